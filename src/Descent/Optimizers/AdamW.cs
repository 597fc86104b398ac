using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// AdamW: <see cref="Adam"/> with the weight decay taken out of the gradient: x ← (1 − αλ)x first, then Adam's step without λ
/// (Loshchilov and Hutter 2019, arXiv:1711.05101). Every weight shrinks alike, however large its gradients are.
/// </summary>
/// <remarks>
/// As PyTorch's <c>AdamW(lr, betas, eps, weight_decay)</c>; optax defaults to λ = 1e-4. The paper multiplies λ by the schedule's factor
/// only, not by α itself. The penalty ½λ‖x‖² is another thing: the transform <see cref="Optimizers.WeightDecay"/>.
/// </remarks>
public sealed record AdamW : MomentOptimizer
{
    private static readonly string[] s_names = ["m", "v"];

    /// <summary>α, the learning rate. Default 0.001.</summary>
    public override Schedule LearningRate { get; init; } = 0.001;

    /// <summary>λ: each step multiplies every parameter by 1 − αλ. Default 0.01.</summary>
    public double WeightDecay
    {
        get;
        init => field = Require.NonNegative(value, nameof(WeightDecay), "Try 0.01, or 0 for none.");
    }
    = 0.01;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var m = state.Vector(0);
        var v = state.Vector(1);
        var (first, second) = BiasCorrections(state.Step + 1);
        var (step, root) = (rate / first, 1 / Math.Sqrt(second));
        var keep = 1 - rate * WeightDecay;
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
            xs[i] = keep * xs[i] - step * mean / (root * Vector.SquareRoot(square) + epsilons);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            x[i] = keep * x[i] - step * m[i] / (root * Math.Sqrt(v[i]) + epsilon);
        }
    }
}
