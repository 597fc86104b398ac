using System.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// Adam: momentum divided by the root mean square of the gradients: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²,
/// m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), x ← x − α m̂/(√v̂ + ε) (Kingma and Ba 2015, arXiv:1412.6980).
/// </summary>
/// <remarks>
/// The first step has length α|g|/(|g| + ε) in every coordinate, whatever the gradient's size. As PyTorch's
/// <c>Adam(lr, betas, eps)</c>; its <c>weight_decay</c> is the transform <see cref="WeightDecay"/>, another thing than <see cref="AdamW"/>.
/// Keras and the paper's fast form put ε on √v before the correction (ε̂), with ε = 1e-7 in Keras.
/// </remarks>
public sealed record Adam : MomentOptimizer
{
    private static readonly string[] s_names = ["m", "v"];

    /// <summary>α, the learning rate. Default 0.001.</summary>
    public override Schedule LearningRate { get; init; } = 0.001;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var m = state.Vector(0);
        var v = state.Vector(1);
        var (first, second) = BiasCorrections(state.Step + 1);
        var (step, root) = (rate / first, 1 / Math.Sqrt(second));
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
            xs[i] -= step * mean / (root * Vector.SquareRoot(square) + epsilons);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            x[i] -= step * m[i] / (root * Math.Sqrt(v[i]) + epsilon);
        }
    }
}
