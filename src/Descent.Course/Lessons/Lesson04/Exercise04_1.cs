using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The partial derivatives of a function of two variables, exercise 04.1: first ∂f/∂x, then ∂f/∂y.</summary>
/// <param name="x">The first variable.</param>
/// <param name="y">The second variable.</param>
public delegate IReadOnlyList<double> PartialDerivatives(double x, double y);

public static partial class Check
{
    /// <summary>Checks two partial derivatives.</summary>
    public static Feedback Exercise04_1(PartialDerivatives partials) => Lesson04.Exercise04_1.Check(partials);
}

internal static partial class Lesson04
{
    public static FunctionExercise<PartialDerivatives, (double X, double Y)> Exercise04_1 => field ??= new()
    {
        Title = "Two partial derivatives",
        Inputs = [(2, 5), .. new SeededRandom(401).Draw(5, random => (random.Uniform(-3, 3), random.Uniform(-3, 3)))],
        Solution = (x, y) => [2 * x * y, x * x + 3],
        Alternatives = [(x, y) => [x * y + y * x, Math.Pow(x, 2) + 3]],
        Mistakes =
        [
            new((x, y) => [x * x + 3, 2 * x * y],
                "Both are right, in the wrong order: ∂f/∂x comes first.", Outcome.Almost),
            new((x, y) => [x * y, x * x + 3],
                "In ∂f/∂x the 2 is missing: the derivative of x² is 2x, and y stays as a factor."),
            new((x, y) => [2 * x, x * x + 3],
                "In ∂f/∂x the factor y is missing. It is held fixed, so it stays, as the 5 stays in the derivative of 5x²."),
            new((x, y) => [2 * x * y + 3, x * x + 3],
                "In ∂f/∂x there is a 3 too many. With y held fixed, 3y does not change when x does: its derivative is 0."),
            new((x, y) => [2 * x * y + 3 * y, x * x + 3],
                "In ∂f/∂x the 3y is still there. With y held fixed it is a constant, and the derivative of a constant is 0."),
            new((x, y) => [2 * x * y, x * x + 3 * y],
                "In ∂f/∂y the 3y is still there. Its derivative with respect to y is 3."),
            new((x, y) => [2 * x * y, x * x],
                "In ∂f/∂y the 3 is missing: 3y grows by 3 per unit of y."),
            new((x, y) => [2 * x * y, 3],
                "In ∂f/∂y the x² is missing: with x held fixed, x²y grows by x² per unit of y."),
            new((x, y) => [2 * x * y, 2 * x + 3],
                "In ∂f/∂y you differentiated x² too. While y moves, x is held fixed, so x² stays x²."),
            new((x, y) => [2 * x, 3],
                "You dropped the variable that is held fixed. It is a constant factor in x²y, and a constant factor stays."),
            new((x, y) => [2 * x * y + x * x + 3, 2 * x * y + x * x + 3],
                "You let both variables move at once and added the rates. A partial derivative moves one of them."),
            new((x, y) => [x * x * y + 3 * y, x * x * y + 3 * y],
                "That is f itself, twice. How fast does it grow with x, and how fast with y?"),
        ],
        Hints =
        [
            "For ∂f/∂x, read y as if it were a number, say 5: f = 5x² + 15. What is the derivative of that?",
            "For ∂f/∂y, read x as a number, say 2: f = 4y + 3y. In ∂f/∂x the term 3y vanishes, here it does not.",
            "∂f/∂x is 2xy. In ∂f/∂y, each of the two terms contributes its factor of y.",
        ],
        WhyItMatters = "Every gradient, of a network with a million weights too, is made of derivatives like these: one variable moves, "
            + "the others are constants.",
    };
}
