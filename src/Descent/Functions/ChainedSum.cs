using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Functions;

/// <summary>Σ φ(xᵢ, xᵢ₊₁): the same function of each pair of neighbours, added up.</summary>
internal sealed class ChainedSum(int dimension, Formula link) : Objective
{
    public override int Dimension => dimension;

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var sum = 0.0;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            sum += link.Value(x.Slice(i, 2));
        }

        return sum;
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
        gradient.Clear();
        Span<double> share = stackalloc double[2];
        var sum = 0.0;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            sum += link.ValueAndGradient(x.Slice(i, 2), share);
            gradient[i] += share[0];
            gradient[i + 1] += share[1];
        }

        return sum;
    }

    public override double[,] Hessian(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var hessian = new double[Dimension, Dimension];
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var share = link.Hessian(x.Slice(i, 2));
            for (var row = 0; row < 2; row++)
            {
                for (var column = 0; column < 2; column++)
                {
                    hessian[i + row, i + column] += share[row, column];
                }
            }
        }

        return hessian;
    }
}
