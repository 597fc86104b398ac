namespace Descent.Course.Exercises;

/// <summary>The slope of a cost in a logit, exercise 07.3.</summary>
/// <param name="z">The logit.</param>
/// <param name="y">The target, 0 or 1.</param>
public delegate double LogitSlope(double z, double y);

public static partial class Check
{
    /// <summary>Checks the slope of the squared error of a sigmoid.</summary>
    public static Feedback Exercise07_3(LogitSlope slope) => Lesson07.Exercise07_3.Check(slope);
}

internal static partial class Lesson07
{
    public static FunctionExercise<LogitSlope, (double Z, double Y)> Exercise07_3 => field ??= new()
    {
        Title = "The flat slope",
        Inputs = [(0, 0), (0, 1), (1.5, 0), (1.5, 1), (-0.7, 0), (-0.7, 1), (4, 0), (-4, 1), (3, 0.5)],
        Solution = SquaredSlope,
        Alternatives =
        [
            (z, y) => (Sigmoid(z) - y) / (1 + Math.Cosh(z)),
            (z, y) => 2 * (Sigmoid(z) - y) * Math.Exp(-z) / Math.Pow(1 + Math.Exp(-z), 2),
        ],
        Mistakes =
        [
            new((z, y) => Math.Pow(Sigmoid(z) - y, 2), "That is the cost itself. Differentiate it with respect to z."),
            new((z, y) => SquaredSlope(z, y) / 2, "The factor 2 of the square is missing.", Outcome.Almost),
            new((z, y) => -SquaredSlope(z, y),
                "The sign is turned round: where p is above y, a larger z costs more, so the slope is positive."),
            new((z, y) => 2 * (Sigmoid(z) - y),
                "That is the slope in p. Multiply it by the slope of p in z, which is p(1 − p)."),
            new((z, y) => Sigmoid(z) - y,
                "p − y is the slope of the *log loss* in z. The squared error has another: 2(p − y), times the slope of p."),
            new((z, y) => 2 * (Sigmoid(z) - y) * Sigmoid(z),
                "The slope of the sigmoid is p(1 − p), not p.", Outcome.Almost),
            new((z, y) => 2 * (Sigmoid(z) - y) * Sigmoid(Sigmoid(z)) * (1 - Sigmoid(Sigmoid(z))),
                "You took the slope of the sigmoid at p instead of z: σ′(z) = σ(z)(1 − σ(z)) = p(1 − p), without a second σ."),
            new((z, y) => 2 * (Sigmoid(z) - y) * z * (1 - z),
                "The slope of the sigmoid is p(1 − p) with p = σ(z), not z(1 − z)."),
            new((z, y) => 2 * (z - y) * Sigmoid(z) * (1 - Sigmoid(z)),
                "The error is p − y, with p = σ(z): you took the logit for the probability."),
            new((z, y) => 2 * (z - y), "That leaves the sigmoid out altogether: the cost is (σ(z) − y)²."),
            new((z, _) => Sigmoid(z) * (1 - Sigmoid(z)), "That is the slope of the sigmoid alone. Multiply by the slope of the square."),
        ],
        Hints =
        [
            "Two functions, one after the other: z ↦ p = σ(z), then p ↦ (p − y)². Multiply their slopes.",
            "The slope of the square is 2(p − y). The slope of the sigmoid is p(1 − p).",
            "`var p = 1 / (1 + Math.Exp(-z)); return 2 * (p - y) * p * (1 - p);`",
        ],
        WhyItMatters = "The factor p(1 − p) is what makes the cost flat: it vanishes where the model is sure, also where it is surely "
            + "wrong. The log loss has 1/(p(1 − p)) in its slope in p, and the two cancel.",
    };

    private static double SquaredSlope(double z, double y)
    {
        var p = Sigmoid(z);
        return 2 * (p - y) * p * (1 - p);
    }
}
