using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks features for which the squared error of a sigmoid has two valleys.</summary>
    public static Feedback Exercise07_6(double[] xs) => Lesson07.Exercise07_6.Check(xs);
}

internal static partial class Lesson07
{
    private const double Smallest = 1e-6, Largest = 1e6;

    public static AnswerExercise<double[]> Exercise07_6 => field ??= new()
    {
        Title = "Two valleys ★",
        Cases =
        [
            new([1, 2, 3, 4, 5, 6, 7], xs => xs.Length > 6, Outcome.Wrong,
                xs => $"You gave {xs.Length} numbers. Six at most are allowed, and fewer will do."),
            new([double.NaN, 1], xs => !xs.All(double.IsFinite), Outcome.Wrong, "One of your numbers is not finite."),
            new([1e9, -1], xs => xs.Any(x => x != 0 && Math.Abs(x) is < Smallest or > Largest), Outcome.Wrong,
                "Take numbers whose size is between a millionth and a million, so that the check can see the valleys."),
            new([0, 0], xs => xs.All(x => x == 0), Outcome.Wrong,
                "At x = 0 the prediction is ½ whatever the weight is: the cost is level."),
            new([1, 10, 0.1], xs => xs.All(x => x >= 0) || xs.All(x => x <= 0), Outcome.Wrong,
                xs => "All your x want the weight on the same side: the cost falls for ever towards "
                    + $"{(xs.Max() > 0 ? "large" : "very negative")} w and has no valley at all. Let some of them disagree."),
            new([1, -10, -0.1], xs => new SquaredSigmoid(xs).Valleys.Count > 1, Outcome.Correct, Told),
            new([1, -1], xs => new SquaredSigmoid(xs).Valleys.Count == 1, Outcome.Wrong,
                xs => $"One valley, at w = {Write(new SquaredSigmoid(xs).Valleys[0])}. The log loss has one too. A second one needs "
                    + "an example that is given up: so wrong that it hardly pulls any more."),
            new([3, -1, -1, -1, -1, -1], _ => true, Outcome.Wrong,
                "No valley: the cost has a lowest stretch from which it still falls towards one side. On that side something must pull "
                    + "back before everything is level."),
        ],
        Alternatives = [[-1, 10, 0.1], [1, -10, -0.2], [2, -20, -0.2]],
        Hints =
        [
            "Every example with x > 0 wants w large, every one with x < 0 wants it very negative. An example with a large |x| becomes "
                + "level soon, one with a small |x| late.",
            "Let one example with a large |x| hold the first valley on its side. On the other side it is given up, and there an example of "
                + "middle size must make the cost fall again.",
            "And so that this second slope ends in a valley, a third example with a small |x| must pull back. Try sizes 1, 10 and 0.1.",
        ],
        WhyItMatters = "With the squared error of a sigmoid, training may end in a valley in which some examples are given up for good. "
            + "The log loss of a linear model is convex: it has one valley, and every run finds it.",
    };

    private static string Told(double[] xs)
    {
        var curve = new SquaredSigmoid(xs);
        return $"{curve.Valleys.Count} valleys: "
            + string.Join(", ", curve.Valleys.Select(w => $"at w = {Write(w)} with the cost {Write(curve.Cost(w))}"))
            + ". Where a run ends depends on its start.";
    }
}
