namespace Descent.Functions;

/// <summary>
/// The catalogue of test functions. A property is one function; a method is a family, one function for each dimension or choice of
/// curvatures. MGH stands for Moré, Garbow and Hillstrom, "Testing unconstrained optimization software", 1981,
/// doi:10.1145/355934.355936.
/// </summary>
public static partial class TestFunctions
{
    private const string MoreGarbowHillstrom = "Moré, Garbow and Hillstrom 1981, doi:10.1145/355934.355936";

    private const string JamilYang = "Jamil and Yang 2013, arXiv:1308.4008";

    /// <summary>Every function of the catalogue, and of each family one or two members.</summary>
    public static IReadOnlyList<TestFunction> All =>
    [
        Parabola, Quartic, AbsoluteValue, BoundedBowl, TiltedDoubleWell, ManyMinima,
        Quadratic([1, 10]), Quadratic([1, 100], angle: Math.PI / 4), Quadratic([1, 2, 5, 10]),
        Rosenbrock(), Rosenbrock(5), Beale, Himmelblau, Booth, Matyas, ThreeHumpCamel, SixHumpCamel, GoldsteinPrice, Branin,
        StyblinskiTang(), StyblinskiTang(4), Rastrigin(), Rastrigin(10), Ackley(), Ackley(3),
        PowellSingular, Wood, HelicalValley, Saddle, MonkeySaddle, Plateau,
    ];
}
