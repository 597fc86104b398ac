using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>f along a direction d from x: φ(α) = f(x + αd) with its slope φ′(α) = dᵀ∇f(x + αd). Reused from step to step.</summary>
internal sealed class Line(Objective objective)
{
    private double[] _origin = [];
    private double[] _direction = [];

    /// <summary>The point that was evaluated last, and its gradient.</summary>
    public double[] Point { get; private set; } = new double[objective.Dimension];

    public double[] Gradient { get; private set; } = new double[objective.Dimension];

    /// <summary>φ(0).</summary>
    public double StartValue { get; private set; }

    /// <summary>φ′(0), negative for a direction that descends.</summary>
    public double StartSlope { get; private set; }

    public int Evaluations { get; private set; }

    public void Begin(double[] origin, double value, ReadOnlySpan<double> gradient, double[] direction)
    {
        (_origin, _direction) = (origin, direction);
        (StartValue, StartSlope, Evaluations) = (value, VectorKernels.Dot(gradient, direction), 0);
    }

    public LinePoint At(double step)
    {
        for (var i = 0; i < _origin.Length; i++)
        {
            Point[i] = _origin[i] + step * _direction[i];
        }

        Evaluations++;
        var value = objective.ValueAndGradient(Point, Gradient);
        return new LinePoint(step, value, VectorKernels.Dot(Gradient, _direction));
    }

    /// <summary>Hands the point that was evaluated last over, and takes arrays to overwrite in exchange.</summary>
    public (double[] Point, double[] Gradient) Exchange(double[] point, double[] gradient)
    {
        var handed = (Point, Gradient);
        (Point, Gradient) = (point, gradient);
        return handed;
    }
}

/// <summary>φ(α) and φ′(α) at one α.</summary>
internal readonly record struct LinePoint(double Step, double Value, double Slope);
