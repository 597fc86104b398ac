using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Functions;

/// <summary>Ackley's function, written out because of its kink: at the origin, where the root has no slope, the gradient is 0.</summary>
internal sealed class AckleyFunction(int dimension) : Objective
{
    public override int Dimension { get; } = Require.AtLeast(1, dimension, nameof(dimension), "Try 2.");

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        var (funnel, ripples, _) = Parts(x);
        return (20 - funnel) + (Math.E - ripples);
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(Dimension, "the objective", x.Length, nameof(x));
        Require.SameLength(Dimension, "the objective", gradient.Length, nameof(gradient));
        var (funnel, ripples, root) = Parts(x);
        var slope = root == 0 ? 0 : 0.2 * funnel / (root * x.Length);
        for (var i = 0; i < x.Length; i++)
        {
            gradient[i] = slope * x[i] + ripples * 2 * Math.PI / x.Length * Math.Sin(2 * Math.PI * x[i]);
        }

        return (20 - funnel) + (Math.E - ripples);
    }

    private static (double Funnel, double Ripples, double Root) Parts(ReadOnlySpan<double> x)
    {
        var (squares, cosines) = (0.0, 0.0);
        foreach (var coordinate in x)
        {
            squares += coordinate * coordinate;
            cosines += Math.Cos(2 * Math.PI * coordinate);
        }

        var root = Math.Sqrt(squares / x.Length);
        return (20 * Math.Exp(-0.2 * root), Math.Exp(cosines / x.Length), root);
    }
}
