using Descent.Course.Experiments;
using Descent.Course.Figures;
using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 01, what learning minimizes.</summary>
internal static class Notebook01
{
    private const double ToBeat = 0.05;

    private static readonly LineCost s_widths = IrisPetals.WidthFromLength;
    private static readonly LineCost s_species = IrisPetals.VirginicaFromLength;
    private static readonly int s_rightOfCheapest = s_species.CountRight(s_species.Best[0], s_species.Best[1]);

    public static FunctionExercise<LineModel, (double Slope, double Intercept, double X)> Predict { get; } = new()
    {
        Id = "01.1",
        Title = "The model",
        Inputs = [(0.4, -0.3, 4.5), .. Draw(5, random => (random.Uniform(-2, 2), random.Uniform(-2, 2), random.Uniform(1, 7)))],
        Apply = (predict, input) => [predict(input.Slope, input.Intercept, input.X)],
        Describe = input => $"slope {N(input.Slope)}, intercept {N(input.Intercept)} and x = {N(input.X)}",
        Solution = (slope, intercept, x) => slope * x + intercept,
        Alternatives = [(slope, intercept, x) => Math.FusedMultiplyAdd(x, slope, intercept)],
        Mistakes =
        [
            new((slope, intercept, x) => slope + intercept * x, "Slope and intercept have changed places: the slope is what x is multiplied by."),
            new((slope, intercept, x) => slope * x, "The intercept is missing: your line always goes through the origin."),
            new((slope, intercept, x) => slope * x - intercept, "The intercept is subtracted. It is added; where it is negative, it carries its own minus."),
            new((slope, intercept, x) => slope * (x + intercept), "The brackets are in the wrong place: first multiply slope and x, then add the intercept."),
            new((slope, intercept, x) => (slope + intercept) * x, "The intercept is multiplied by x too. It is what the prediction is at x = 0."),
            new((slope, intercept, x) => slope * x * intercept, "The intercept is multiplied; it must be added."),
        ],
        Hints =
        [
            "What should the prediction be for x = 0? And by how much should it grow when x grows by 1?",
            "A straight line: slope times x, plus the intercept.",
        ],
        WhyItMatters = "The first layer of a neural network is many such lines side by side.",
    };

    public static FunctionExercise<CostOfPredictions, (double[] Predictions, double[] Targets)> Mse { get; } = new()
    {
        Id = "01.2",
        Title = "The cost",
        Inputs = [([1, 2, 3], [1, 4, 0]), .. Draw(4, random => (Several(random, 4), Several(random, 4))), .. Draw(2, random => (Several(random, 7), Several(random, 7)))],
        Apply = (cost, input) => [cost([.. input.Predictions], [.. input.Targets])],
        Describe = input => $"predictions {List(input.Predictions)} and targets {List(input.Targets)}",
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
                "You take the root at the end. That is the root mean squared error; the cost of this notebook stops before the root.", Outcome.Almost),
            new((predictions, targets) => Errors(predictions, targets).Average(error => error * error) / 2,
                "There is a ½ too many. Some books put it there to make the derivative shorter; this course does not.", Outcome.Almost),
            new((predictions, targets) => Math.Pow(Errors(predictions, targets).Average(), 2),
                "You square the mean of the errors. Square each error first, then take the mean."),
            new((predictions, targets) => Errors(predictions, targets).Sum(error => error * error) / (targets.Count - 1),
                "You divide by n − 1, as for a variance. The cost is a plain mean: divide by n.", Outcome.Almost),
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

    public static AnswerExercise<double[]> Beat { get; } = new()
    {
        Id = "01.3",
        Title = "Beat 0.05",
        Cases =
        [
            new([0.4], line => line.Length != 2, Outcome.Wrong, "A line has two parameters: write `[slope, intercept]`, such as `[0.2, 0.5]`."),
            new([0.4, double.NaN], line => !line.All(double.IsFinite), Outcome.Wrong, "One of your parameters is no finite number."),
            new([0.4, -0.3], line => s_widths.Value(line) < ToBeat, Outcome.Correct, line => $"Your line costs {Cost(line)}. No line can cost less than {Cost(s_widths.Best)}."),
            new([-0.3, 0.4], line => s_widths.Value([line[1], line[0]]) < ToBeat, Outcome.Almost, "The right numbers in the wrong order: the slope comes first."),
            new([0.34, 0], line => line[1] == 0, Outcome.Wrong, line => $"That costs {Cost(line)}. With the intercept at 0 even the best slope costs 0.0658. Move the intercept too."),
            new([0, 1.2], line => line[0] == 0, Outcome.Wrong, line => $"That costs {Cost(line)}: a level line predicts the same width for every flower. Tilt it."),
            new([0.36, -0.15], line => s_widths.Value(line) < 0.06, Outcome.Almost, line => $"Near: that costs {Cost(line)}. A steeper line that starts lower is cheaper."),
            new([0.4, 1], line => MeanError(line) > 0.15, Outcome.Wrong, line => $"That costs {Cost(line)}. On average your predictions are {N(MeanError(line), 2)} cm too wide."),
            new([0.4, -1], line => MeanError(line) < -0.15, Outcome.Wrong, line => $"That costs {Cost(line)}. On average your predictions are {N(-MeanError(line), 2)} cm too narrow."),
            new([0.25, 0.25], line => line[0] < s_widths.Best[0], Outcome.Wrong, line => $"That costs {Cost(line)}. On average it is about right, but too flat: too wide for short petals, too narrow for long ones."),
            new([0.6, -1.05], _ => true, Outcome.Wrong, line => $"That costs {Cost(line)}. On average it is about right, but too steep: too narrow for short petals, too wide for long ones."),
        ],
        Alternatives = [[0.42, -0.36], [0.41575541635241114, -0.3630755213190282], [0.38, -0.25]],
        Hints =
        [
            "The two sliders of this notebook are the place to look. Which way do they say the floor of the valley runs?",
            "The average flower has a petal 3.76 cm long and 1.2 cm wide. Choose a slope, then the intercept that sends the line through that flower.",
            "Try slopes around 0.4, each with the intercept 1.2 − 3.76 · slope.",
        ],
        WhyItMatters = "You have searched a cost surface by hand, with two parameters. Gradient descent searches with millions, and feels its way by the slope.",
    };

