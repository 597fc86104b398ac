using System.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// AdaMax: <see cref="Adam"/> with a decaying maximum in place of the root mean square: m ← β₁m + (1 − β₁)g,
/// u ← max(β₂u, |g| + ε), x ← x − α/(1 − β₁ᵗ) · m/u (Kingma and Ba 2015, arXiv:1412.6980, section 7.1).
/// </summary>
/// <remarks>
/// A maximum that starts at 0 needs no correction. ε stands inside the maximum, as in optax and PyTorch's
/// <c>Adamax(lr, betas, eps)</c>; the paper has none, Keras adds it to u in the division.
/// </remarks>
public sealed record AdaMax : MomentOptimizer
{
    private static readonly string[] s_names = ["m", "u"];

    /// <summary>α, the learning rate. Default 0.002.</summary>
    public override Schedule LearningRate { get; init; } = 0.002;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var m = state.Vector(0);
        var u = state.Vector(1);
        var step = rate / BiasCorrections(state.Step + 1).First;
        var (beta1, beta2, epsilon) = (Beta1, Beta2, Epsilon);
        var epsilons = Vector.Create(epsilon);
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var ms = Lanes(m);
        var us = Lanes(u);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            ms[i] = beta1 * ms[i] + (1 - beta1) * g;
            us[i] = Vector.Max(beta2 * us[i], Vector.Abs(g) + epsilons);
            xs[i] -= step * ms[i] / us[i];
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            u[i] = Math.Max(beta2 * u[i], Math.Abs(g) + epsilon);
            x[i] -= step * m[i] / u[i];
        }
    }
}
