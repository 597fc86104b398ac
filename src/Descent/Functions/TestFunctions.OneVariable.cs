using Descent.Calculus;

namespace Descent.Functions;

/// <content>Functions of one variable.</content>
public static partial class TestFunctions
{
    /// <summary>x²: one minimum, the same curvature everywhere.</summary>
    public static TestFunction Parabola { get; } = new("Parabola", Formula.Of(x => x * x))
    {
        Start = [2],
        Minimizers = [[0]],
        Minimum = 0,
        Domain = [new(-3, 3)],
        Smoothness = 2,
        StrongConvexity = 2,
        Source = "Textbook example.",
    };

    /// <summary>x⁴: so flat at its minimum that gradient descent slows down without end.</summary>
    public static TestFunction Quartic { get; } = new("Quartic", Formula.Of(x => x * x * x * x))
    {
        Start = [1],
        Minimizers = [[0]],
        Minimum = 0,
        Domain = [new(-1.5, 1.5)],
        Source = "Textbook example.",
    };

    /// <summary>|x|: the slope says where to go, never how far.</summary>
    public static TestFunction AbsoluteValue { get; } = new("Absolute value", Formula.Of(x => Math.Abs(x)))
    {
        Start = [2],
        Minimizers = [[0]],
        Minimum = 0,
        Domain = [new(-3, 3)],
        Source = "Textbook example.",
    };

    /// <summary>x²/(1 + x²): a bowl with a rim at 1; far away the slope vanishes.</summary>
    public static TestFunction BoundedBowl { get; } = new("Bounded bowl", Formula.Of(x => x * x / (1 + x * x)))
    {
        Start = [2],
        Minimizers = [[0]],
        Minimum = 0,
        Domain = [new(-6, 6)],
        Smoothness = 2,
        Source = "Geman and McClure 1985: the loss of robust statistics that bears their name.",
    };

    /// <summary>(x² − 1)²/4 + x/10: two wells, the left one deeper.</summary>
    public static TestFunction TiltedDoubleWell { get; } = new("Tilted double well", Formula.Of(x => Math.Pow(x * x - 1, 2) / 4 + x / 10))
    {
        Start = [2],
        Minimizers = [[-1.0466805318046023]],
        Minimum = -0.10238607380003642,
        Domain = [new(-2, 2)],
        Source = "Textbook example: the potential of Duffing's oscillator, tilted.",
    };

    /// <summary>x²/10 + sin 3x: a bowl with ripples, many local minima and one global.</summary>
    public static TestFunction ManyMinima { get; } = new("Many minima", Formula.Of(x => x * x / 10 + Math.Sin(3 * x)))
    {
        Start = [6],
        Minimizers = [[-0.51221402835611285]],
        Minimum = -0.97318047949730674,
        Domain = [new(-8, 8)],
        Smoothness = 9.2,
        Source = "Textbook example.",
    };
}
