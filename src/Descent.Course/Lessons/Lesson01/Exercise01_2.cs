using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>A cost, exercise 01.2: one number for how far all the predictions are from the truth.</summary>
/// <param name="predictions">ŷ, one per example.</param>
/// <param name="targets">y, as many, in the same order.</param>
public delegate double CostOfPredictions(IReadOnlyList<double> predictions, IReadOnlyList<double> targets);

public static partial class Check
{
    /// <summary>Checks the mean squared error.</summary>
    public static Feedback Exercise01_2(CostOfPredictions cost) => Lesson01.Exercise01_2.Check(cost);
}

internal static partial class Lesson01
{
    public static FunctionExercise<CostOfPredictions, (double[] Predictions, double[] Targets)> Exercise01_2 => field ??= new()
    {
        Title = "The cost",
        Inputs =
        [
            ([1, 2, 3], [1, 4, 0]),
            .. new SeededRandom(1).Draw(4, random => (Several(random, 4), Several(random, 4))),
            .. new SeededRandom(1).Draw(2, random => (Several(random, 7), Several(random, 7))),
        ],
        Solution = (predictions, targets) => Errors(predictions, targets).Average(error => error * error),
        Alternatives =
        [
            (predictions, targets) =>
            {
                var sum = 0.0;
                for (var i = 0; i < targets.Count; i++)
                {
                    sum += Math.Pow(targets[i] - predictions[i], 2);
                }

                return sum / targets.Count;
            },
        ],
        Mistakes =
        [
            new((predictions, targets) => Errors(predictions, targets).Sum(error => error * error),
                "You add the squares up but do not divide by their number: twice as much data would cost twice as much."),
            new((predictions, targets) => Errors(predictions, targets).Average(),
                "The squares are missing: errors above and below cancel, and a bad line can cost nothing."),
            new((predictions, targets) => Errors(predictions, targets).Average(Math.Abs),
                "That is the mean absolute error, a cost of its own (notebook 07). Asked for are squares."),
            new((predictions, targets) => Math.Sqrt(Errors(predictions, targets).Average(error => error * error)),
                "You take the root at the end. That is the root mean squared error; the cost of this notebook stops before the root.",
                Outcome.Almost),
            new((predictions, targets) => Errors(predictions, targets).Average(error => error * error) / 2,
                "There is a ½ too many. Some books put it there to make the derivative shorter; this course does not.", Outcome.Almost),
            new((predictions, targets) => Math.Pow(Errors(predictions, targets).Average(), 2),
                "You square the mean of the errors. Square each error first, then take the mean."),
            new((predictions, targets) => Errors(predictions, targets).Sum(error => error * error) / (targets.Count - 1),
                "You divide by n − 1, as for a variance. The cost is a plain mean: divide by n.", Outcome.Almost),
            new((_, _) => 0,
                "It is 0 each time. Did you write `1 / targets.Count`? Between whole numbers that is 0 in C#: write "
                    + "`1.0 / targets.Count`."),
            new((predictions, targets) => Math.Pow(predictions[^1] - targets[^1], 2) / targets.Count,
                "Only the last error is left: it overwrites the others. Add each square with `+=`."),
            new((predictions, targets) => Math.Pow(predictions[0] - targets[0], 2) / targets.Count,
                "Only the first error counts: the `return` stands inside the loop. Put it after the closing brace."),
        ],
        Hints =
        [
            "Take predictions 1, 2, 3 and targets 1, 4, 0 to paper. The errors are 0, −2 and 3. What is the mean of their squares?",
            "A `for` loop over `i` adds up `(predictions[i] - targets[i])` squared; after it, divide by `targets.Count`.",
            "C# has no operator for squares: write `error * error`. (`^` means something else.)",
        ],
        WhyItMatters = "A mean does not grow with the data, so that costs of a hundred and of a million examples can be compared.",
    };

    private static IEnumerable<double> Errors(IReadOnlyList<double> predictions, IReadOnlyList<double> targets) =>
        predictions.Zip(targets, (prediction, target) => prediction - target);

    private static double[] Several(SeededRandom random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.Uniform(-3, 3), 1))];
}
