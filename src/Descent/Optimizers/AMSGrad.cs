using System.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// AMSGrad: <see cref="Adam"/> divided by the largest v so far, so that a rare large gradient is not forgotten and the rate of a
/// coordinate cannot grow: w ← max(w, v), x ← x − α m̂/(√(w/(1 − β₂ᵗ)) + ε) (Reddi, Kale and Kumar 2018, arXiv:1904.09237).
/// </summary>
/// <remarks>
/// The maximum is taken before the bias correction, as in PyTorch's <c>Adam(amsgrad=True)</c>; optax takes it after, and the paper
/// corrects nothing.
/// </remarks>
public sealed record AMSGrad : MomentOptimizer
{
    private static readonly string[] s_names = ["m", "v", "w"];

    /// <summary>α, the learning rate. Default 0.001.</summary>
    public override Schedule LearningRate { get; init; } = 0.001;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var m = state.Vector(0);
        var v = state.Vector(1);
        var w = state.Vector(2);
        var (first, second) = BiasCorrections(state.Step + 1);
        var (step, root) = (rate / first, 1 / Math.Sqrt(second));
        var (beta1, beta2, epsilon) = (Beta1, Beta2, Epsilon);
        var epsilons = Vector.Create(epsilon);
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var ms = Lanes(m);
        var vs = Lanes(v);
        var ws = Lanes(w);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            var mean = beta1 * ms[i] + (1 - beta1) * g;
            var square = beta2 * vs[i] + (1 - beta2) * g * g;
            ms[i] = mean;
            vs[i] = square;
            ws[i] = Vector.Max(ws[i], square);
            xs[i] -= step * mean / (root * Vector.SquareRoot(ws[i]) + epsilons);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            w[i] = Math.Max(w[i], v[i]);
            x[i] -= step * m[i] / (root * Math.Sqrt(w[i]) + epsilon);
        }
    }
}