    public static ChoiceExercise CostAndAccuracy { get; } = new()
    {
        Id = "01.4",
        Title = "Cost and accuracy",
        Question = "During training a classifier's cost falls from 0.19 to 0.10, while its accuracy stays at 92 percent. What has happened?",
        Options =
        [
            new("Nothing has been learned; training is broken.", "No: in this notebook the line turned about its border did just this, and nothing was broken. The scores moved nearer to 0 and 1."),
            new("The scores came nearer to the truth, but no flower changed sides.", "Yes. The cost counts how far off each score is; the accuracy only on which side of one half it lies.", IsRight: true),
            new("The accuracy was computed wrongly: it must rise when the cost falls.", "No: the two measure different things. The cheapest line of this notebook has 92 right, and a more expensive one has 93."),
            new("The model has reached the highest accuracy that it can have.", "That does not follow. The accuracy stays the same between its jumps, wherever it is; on these flowers a line can reach 93."),
        ],
        Hints =
        [
            "What must a flower's score do to change the accuracy? And to change the cost?",
            "Look at the figure in which the line turns about its border.",
        ],
        WhyItMatters = "Watch both while you train: the cost tells whether the steps work, the accuracy whether the result is of use.",
    };

    public static AnswerExercise<double[]> MoreAccurate { get; } = new()
    {
        Id = "01.5",
        Title = "Break it ★",
        Cases =
        [
            new([0.5], line => line.Length != 2, Outcome.Wrong, "A line has two parameters: write `[slope, intercept]`."),
            new([double.PositiveInfinity, 0], line => !line.All(double.IsFinite), Outcome.Wrong, "One of your parameters is no finite number."),
            new([0.5, -1.9], line => Right(line) > s_rightOfCheapest, Outcome.Correct,
                line => $"{Right(line)} of 100 are right, one more than with the cheapest line, and yet yours costs {N(s_species.Value(line))} instead of {N(s_species.Value(s_species.Best))}."),
            new([0, 0.4], line => line[0] == 0, Outcome.Wrong, "A level line gives every flower the same score, so 50 of 100 are right. Tilt it."),
            new([-0.5, 2.9], line => line[0] < 0, Outcome.Wrong, line => $"{Right(line)} of 100 are right. Your line falls: it calls the short petals virginica. Virginica has the longer ones."),
            new([0.479, -1.85], line => Right(line) == s_rightOfCheapest, Outcome.Almost,
                line => $"{Right(line)} of 100 are right, as many as with the cheapest line. Your border is at {N(Border(line), 3)} cm; a slightly different one is better."),
            new([0.5, -1.4], line => Border(line) < 4.8, Outcome.Wrong, line => $"{Right(line)} of 100 are right. Your border is at {N(Border(line), 3)} cm, and too many versicolor lie beyond it."),
            new([0.5, -2.3], _ => true, Outcome.Wrong, line => $"{Right(line)} of 100 are right. Your border is at {N(Border(line), 3)} cm, and too many virginica lie before it."),
        ],
        Alternatives = [[1, -4.3], [0.479, 0.5 - 0.479 * 4.75], [10, -47.5]],
        Hints =
        [
            "The accuracy depends on the border alone. Where in the staircase is it highest?",
            "The border is where slope · x + intercept = ½. So choose a border, any slope above 0, and the intercept ½ − slope · border.",
            "Borders from 4.7 to just below 4.9 cm have 93 right.",
        ],
        WhyItMatters = "Least cost and highest accuracy can be two different lines. Choosing a cost means choosing which mistakes to mind; notebook 07 is about that.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Predict, Mse, Beat, CostAndAccuracy, MoreAccurate];

    private static IEnumerable<double> Errors(IReadOnlyList<double> predictions, IReadOnlyList<double> targets) =>
        predictions.Zip(targets, (prediction, target) => prediction - target);

    // The slope of the cost along the intercept is twice the mean error.
    private static double MeanError(double[] line) => s_widths.Gradient(line)[1] / 2;

    private static int Right(double[] line) => s_species.CountRight(line[0], line[1]);

    private static double Border(double[] line) => (0.5 - line[1]) / line[0];

    private static string Cost(double[] line) => N(s_widths.Value(line), 3);

    private static T[] Draw<T>(int count, Func<SeededRandom, T> draw)
    {
        var random = new SeededRandom(1);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    private static double[] Several(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.Uniform(-3, 3), 1))];

    private static string List(double[] values) => string.Join(", ", values.Select(value => N(value)));

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
