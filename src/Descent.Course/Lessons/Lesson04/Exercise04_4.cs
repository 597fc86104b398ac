using Descent.Calculus;
using static Descent.Course.Exercises.LessonMath;

namespace Descent.Course.Exercises;

/// <summary>One step of gradient descent for any number of parameters, exercise 04.4: the new point.</summary>
/// <param name="f">The function; <c>f.Gradient(theta)</c> is its gradient. It answers a limited number of calls.</param>
/// <param name="theta">θ, the point to step from.</param>
/// <param name="learningRate">α.</param>
public delegate IReadOnlyList<double> GradientStep(Objective f, double[] theta, double learningRate);

public static partial class Check
{
    /// <summary>Checks a step that moves all parameters at once.</summary>
    public static Feedback Exercise04_4(GradientStep step) => Lesson04.Exercise04_4.Check(step);
}

internal static partial class Lesson04
{
    public static FunctionExercise<GradientStep, (Formula F, double[] Theta, double LearningRate)> Exercise04_4 => field ??= new()
    {
        Title = "Bug hunt: one after the other",
        Inputs =
        [
            (Formula.Of((a, b) => a * a + a * b + 2 * b * b), [3, 2], 0.1),
            (Formula.Of((a, b) => Math.Pow(1 - a, 2) + 5 * Math.Pow(b - a * a, 2)), [-1, 1.5], 0.02),
            (Formula.Of((a, b, c) => a * b + b * c * c + a * a), [1, -2, 0.5], 0.3),
            (Formula.Of((a, b, c, d) => a * d + Math.Pow(b - c, 2) + b * d * d), [0.5, 1, -1, 2], 0.2),
        ],
        Solution = (f, theta, learningRate) => Moved(theta, f.Gradient(theta), -learningRate),
        Alternatives = [InPlaceFromSavedGradient],
        Mistakes =
        [
            new((f, theta, learningRate) => OneByOne(f, theta, learningRate, Enumerable.Range(0, theta.Length)),
                "That is still the bug: once the first parameter has moved, the others get their slopes from another point. Ask for the "
                    + "gradient once, before the loop."),
            new((f, theta, learningRate) => OneByOne(f, theta, learningRate, Enumerable.Range(0, theta.Length).Reverse()),
                "The same bug from the other end: the last parameter moves first, and the others get their slopes from another point."),
            new((f, theta, learningRate) => Moved(theta, f.Gradient(theta), learningRate),
                "You are climbing: the minus sign is missing."),
            new((f, theta, learningRate) => Moved(theta, f.Gradient(theta), -1),
                "The learning rate is missing."),
            new((f, theta, learningRate) => Moved(new double[theta.Length], f.Gradient(theta), -learningRate),
                "That is the step, not the point where it ends. Start from `theta`."),
            new((f, theta, learningRate) => f.Gradient(theta),
                "That is the gradient. The step goes against it, from `theta`, scaled by the learning rate."),
            new((f, theta, learningRate) => [.. theta.Select(value => value - learningRate * f.Gradient(theta)[0])],
                "Every parameter moves against the first partial derivative. Each needs its own, `gradient[j]`."),
            new((f, theta, learningRate) => theta,
                "Nothing moved: the point came back as it was. Return the new one."),
        ],
        Hints =
        [
            "Follow the loop for j = 1. At which point is its slope taken?",
            "The line asks for the whole gradient anew for each parameter. Where could that call stand instead?",
            "`var gradient = f.Gradient(theta);` before the loop. Inside it, use `gradient[j]`.",
        ],
        WhyItMatters = "The buggy loop still goes downhill, so a falling loss does not give it away; only a comparison with right numbers "
            + "does. (On purpose it is a method of its own: coordinate descent.)",
    };

    private static double[] OneByOne(Objective f, double[] theta, double learningRate, IEnumerable<int> order)
    {
        foreach (var j in order)
        {
            theta[j] -= learningRate * f.Gradient(theta)[j];
        }

        return theta;
    }

    private static double[] InPlaceFromSavedGradient(Objective f, double[] theta, double learningRate)
    {
        var gradient = new double[theta.Length];
        f.ValueAndGradient(theta, gradient);
        for (var j = 0; j < theta.Length; j++)
        {
            theta[j] -= learningRate * gradient[j];
        }

        return theta;
    }
}
