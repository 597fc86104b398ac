using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The way back through a = tanh(u · v), exercise 09.2: the adjoints of u and v, in this order.</summary>
/// <param name="u">The first factor.</param>
/// <param name="v">The second factor.</param>
/// <param name="adjoint">The adjoint of a, ∂J/∂a.</param>
public delegate IReadOnlyList<double> BackwardRule(double u, double v, double adjoint);

public static partial class Check
{
    /// <summary>Checks the way back through the tanh of a product.</summary>
    public static Feedback Exercise09_2(BackwardRule backward) => Lesson09.Exercise09_2.Check(backward);
}

internal static partial class Lesson09
{
    public static FunctionExercise<BackwardRule, (double U, double V, double Adjoint)> Exercise09_2 => field ??= new()
    {
        Title = "Back through tanh and multiply",
        Inputs =
        [
            (0.5, 2, 3),
            .. new SeededRandom(901).Draw(6, random => (random.Uniform(-1.5, 1.5), random.Uniform(0.3, 1.5), random.Uniform(-3, 3))),
        ],
        Solution = (u, v, adjoint) => [BackThroughTanh(u * v, adjoint) * v, BackThroughTanh(u * v, adjoint) * u],
        Alternatives =
        [
            (u, v, adjoint) => [adjoint * v / Math.Pow(Math.Cosh(u * v), 2), adjoint * u / Math.Pow(Math.Cosh(u * v), 2)],
            (u, v, adjoint) =>
            {
                var a = Math.Tanh(u * v);
                return [adjoint * (1 - a) * (1 + a) * v, adjoint * (1 - a) * (1 + a) * u];
            },
        ],
        Mistakes =
        [
            new((u, v, adjoint) => [BackThroughTanh(u * v, adjoint) * u, BackThroughTanh(u * v, adjoint) * v],
                "The factors are exchanged: a product moves with u at the rate v, and with v at the rate u.", Outcome.Almost),
            new((u, v, _) => [BackThroughTanh(u * v, 1) * v, BackThroughTanh(u * v, 1) * u],
                "Those are the derivatives of a alone. What came back to a, its adjoint, multiplies both."),
            new((u, v, adjoint) => [adjoint * v, adjoint * u],
                "You went back through the product only. The way back through tanh multiplies by 1 − a² before."),
            new((u, v, adjoint) => [BackThroughTanh(u * v, adjoint), BackThroughTanh(u * v, adjoint)],
                "That is the adjoint of the product u · v, twice. One more arrow: the product moves with u at the rate v."),
            new((u, v, adjoint) => [BackThroughTanh(Math.Tanh(u * v), adjoint) * v, BackThroughTanh(Math.Tanh(u * v), adjoint) * u],
                "The tanh is taken twice: with a = tanh(u · v), the local derivative is 1 − a · a, not 1 − tanh(a)²."),
            new((u, v, adjoint) => [adjoint * (1 - u * v * u * v) * v, adjoint * (1 - u * v * u * v) * u],
                "1 − a² needs the value after the tanh. You took the one before it, u · v."),
            new((u, v, adjoint) => [adjoint * (1 - Math.Tanh(u * v)) * v, adjoint * (1 - Math.Tanh(u * v)) * u],
                "The square is missing: the slope of tanh is 1 − a².", Outcome.Almost),
            new((u, v, adjoint) => [adjoint * Math.Tanh(u * v) * v, adjoint * Math.Tanh(u * v) * u],
                "You multiplied by the value of tanh. The way back multiplies by its slope, 1 − a²."),
            new((u, v, adjoint) => [BackThroughTanh(u, adjoint) * v, BackThroughTanh(v, adjoint) * u],
                "Each factor got a tanh of its own. There is one tanh, of the product."),
            new((u, v, adjoint) => [-BackThroughTanh(u * v, adjoint) * v, -BackThroughTanh(u * v, adjoint) * u],
                "The sign is turned round: 1 − a² is positive, tanh rises everywhere.", Outcome.Almost),
            new((u, v, adjoint) => [BackThroughTanh(u * v, adjoint) * v],
                "That is the adjoint of u, and it is right. Return that of v as well.", Outcome.Almost),
        ],
        Hints =
        [
            "Two operations, so two steps back: first from a to the product p = u · v, then from p to u and v.",
            "The adjoint of p is the adjoint of a times the slope of tanh there, 1 − a². What multiplies it on the way to u?",
            "`var a = Math.Tanh(u * v); var p = adjoint * (1 - a * a); return [p * v, …];`",
        ],
        WhyItMatters = "A network is little else than sums of products and a bent function. With these two rules you can go back "
            + "through all of it.",
    };

    private static double BackThroughTanh(double z, double adjoint) => adjoint * (1 - Math.Tanh(z) * Math.Tanh(z));
}
