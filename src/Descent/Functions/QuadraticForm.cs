using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Functions;

/// <summary>½ Σ λᵢ uᵢ², where u is x with its first two axes turned. Costs O(n), so that ten thousand variables are no burden.</summary>
internal sealed class QuadraticForm : Objective
{
    private readonly double _cos;
    private readonly double _sin;

    public QuadraticForm(ReadOnlySpan<double> curvatures, double angle)
    {
        Require.AtLeast(1, curvatures.Length, "the number of curvatures", "Try [1, 10].");
        foreach (var curvature in curvatures)
        {
            Require.Finite(curvature, nameof(curvatures), "Try [1, 10].");
        }

        Curvatures = curvatures.ToArray();
        Require.Finite(angle, nameof(angle), "Try Math.PI / 4.");
        if (angle != 0 && curvatures.Length == 1)
        {
            throw new ArgumentException("A single variable has no second axis to turn to. Leave the angle out, or give two curvatures.");
        }

        (_sin, _cos) = Math.SinCos(angle);
    }

    public double[] Curvatures { get; }

    public override int Dimension => Curvatures.Length;

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var (u, v) = Turn(x);
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var axis = i == 0 ? u : i == 1 ? v : x[i];
            sum += Curvatures[i] * axis * axis;
        }

        return 0.5 * sum;
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
        var value = Value(x);
        var (u, v) = Turn(x);
        for (var i = 0; i < x.Length; i++)
        {
            gradient[i] = Curvatures[i] * x[i];
        }

        if (x.Length > 1)
        {
            (u, v) = (Curvatures[0] * u, Curvatures[1] * v);
            gradient[0] = _cos * u - _sin * v;
            gradient[1] = _sin * u + _cos * v;
        }

        return value;
    }

    public override double[,] Hessian(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var hessian = new double[Dimension, Dimension];
        for (var i = 0; i < Dimension; i++)
        {
            hessian[i, i] = Curvatures[i];
        }

        if (Dimension > 1)
        {
            var (first, second) = (Curvatures[0], Curvatures[1]);
            hessian[0, 0] = _cos * _cos * first + _sin * _sin * second;
            hessian[1, 1] = _sin * _sin * first + _cos * _cos * second;
            hessian[0, 1] = hessian[1, 0] = _cos * _sin * (first - second);
        }

        return hessian;
    }

    // The first two coordinates along the bowl's own axes.
    private (double U, double V) Turn(ReadOnlySpan<double> x) => x.Length == 1
        ? (x[0], 0)
        : (_cos * x[0] + _sin * x[1], _cos * x[1] - _sin * x[0]);
}
