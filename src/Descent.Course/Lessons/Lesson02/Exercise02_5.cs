using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>
/// An operation on two numbers that carry their slopes along, exercise 02.5: returns the value and its slope, in this order.
/// </summary>
/// <param name="u">The first number.</param>
/// <param name="uSlope">u′.</param>
/// <param name="v">The second number.</param>
/// <param name="vSlope">v′.</param>
public delegate IReadOnlyList<double> DualRule(double u, double uSlope, double v, double vSlope);

public static partial class Check
{
    /// <summary>Checks the division of two numbers that carry their slopes along.</summary>
    public static Feedback Exercise02_5(DualRule divide) => Lesson02.Exercise02_5.Check(divide);
}

internal static partial class Lesson02
{
    public static FunctionExercise<DualRule, (double U, double USlope, double V, double VSlope)> Exercise02_5 => field ??= new()
    {
        Title = "Divide, and keep the slope ★",
        Inputs =
        [
            (12, 1, 4, 3),
            .. new SeededRandom(201).Draw(6, random =>
                (random.Uniform(-5, 5), random.Uniform(-3, 3), random.Uniform(1, 4), random.Uniform(1, 3))),
        ],
        Solution = (u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / (v * v)],
        Alternatives =
        [
            (u, uSlope, v, vSlope) => [u / v, (uSlope - u / v * vSlope) / v],
            (u, uSlope, v, vSlope) => [u / v, uSlope / v - u * vSlope / (v * v)],
        ],
        Mistakes =
        [
            new((u, uSlope, v, vSlope) => [u / v],
                "That is the value alone. Return its slope as well: `[u / v, …]`."),
            new((u, uSlope, v, vSlope) => [(uSlope * v - u * vSlope) / (v * v)],
                "That is the slope alone, and it is right. Return the value first: `[u / v, …]`.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, uSlope / vSlope],
                "The slope of a quotient is not the quotient of the slopes. Multiply out: q · v = u, and use the product rule on the "
                    + "left."),
            new((u, uSlope, v, vSlope) => [u / v, (u * vSlope - uSlope * v) / (v * v)],
                "The sign is turned round: when u grows, the quotient grows, so `uSlope * v` comes with a plus.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, (uSlope * v + u * vSlope) / (v * v)],
                "When the denominator grows, the quotient shrinks: its term needs a minus.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / v],
                "The square is missing: divide by `v * v`.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, uSlope * v - u * vSlope],
                "That is the numerator alone. Divide it by `(v * v)`, in brackets: C# reads `a / v * v` as `(a / v) * v`.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, uSlope / v],
                "That would be right if v were a constant. It moves, too: where is `vSlope`?"),
            new((u, uSlope, v, vSlope) => [u / v, -u * vSlope / (v * v)],
                "That would be right if u were a constant. It moves, too: where is `uSlope`?"),
            new((u, uSlope, v, vSlope) => [u * v, uSlope * v + u * vSlope],
                "That is the product of the notebook's cell. Divide."),
            new((u, uSlope, v, vSlope) => [v / u, (vSlope * u - v * uSlope) / (u * u)],
                "That is v divided by u. The task is u divided by v."),
        ],
        Hints =
        [
            "Call the quotient q. Then q · v = u. Both sides must have the same slope, and you know the slope of a product.",
            "The product rule gives q′ v + q v′ = u′. Solve for q′.",
            "q′ is (u′ − q v′)/v, with q = u/v.",
        ],
        WhyItMatters = "With +, −, ·, / and a table of elementary functions you have written forward-mode automatic differentiation.",
    };
}
