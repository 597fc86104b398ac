using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// Lion: every coordinate moves by α in the direction of a sign: x ← (1 − αλ)x − α sign(β₁m + (1 − β₁)g), then m ← β₂m + (1 − β₂)g
/// (Chen et al. 2023, arXiv:2302.06675). One vector of memory, and steps of constant length: the rate must fall for it to settle.
/// </summary>
/// <remarks>
/// The step mixes with β₁, the memory with β₂, in this order; sign(0) = 0. As optax's <c>lion(learning_rate, b1, b2, weight_decay)</c>;
/// PyTorch has none. Rates are 3 to 10 times smaller than Adam's.
/// </remarks>
public sealed record Lion : Optimizer
{
    private static readonly string[] s_names = ["m"];

    /// <summary>α, the learning rate: the length of each coordinate's step. Default 0.0001.</summary>
    public override Schedule LearningRate { get; init; } = 0.0001;

    /// <summary>β₁, the share of the memory in the step's direction. Default 0.9.</summary>
    public double Beta1
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Beta1), "Try 0.9.");
    }
    = 0.9;

    /// <summary>β₂, the share of the memory that is kept from step to step. Default 0.99.</summary>
    public double Beta2
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Beta2), "Try 0.99.");
    }
    = 0.99;

    /// <summary>λ: each step multiplies every parameter by 1 − αλ. Default 0.</summary>
    public double WeightDecay
    {
        get;
        init => field = Require.NonNegative(value, nameof(WeightDecay), "Try 0.01, or 0 for none.");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var m = state.Vector(0);
        var (beta1, beta2) = (Beta1, Beta2);
        var keep = 1 - rate * WeightDecay;
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var ms = Lanes(m);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            xs[i] = keep * xs[i] - rate * Sign(beta1 * ms[i] + (1 - beta1) * g);
            ms[i] = beta2 * ms[i] + (1 - beta2) * g;
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            x[i] = keep * x[i] - rate * Sign(beta1 * m[i] + (1 - beta1) * g);
            m[i] = beta2 * m[i] + (1 - beta2) * g;
        }
    }
}
