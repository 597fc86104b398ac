using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Functions;

/// <content>Families: functions of any number of variables.</content>
public static partial class TestFunctions
{
    private static readonly Formula s_link = Formula.Of((x, y) => 100 * Math.Pow(y - x * x, 2) + Math.Pow(1 - x, 2));
    private static readonly Formula s_styblinskiTang = Formula.Of(x => (Math.Pow(x, 4) - 16 * x * x + 5 * x) / 2);
    private static readonly Formula s_rastrigin = Formula.Of(x => x * x - 10 * Math.Cos(2 * Math.PI * x) + 10);

    /// <summary>½ Σ λᵢ uᵢ²: a bowl with the curvatures λᵢ along its own axes u. The condition number is λ_max/λ_min.</summary>
    /// <param name="curvatures">λ, one finite number per variable. A negative one makes a saddle.</param>
    /// <param name="angle">By how much the bowl's first two axes are turned against x₁ and x₂, in radians. Default 0.</param>
    /// <exception cref="ArgumentException">There is no curvature, or an angle for a single one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public static TestFunction Quadratic(ReadOnlySpan<double> curvatures, double angle = 0)
    {
        var form = new QuadraticForm(curvatures, angle);
        var (least, greatest) = (form.Curvatures.Min(), form.Curvatures.Max());
        return new("Quadratic", form, @"\frac{1}{2} \sum_{i} \lambda_{i} u_{i}^{2}")
        {
            Start = [.. Enumerable.Repeat(1.0, form.Dimension)],
            Minimizers = least < 0 ? [] : [new double[form.Dimension]],
            Minimum = least < 0 ? double.NegativeInfinity : 0,
            Domain = TestFunction.Cube(form.Dimension, -2, 2),
            Smoothness = Math.Max(greatest, -least),
            StrongConvexity = least > 0 ? least : null,
            Source = "Textbook example.",
        };
    }

    /// <summary>
    /// Rosenbrock: a bent valley with steep walls and an almost level floor (MGH 1; chained for more than two variables).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 2.</exception>
    public static TestFunction Rosenbrock(int dimension = 2)
    {
        Require.AtLeast(2, dimension, nameof(dimension), "Rosenbrock's valley bends from one variable to the next.");
        Objective objective = dimension == 2 ? s_link : new ChainedSum(dimension, s_link);
        var chain = @"\sum_{i} \left[100 \left(x_{i+1} - x_{i}^{2}\right)^{2} + \left(1 - x_{i}\right)^{2}\right]";
        return new("Rosenbrock", objective, dimension == 2 ? s_link.ToLatex() : chain)
        {
            Start = [.. Enumerable.Range(0, dimension).Select(i => i % 2 == 0 ? -1.2 : 1)],
            Minimizers = [[.. Enumerable.Repeat(1.0, dimension)]],
            Minimum = 0,
            Domain = dimension == 2 ? [new(-2, 2), new(-1, 3)] : TestFunction.Cube(dimension, -2, 2),
            Source = "Rosenbrock 1960, doi:10.1093/comjnl/3.3.175; " + MoreGarbowHillstrom,
        };
    }

    /// <summary>Styblinski–Tang: two minima per variable, one of them deeper; 2ⁿ in all.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static TestFunction StyblinskiTang(int dimension = 2) => new(
        "Styblinski–Tang",
        new SeparableSum(dimension, s_styblinskiTang),
        @"\frac{1}{2} \sum_{i} \left[x_{i}^{4} - 16 x_{i}^{2} + 5 x_{i}\right]")
    {
        Start = [.. Enumerable.Repeat(-1.0, dimension)],
        Minimizers = [[.. Enumerable.Repeat(-2.9035340277711771, dimension)]],
        Minimum = -39.166165703771416 * dimension,
        Domain = TestFunction.Cube(dimension, -5, 5),
        Source = "Styblinski and Tang 1990, doi:10.1016/0893-6080(90)90029-K",
    };

    /// <summary>Rastrigin: a bowl with a grid of regular pits, one minimum at every point of whole numbers, about.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static TestFunction Rastrigin(int dimension = 2) => new(
        "Rastrigin",
        new SeparableSum(dimension, s_rastrigin),
        @"\sum_{i} \left[x_{i}^{2} - 10 \cos\left(2 \pi x_{i}\right) + 10\right]")
    {
        Start = [.. Enumerable.Repeat(3.3, dimension)],
        Minimizers = [new double[dimension]],
        Minimum = 0,
        Domain = TestFunction.Cube(dimension, -5.12, 5.12),
        Smoothness = 2 + 40 * Math.PI * Math.PI,
        Source = "Rastrigin 1974, Systems of Extremal Control; " + JamilYang,
    };

    /// <summary>Ackley: a wide plain of ripples and in its middle a steep funnel with a kink; there the gradient is taken as 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static TestFunction Ackley(int dimension = 2) => new(
        "Ackley",
        new AckleyFunction(dimension),
        @"-20 \exp\left(-0.2 \sqrt{\frac{1}{n} \sum_{i} x_{i}^{2}}\right) "
        + @"- \exp\left(\frac{1}{n} \sum_{i} \cos\left(2 \pi x_{i}\right)\right) + 20 + e")
    {
        Start = [.. Enumerable.Repeat(2.7, dimension)],
        Minimizers = [new double[dimension]],
        Minimum = 0,
        Domain = TestFunction.Cube(dimension, -5, 5),
        Source = "Ackley 1987, doi:10.1007/978-1-4613-1997-9; " + JamilYang,
    };
}
