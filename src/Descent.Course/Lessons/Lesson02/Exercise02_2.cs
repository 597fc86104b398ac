using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>A numeric derivative, exercise 02.2: the slope of a function at a point, from its values alone.</summary>
/// <param name="f">The function; it answers a limited number of calls.</param>
/// <param name="x">Where the slope is wanted.</param>
/// <param name="h">The step, greater than 0.</param>
public delegate double SlopeRule(Func<double, double> f, double x, double h);

public static partial class Check
{
    /// <summary>Checks the central difference.</summary>
    public static Feedback Exercise02_2(SlopeRule central) => Lesson02.Exercise02_2.Check(central);
}

internal static partial class Lesson02
{
    public static FunctionExercise<SlopeRule, (Formula F, double X, double H)> Exercise02_2 => field ??= new()
    {
        Title = "The central difference",
        Inputs =
        [
            (Formula.Of(x => x * x * x), 2, 0.5),
            .. new SeededRandom(201).Draw(3, random =>
                (Formula.Of(x => Math.Exp(x) - 2 * x), random.Uniform(-2, 2), random.Uniform(0.1, 0.9))),
            .. new SeededRandom(201).Draw(3, random =>
                (Formula.Of(x => x * x * x * x - 3 * x), random.Uniform(-2, 2), random.Uniform(0.1, 0.9))),
        ],
        Solution = (f, x, h) => (f(x + h) - f(x - h)) / (2 * h),
        Alternatives =
        [
            (f, x, h) => ((f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h) / 2,
            (f, x, h) => 0.5 * (f(x + h) - f(x - h)) / h,
            (f, x, h) => Derivative.Central(f, x, h),
        ],
        Mistakes =
        [
            new((f, x, h) => (f(x + h) - f(x)) / h,
                "That is the forward difference. Take the second point at `x - h` instead of `x`; the run between the two is then longer, "
                    + "too."),
            new((f, x, h) => (f(x) - f(x - h)) / h,
                "That is the backward difference, with points at `x - h` and `x`. Take the points at `x - h` and `x + h`."),
            new((f, x, h) => (f(x + h) - f(x - h)) / h,
                "The rise is right, the run is not: from `x - h` to `x + h` it is 2h.", Outcome.Almost),
            new((f, x, h) => (f(x + h) - f(x - h)) / 2 * h,
                "C# reads `/ 2 * h` from left to right: it divides by 2 and then multiplies by h. Put brackets around `2 * h`.",
                Outcome.Almost),
            new((f, x, h) => f(x + h) - f(x - h) / (2 * h),
                "Only the second value is divided. Put brackets around the difference.", Outcome.Almost),
            new((f, x, h) => (f(x + h / 2) - f(x - h / 2)) / h,
                "That is a central difference with half the step. Here h is the distance from x to each of the two points.",
                Outcome.Almost),
            new((f, x, h) => (f(x - h) - f(x + h)) / (2 * h),
                "The sign is wrong: the value on the right minus the value on the left, so that a curve that rises to the right has a "
                    + "positive slope."),
            new((f, x, h) => (f(x + h) + f(x - h)) / (2 * h),
                "You add the two values. The rise is their difference."),
            new((f, x, h) => f(x + h) - f(x - h),
                "That is the rise. Divide it by the run, which is 2h."),
            new((f, x, h) => (f(x + h) + f(x - h)) / 2,
                "That is the mean of two values. A slope is a rise divided by a run."),
        ],
        Hints =
        [
            "A slope is a rise divided by a run. The two points are at `x - h` and `x + h`.",
            "The rise is `f(x + h) - f(x - h)`. How far apart are the two points?",
            "Divide by `(2 * h)`, and mind the brackets: `a / 2 * h` is `(a / 2) * h`.",
        ],
        WhyItMatters = "Two evaluations, and h² instead of h in the error: this line checks every hand-written gradient of this course.",
    };
}
