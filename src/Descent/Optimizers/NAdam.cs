using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// NAdam: <see cref="Adam"/> with Nesterov's look-ahead. With μₜ = β₁(1 − ½·0.96^(tψ)) and Pₜ = μ₁μ₂⋯μₜ:
/// x ← x − α((1 − μₜ)/(1 − Pₜ) · g + μₜ₊₁/(1 − Pₜ₊₁) · m)/(√v̂ + ε) (Dozat 2016, <i>Incorporating Nesterov
/// momentum into Adam</i>, ICLR workshop).
/// </summary>
/// <remarks>
/// m and v are Adam's, m with β₁. As PyTorch's <c>NAdam(lr, betas, eps, momentum_decay)</c> from 2.0 on; before, the
/// product was wrong. optax has no ψ: constant μ = β₁.
/// </remarks>
public sealed record NAdam : MomentOptimizer
{
    private static readonly string[] s_names = ["m", "v"];

    /// <summary>α, the learning rate. Default 0.002.</summary>
    public override Schedule LearningRate { get; init; } = 0.002;

    /// <summary>ψ, how fast μₜ rises from about ½β₁ to β₁. Default 0.004.</summary>
    public double MomentumDecay
    {
        get;
        init => field = Require.NonNegative(value, nameof(MomentumDecay), "Try 0.004.");
    }
    = 0.004;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var m = state.Vector(0);
        var v = state.Vector(1);
        var t = state.Step + 1;
        var (mu, next) = (Mu(t), Mu(t + 1));
        var product = (t == 1 ? 1 : state.Scalar) * mu;
        state.Scalar = product;
        var root = 1 / Math.Sqrt(BiasCorrections(t).Second);
        var (gradientStep, momentStep) = (rate * (1 - mu) / (1 - product), rate * next / (1 - product * next));
        var (beta1, beta2, epsilon) = (Beta1, Beta2, Epsilon);
        var epsilons = Vector.Create(epsilon);
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var ms = Lanes(m);
        var vs = Lanes(v);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            var mean = beta1 * ms[i] + (1 - beta1) * g;
            var square = beta2 * vs[i] + (1 - beta2) * g * g;
            ms[i] = mean;
            vs[i] = square;
            xs[i] -= (gradientStep * g + momentStep * mean) / (root * Vector.SquareRoot(square) + epsilons);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            x[i] -= (gradientStep * g + momentStep * m[i]) / (root * Math.Sqrt(v[i]) + epsilon);
        }
    }

    private double Mu(int t) => Beta1 * (1 - 0.5 * Math.Pow(0.96, t * MomentumDecay));
}
