using Descent.Calculus;

namespace Descent.Functions;

/// <content>Functions whose gradient vanishes where there is no minimum.</content>
public static partial class TestFunctions
{
    /// <summary>x² − y² + y⁴/4: a saddle at the origin between two minima; how long descent takes to leave depends on y.</summary>
    public static TestFunction Saddle { get; } = new("Saddle", Formula.Of((x, y) => x * x - y * y + y * y * y * y / 4))
    {
        Start = [1, 1e-3],
        Minimizers = [[0, 1.4142135623730951], [0, -1.4142135623730951]],
        Minimum = -1,
        Domain = TestFunction.Cube(2, -2, 2),
        Source = "Textbook example.",
    };

    /// <summary>x³ − 3xy²: room for both legs and the tail; the Hessian at the origin is zero, and there is no minimum.</summary>
    public static TestFunction MonkeySaddle { get; } = new("Monkey saddle", Formula.Of((x, y) => x * x * x - 3 * x * y * y))
    {
        Start = [0.5, 0.01],
        Minimizers = [],
        Minimum = double.NegativeInfinity,
        Domain = TestFunction.Cube(2, -1.5, 1.5),
        Source = "Hilbert and Cohn-Vossen 1932, Anschauliche Geometrie.",
    };

    /// <summary>1 − exp(−(x² + y²)/2): a hole in a plain so flat that the gradient at a distance of 5 is one in fifty thousand.</summary>
    public static TestFunction Plateau { get; } = new("Plateau", Formula.Of((x, y) => 1 - Math.Exp(-(x * x + y * y) / 2)))
    {
        Start = [3, 4],
        Minimizers = [[0, 0]],
        Minimum = 0,
        Domain = TestFunction.Cube(2, -5, 5),
        Smoothness = 1,
        Source = "Textbook example.",
    };
}
