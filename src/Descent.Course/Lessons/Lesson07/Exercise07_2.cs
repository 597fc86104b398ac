namespace Descent.Course.Exercises;

/// <summary>The slope of a cost in the prediction, exercise 07.2.</summary>
/// <param name="error">e, prediction minus target.</param>
/// <param name="delta">δ, greater than 0.</param>
public delegate double HuberSlope(double error, double delta);

public static partial class Check
{
    /// <summary>Checks the slope of Huber's cost.</summary>
    public static Feedback Exercise07_2(HuberSlope slope) => Lesson07.Exercise07_2.Check(slope);
}

internal static partial class Lesson07
{
    public static FunctionExercise<HuberSlope, (double Error, double Delta)> Exercise07_2 => field ??= new()
    {
        Title = "Huber's slope",
        Inputs = [(0.3, 1), (-0.3, 1), (3, 1), (-3, 1), (0, 0.5), (0.5, 0.5), (-2, 0.5), (4, 5), (-7, 5), (0.2, 0.1)],
        Solution = (e, delta) => Math.Clamp(e, -delta, delta),
        Alternatives =
        [
            (e, delta) => Math.Sign(e) * Math.Min(Math.Abs(e), delta),
            (e, delta) => e / Math.Max(1, Math.Abs(e) / delta),
        ],
        Mistakes =
        [
            new((e, delta) => Math.Abs(e) <= delta ? 0.5 * e * e : delta * (Math.Abs(e) - 0.5 * delta),
                "That is the cost itself. The slope is its derivative with respect to the prediction."),
            new((e, delta) => Math.Abs(e) <= delta ? e : delta,
                "Right inside, and right for large positive errors. For e below −δ the cost falls to the right: there the slope is −δ.",
                Outcome.Almost),
            new((e, delta) => Math.Min(Math.Abs(e), delta),
                "The size is right, and the sign is lost: left of the target the cost falls to the right, so its slope is negative.",
                Outcome.Almost),
            new((e, delta) => Math.Abs(e) <= delta ? e : Math.Sign(e),
                "Beyond δ the cost is δ(|e| − δ/2), whose slope is δ times that of |e|. With ±1 the slope would jump at δ.",
                Outcome.Almost),
            new((e, delta) => Math.Abs(e) <= delta ? 2 * e : delta * Math.Sign(e),
                "Inside, the cost is ½e², with a ½: its slope is e. (2e is the slope of the MSE, and here it would jump at δ.)"),
            new((e, delta) => 2 * Math.Clamp(e, -delta, delta),
                "Everything is twice too large. The square has a ½ in front, so that its slope is e."),
            new((e, _) => e,
                "That is the slope of the square, everywhere. Beyond δ the cost is a straight line: its slope stays at δ or −δ."),
            new((e, _) => Math.Sign(e),
                "That is the slope of the MAE, ±1 everywhere. Within δ Huber's cost is a square."),
            new((e, delta) => delta * Math.Sign(e),
                "That is the slope of δ|e|, everywhere. Within δ Huber's cost is a square."),
            new((e, delta) => -Math.Clamp(e, -delta, delta),
                "The sign is turned round: to the right of the target the cost rises, so its slope is positive there."),
            new((e, delta) => Math.Clamp(e, -delta, delta) / delta,
                "That is the slope divided by δ, as in PyTorch's SmoothL1Loss. Huber's cost is not divided.", Outcome.Almost),
            new((e, delta) => Math.Abs(e) <= delta ? e : delta * (Math.Abs(e) - 0.5 * delta),
                "Inside it is right; beyond δ you return the cost, not its slope."),
        ],
        Hints =
        [
            "Differentiate both pieces: ½e² where |e| is at most δ, and δ(|e| − ½δ) beyond.",
            "The first gives e. The second gives δ to the right and −δ to the left.",
            "So it is e, cut off at −δ and δ: `Math.Clamp` does that.",
        ],
        WhyItMatters = "Cut off like this, no single example can pull harder than δ, and near the target the steps still become shorter.",
    };
}
