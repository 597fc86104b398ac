using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>An operation of one's own on a single number, exercise 09.4: its value and its local derivative, in this order.</summary>
/// <param name="x">The operand.</param>
public delegate IReadOnlyList<double> OperationRule(double x);

public static partial class Check
{
    /// <summary>Checks softplus and its local derivative.</summary>
    public static Feedback Exercise09_4(OperationRule softplus) => Lesson09.Exercise09_4.Check(softplus);
}

internal static partial class Lesson09
{
    public static FunctionExercise<OperationRule, double> Exercise09_4 => field ??= new()
    {
        Title = "An operation of your own",
        Inputs = [1, .. new SeededRandom(902).Draw(6, random => random.Uniform(-4, 4)), -30, 0, 20, 800, -800],
        Solution = x => [StableSoftplus(x), 1 / (1 + Math.Exp(-x))],
        Alternatives =
        [
            x => [x > 30 ? x : Math.Log(1 + Math.Exp(x)), x > 30 ? 1 : Math.Exp(x) / (1 + Math.Exp(x))],
            x => [StableSoftplus(x), 0.5 + 0.5 * Math.Tanh(x / 2)],
        ],
        Mistakes =
        [
            new(x => [Math.Log(1 + Math.Exp(x)), Math.Exp(x) / (1 + Math.Exp(x))],
                "Right until x = 800, where eˣ is infinite, and infinity divided by infinity is no number. Both have forms that hold: the "
                    + "slope is also 1/(1 + e⁻ˣ), and for large x the value is x itself.", Outcome.Almost),
            new(x => [Math.Log(1 + Math.Exp(x)), 1 / (1 + Math.Exp(-x))],
                "The slope is right everywhere; the value is infinite at x = 800, for eˣ is. For large x, ln(1 + eˣ) is x: take "
                    + "max(x, 0) + ln(1 + e⁻ˡˣˡ).", Outcome.Almost),
            new(x => [StableSoftplus(x), Math.Exp(x) / (1 + Math.Exp(x))],
                "The value is right everywhere; the slope is no number at x = 800, where it divides infinity by infinity. Divide both by "
                    + "eˣ first: 1/(1 + e⁻ˣ).", Outcome.Almost),
            new(x => [StableSoftplus(x), 1 / (1 + Math.Exp(x))],
                "That is 1/u, the slope of ln u. The chain rule has one more factor: u = 1 + eˣ moves with x at the rate eˣ.",
                Outcome.Almost),
            new(x => [StableSoftplus(x), StableSoftplus(x)], "The second number is the value again. How fast does it move with x?"),
            new(x => [StableSoftplus(x), x > 0 ? 1 : 0], "That is the slope of max(x, 0), with its corner, which softplus rounds."),
            new(x => [StableSoftplus(x)], "That is the value, and it is right. Return its slope as well.", Outcome.Almost),
            new(x => [1 / (1 + Math.Exp(-x)), StableSoftplus(x)], "Both are there, in the wrong order: the value comes first.",
                Outcome.Almost),
        ],
        Hints =
        [
            "The slope by the chain rule: ln u has the slope 1/u, and u = 1 + eˣ has the slope eˣ.",
            "The product is eˣ/(1 + eˣ). At x = 800 that is infinity over infinity; divide numerator and denominator by eˣ.",
            "The value without overflow: `Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)))`.",
        ],
        WhyItMatters = "That is all a framework asks of a new operation: its value, and how to pass an adjoint back. The rest of the graph "
            + "takes care of itself.",
    };

    private static double StableSoftplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
