using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// RMSProp: divides by the root of a running mean of squared gradients: v ← ρv + (1 − ρ)g², x ← x − α g / (√v + ε)
/// (Hinton 2012, <i>Neural Networks for Machine Learning</i>, lecture 6e).
/// </summary>
/// <remarks>
/// Centered (Graves 2013, arXiv:1308.0850): √(v − ḡ²) in place of √v, with the running mean ḡ ← ρḡ + (1 − ρ)g.
/// With momentum: b ← μb + g / (√v + ε), x ← x − αb. As PyTorch's <c>RMSprop(lr, alpha, eps, momentum, centered)</c>,
/// whose alpha is ρ; Keras and optax default to ρ = 0.9, and put ε inside the root.
/// </remarks>
public sealed record RMSProp : Optimizer
{
    private static readonly string[] s_names = ["v", "mean gradient", "velocity"];

    /// <summary>α, the learning rate. Default 0.01.</summary>
    public override Schedule LearningRate { get; init; } = 0.01;

    /// <summary>ρ, the share of the running mean that is kept from step to step. Default 0.99.</summary>
    public double Rho
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Rho), "Try 0.99, or 0.9 to forget sooner.");
    }
    = 0.99;

    /// <summary>ε keeps the division defined. Default 1e-8.</summary>
    public double Epsilon
    {
        get;
        init => field = Require.NonNegative(value, nameof(Epsilon), "Try 1e-8.");
    }
    = 1e-8;

    /// <summary>μ, the share of the velocity that is kept from step to step. Default 0: no momentum.</summary>
    public double Momentum
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Momentum), "Try 0.9, or 0 for none.");
    }

    /// <summary>True divides by the standard deviation of the gradients in place of their root mean square. Default false.</summary>
    public bool Centered { get; init; }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var v = state.Vector(0);
        var mean = state.Vector(1);
        var velocity = state.Vector(2);
        var (rho, momentum, epsilon) = (Rho, Momentum, Epsilon);
        var epsilons = Vector.Create(epsilon);
        var centered = Centered ? 1.0 : 0.0;
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var vs = Lanes(v);
        var means = Lanes(mean);
        var velocities = Lanes(velocity);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            vs[i] = rho * vs[i] + (1 - rho) * g * g;
            means[i] = rho * means[i] + (1 - rho) * g;
            var square = Vector.Max(vs[i] - centered * means[i] * means[i], Vector<double>.Zero); // rounding may take it below 0
            velocities[i] = momentum * velocities[i] + g / (Vector.SquareRoot(square) + epsilons);
            xs[i] -= rate * velocities[i];
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            v[i] = rho * v[i] + (1 - rho) * g * g;
            mean[i] = rho * mean[i] + (1 - rho) * g;
            var square = Math.Max(v[i] - centered * mean[i] * mean[i], 0);
            velocity[i] = momentum * velocity[i] + g / (Math.Sqrt(square) + epsilon);
            x[i] -= rate * velocity[i];
        }
    }
}
