using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Functions;

/// <summary>Σ φ(xᵢ): the same function of each variable, added up.</summary>
internal sealed class SeparableSum(int dimension, Formula term) : Objective
{
    public override int Dimension { get; } = Require.AtLeast(1, dimension, nameof(dimension), "Try 2.");

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += term.Value(x.Slice(i, 1));
        }

        return sum;
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += term.ValueAndGradient(x.Slice(i, 1), gradient.Slice(i, 1));
        }

        return sum;
    }

    public override double[,] Hessian(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var hessian = new double[Dimension, Dimension];
        for (var i = 0; i < x.Length; i++)
        {
            hessian[i, i] = term.Hessian(x.Slice(i, 1))[0, 0];
        }

        return hessian;
    }
}
