using Descent.Calculus;

namespace Descent.Tests.Minimization;

/// <summary>An objective made of one delegate that returns f(x) and writes its gradient, with a count of its calls.</summary>
internal sealed class TestObjective(int dimension, TestObjective.Function function) : Objective
{
    public delegate double Function(ReadOnlySpan<double> x, Span<double> gradient);

    /// <summary>(x² + 10y²)/2, the quadratic of the golden files: curvatures 1 and 10.</summary>
    public static TestObjective GoldenQuadratic => Quadratic(1, 10);

    /// <summary>(1 − x)² + 100(y − x²)².</summary>
    public static TestObjective Rosenbrock => new(2, (x, g) =>
    {
        var (a, b) = (1 - x[0], x[1] - x[0] * x[0]);
        (g[0], g[1]) = (-2 * a - 400 * x[0] * b, 200 * b);
        return a * a + 100 * b * b;
    });

    public int Calls { get; private set; }

    public override int Dimension => dimension;

    /// <summary>½ Σ λᵢxᵢ² with the given curvatures λ.</summary>
    public static TestObjective Quadratic(params double[] curvatures) => new(curvatures.Length, (x, g) =>
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            g[i] = curvatures[i] * x[i];
            sum += x[i] * g[i];
        }

        return sum / 2;
    });

    public override double Value(ReadOnlySpan<double> x) => function(x, new double[dimension]);

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Calls++;
        return function(x, gradient);
    }
}
