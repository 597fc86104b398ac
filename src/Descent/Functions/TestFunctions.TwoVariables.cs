using Descent.Calculus;

namespace Descent.Functions;

/// <content>Functions of two variables.</content>
public static partial class TestFunctions
{
    /// <summary>Beale: a flat valley that bends, with steep corners (MGH 5).</summary>
    public static TestFunction Beale { get; } = new("Beale", Formula.Of((x, y) =>
        Math.Pow(1.5 - x * (1 - y), 2) + Math.Pow(2.25 - x * (1 - y * y), 2) + Math.Pow(2.625 - x * (1 - y * y * y), 2)))
    {
        Start = [1, 1],
        Minimizers = [[3, 0.5]],
        Minimum = 0,
        Domain = TestFunction.Cube(2, -4.5, 4.5),
        Source = MoreGarbowHillstrom,
    };

    /// <summary>Himmelblau: four minima of equal depth, for maps of basins.</summary>
    public static TestFunction Himmelblau { get; } = new("Himmelblau", Formula.Of((x, y) =>
        Math.Pow(x * x + y - 11, 2) + Math.Pow(x + y * y - 7, 2)))
    {
        Start = [0, 0],
        Minimizers =
        [
            [3, 2], [-2.8051180869527449, 3.1313125182505730],
            [-3.7793102533777469, -3.2831859912861694], [3.5844283403304917, -1.8481265269644035],
        ],
        Minimum = 0,
        Domain = TestFunction.Cube(2, -5, 5),
        Source = "Himmelblau 1972, Applied Nonlinear Programming.",
    };

    /// <summary>Booth: a gentle quadratic valley across the axes, condition number 9.</summary>
    public static TestFunction Booth { get; } = new("Booth", Formula.Of((x, y) => Math.Pow(x + 2 * y - 7, 2) + Math.Pow(2 * x + y - 5, 2)))
    {
        Start = [-9, -9],
        Minimizers = [[1, 3]],
        Minimum = 0,
        Domain = TestFunction.Cube(2, -10, 10),
        Smoothness = 18,
        StrongConvexity = 2,
        Source = JamilYang,
    };

    /// <summary>Matyas: a quadratic valley along the diagonal, condition number 25.</summary>
    public static TestFunction Matyas { get; } = new("Matyas", Formula.Of((x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y))
    {
        Start = [-8, 3],
        Minimizers = [[0, 0]],
        Minimum = 0,
        Domain = TestFunction.Cube(2, -10, 10),
        Smoothness = 1,
        StrongConvexity = 0.04,
        Source = JamilYang,
    };

    /// <summary>Three-hump camel: three minima, the middle one deepest.</summary>
    public static TestFunction ThreeHumpCamel { get; } = new("Three-hump camel", Formula.Of((x, y) =>
        2 * x * x - 1.05 * Math.Pow(x, 4) + Math.Pow(x, 6) / 6 + x * y + y * y))
    {
        Start = [-2, 2],
        Minimizers = [[0, 0]],
        Minimum = 0,
        Domain = TestFunction.Cube(2, -2.5, 2.5),
        Source = JamilYang,
    };

    /// <summary>Six-hump camel: six minima, two of them global.</summary>
    public static TestFunction SixHumpCamel { get; } = new("Six-hump camel", Formula.Of((x, y) =>
        4 * x * x - 2.1 * Math.Pow(x, 4) + Math.Pow(x, 6) / 3 + x * y - 4 * y * y + 4 * Math.Pow(y, 4)))
    {
        Start = [1, 1],
        Minimizers = [[0.089842013100318062, -0.71265640302073963], [-0.089842013100318062, 0.71265640302073963]],
        Minimum = -1.0316284534898774,
        Domain = [new(-2, 2), new(-1.2, 1.2)],
        Source = "Dixon and Szegő 1978, Towards Global Optimisation 2.",
    };

    /// <summary>Goldstein–Price: values from 3 to a million within four units; only a logarithm makes it plottable.</summary>
    public static TestFunction GoldsteinPrice { get; } = new("Goldstein–Price", Formula.Of((x, y) =>
        (1 + Math.Pow(x + y + 1, 2) * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y))
        * (30 + Math.Pow(2 * x - 3 * y, 2) * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y))))
    {
        Start = [-0.5, 0.5],
        Minimizers = [[0, -1]],
        Minimum = 3,
        Domain = TestFunction.Cube(2, -2, 2),
        Source = "Goldstein and Price 1971, doi:10.1090/S0025-5718-1971-0312365-X",
    };

    /// <summary>Branin: three minima of equal depth in a row.</summary>
    public static TestFunction Branin { get; } = new(
        "Branin",
        Formula.Of((x, y) =>
            Math.Pow(y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6, 2) + 10 * (1 - 1 / (8 * Math.PI)) * Math.Cos(x) + 10),
        @"\left(y - \frac{5.1}{4 \pi^{2}} x^{2} + \frac{5}{\pi} x - 6\right)^{2} "
        + @"+ 10 \left(1 - \frac{1}{8 \pi}\right) \cos\left(x\right) + 10")
    {
        Start = [2, 2],
        Minimizers = [[-Math.PI, 12.275], [Math.PI, 2.275], [3 * Math.PI, 2.475]],
        Minimum = 0.39788735772973834,
        Domain = [new(-5, 10), new(0, 15)],
        Source = "Branin 1972, doi:10.1147/rd.165.0504; Dixon and Szegő 1978.",
    };
}
