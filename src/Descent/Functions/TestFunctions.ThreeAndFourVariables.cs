using Descent.Calculus;

namespace Descent.Functions;

/// <content>Classics of three and four variables.</content>
public static partial class TestFunctions
{
    /// <summary>Powell's singular function: the Hessian is singular at the minimum, so even Newton's method only crawls (MGH 13).</summary>
    public static TestFunction PowellSingular { get; } = new("Powell singular", Formula.Of((x1, x2, x3, x4) =>
        Math.Pow(x1 + 10 * x2, 2) + 5 * Math.Pow(x3 - x4, 2) + Math.Pow(x2 - 2 * x3, 4) + 10 * Math.Pow(x1 - x4, 4)))
    {
        Start = [3, -1, 0, 1],
        Minimizers = [[0, 0, 0, 0]],
        Minimum = 0,
        Domain = TestFunction.Cube(4, -4, 5),
        Source = "Powell 1962, doi:10.1093/comjnl/5.2.147; " + MoreGarbowHillstrom,
    };

    /// <summary>Wood: two bent valleys coupled by their floors (MGH 14).</summary>
    public static TestFunction Wood { get; } = new("Wood", Formula.Of((x1, x2, x3, x4) =>
        100 * Math.Pow(x2 - x1 * x1, 2) + Math.Pow(1 - x1, 2) + 90 * Math.Pow(x4 - x3 * x3, 2) + Math.Pow(1 - x3, 2)
        + 10 * Math.Pow(x2 + x4 - 2, 2) + 0.1 * Math.Pow(x2 - x4, 2)))
    {
        Start = [-3, -1, -3, -1],
        Minimizers = [[1, 1, 1, 1]],
        Minimum = 0,
        Domain = TestFunction.Cube(4, -4, 4),
        Source = MoreGarbowHillstrom,
    };

    /// <summary>Helical valley: the floor winds around the third axis, one turn for every ten units of height (MGH 7).</summary>
    public static TestFunction HelicalValley { get; } = new(
        "Helical valley",
        Objective.Of(3, HelicalValue, HelicalGradient),
        @"100 \left(x_{3} - 10 \theta\right)^{2} + 100 \left(\sqrt{x_{1}^{2} + x_{2}^{2}} - 1\right)^{2} + x_{3}^{2}, \quad "
        + @"2 \pi \theta = \arctan\left(\frac{x_{2}}{x_{1}}\right) + \left(\pi \text{ if } x_{1} < 0\right)")
    {
        Start = [-1, 0, 0],
        Minimizers = [[1, 0, 0]],
        Minimum = 0,
        Domain = TestFunction.Cube(3, -2, 2),
        Source = "Fletcher and Powell 1963, doi:10.1093/comjnl/6.2.163; " + MoreGarbowHillstrom,
    };

    // The angle in turns, from −1/4 to 3/4, with its jump at the negative second axis.
    private static double Turns(double x, double y) =>
        x == 0 ? Math.Sign(y) * 0.25 : Math.Atan(y / x) / (2 * Math.PI) + (x < 0 ? 0.5 : 0);

    private static double HelicalValue(ReadOnlySpan<double> x)
    {
        var (height, radius) = (x[2] - 10 * Turns(x[0], x[1]), Math.Sqrt(x[0] * x[0] + x[1] * x[1]) - 1);
        return 100 * (height * height + radius * radius) + x[2] * x[2];
    }

    private static void HelicalGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var square = x[0] * x[0] + x[1] * x[1];
        var root = Math.Sqrt(square);
        var height = 200 * (x[2] - 10 * Turns(x[0], x[1]));
        var (turn, radius) = (10 / (2 * Math.PI * square), 200 * (1 - 1 / root));
        gradient[0] = height * turn * x[1] + radius * x[0];
        gradient[1] = -height * turn * x[0] + radius * x[1];
        gradient[2] = height + 2 * x[2];
    }
}
