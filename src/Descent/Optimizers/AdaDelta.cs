using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// AdaDelta: the ratio of two running root mean squares, of past steps and of gradients, takes the place of a learning rate:
/// v ← ρv + (1 − ρ)g², d = √(u + ε)/√(v + ε) · g, u ← ρu + (1 − ρ)d², x ← x − αd (Zeiler 2012, arXiv:1212.5701).
/// </summary>
/// <remarks>
/// ε stands inside both roots and sets the size of the first steps, about √ε. As PyTorch's <c>Adadelta(lr, rho, eps)</c>;
/// the paper has no α (it is 1) and ρ = 0.95. Keras defaults to α = 0.001, which makes it a thousand times slower.
/// </remarks>
public sealed record AdaDelta : Optimizer
{
    private static readonly string[] s_names = ["v", "u"];

    /// <summary>α, a factor on the rule's own steps. Default 1.</summary>
    public override Schedule LearningRate { get; init; } = 1.0;

    /// <summary>ρ, the share of both running means that is kept from step to step. Default 0.9.</summary>
    public double Rho
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Rho), "Try 0.9, or the paper's 0.95.");
    }
    = 0.9;

    /// <summary>ε, inside both roots. Default 1e-6.</summary>
    public double Epsilon
    {
        get;
        init => field = Require.NonNegative(value, nameof(Epsilon), "Try 1e-6; 0 never moves.");
    }
    = 1e-6;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var v = state.Vector(0);
        var u = state.Vector(1);
        var (rho, epsilon) = (Rho, Epsilon);
        var epsilons = Vector.Create(epsilon);
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var vs = Lanes(v);
        var us = Lanes(u);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            vs[i] = rho * vs[i] + (1 - rho) * g * g;
            var d = Vector.SquareRoot(us[i] + epsilons) / Vector.SquareRoot(vs[i] + epsilons) * g;
            us[i] = rho * us[i] + (1 - rho) * d * d;
            xs[i] -= rate * d;
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            v[i] = rho * v[i] + (1 - rho) * g * g;
            var d = Math.Sqrt(u[i] + epsilon) / Math.Sqrt(v[i] + epsilon) * g;
            u[i] = rho * u[i] + (1 - rho) * d * d;
            x[i] -= rate * d;
        }
    }
}
