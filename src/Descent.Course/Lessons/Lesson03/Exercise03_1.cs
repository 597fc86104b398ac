using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>One step of gradient descent, exercise 03.1: from a point, the learning rate and the slope there to the next point.</summary>
/// <param name="x">Where you stand.</param>
/// <param name="learningRate">α, how far to go per unit of slope.</param>
/// <param name="slope">f′(x).</param>
public delegate double StepRule(double x, double learningRate, double slope);

public static partial class Check
{
    /// <summary>Checks the step rule.</summary>
    public static Feedback Exercise03_1(StepRule step) => Lesson03.Exercise03_1.Check(step);
}

internal static partial class Lesson03
{
    public static FunctionExercise<StepRule, (double X, double LearningRate, double Slope)> Exercise03_1 => field ??= new()
    {
        Title = "The step rule",
        Inputs =
        [
            (-1, 0.1, -6),
            .. new SeededRandom(301).Draw(5, random => (random.Uniform(-5, 5), random.Uniform(0.01, 1), random.Uniform(-9, 9))),
        ],
        Solution = (x, learningRate, slope) => x - learningRate * slope,
        Alternatives = [(x, learningRate, slope) => Math.FusedMultiplyAdd(-slope, learningRate, x)],
        Mistakes =
        [
            new((x, learningRate, slope) => x + learningRate * slope,
                "You are climbing: the minus sign is missing. Where the slope is positive, down is to the left."),
            new((x, learningRate, slope) => -learningRate * slope,
                "That is the step, not the point where it ends. Start from `x`."),
            new((x, learningRate, slope) => learningRate * slope,
                "That is how far to go, up to its sign. Start from `x` and subtract it."),
            new((x, learningRate, slope) => x - slope,
                "The learning rate is missing: the slope alone says which way, and `learningRate` turns it into a distance."),
            new((x, learningRate, slope) => x - learningRate,
                "The slope is missing: every step would be equally long, and always to the left."),
            new((x, learningRate, slope) => x - learningRate * Math.Abs(slope),
                "Without its sign the slope no longer says which way is down: you always go left."),
            new((x, learningRate, slope) => x - learningRate * Math.Sign(slope),
                "Only the sign of the slope is used, so the steps do not become shorter as the slope does."),
            new((x, learningRate, slope) => x - slope / learningRate,
                "Divided instead of multiplied: a smaller learning rate would make longer steps."),
            new((x, learningRate, slope) => (x - learningRate) * slope,
                "The brackets are in the wrong place: first multiply learning rate and slope, then subtract."),
        ],
        Hints =
        [
            "At x = −1 the slope is −6: the curve falls to the right. Which sign must the step have?",
            "The step is as long as learning rate times slope, and goes against the slope's sign.",
            "It is the formula at the top of this notebook, with `x` for xₖ and `slope` for f′(xₖ).",
        ],
        WhyItMatters = "Every optimizer of this course, up to Adam, is this line with a better idea of what to subtract.",
    };
}
