using System.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// RAdam: <see cref="Adam"/> that trusts √v̂ only after enough steps. With ρ∞ = 2/(1 − β₂) − 1 and ρₜ = ρ∞ − 2tβ₂ᵗ/(1 − β₂ᵗ):
/// where ρₜ > 5, x ← x − α rₜ m̂/√v̂ with rₜ = √((ρₜ−4)(ρₜ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρₜ)); before that, x ← x − α m̂
/// (Liu et al. 2020, arXiv:1908.03265).
/// </summary>
/// <remarks>
/// With the defaults the first five steps are plain momentum and as long as the gradient is: on steep functions they diverge.
/// ε is added to √v before the correction, as in PyTorch's <c>RAdam(lr, betas, eps)</c>; the paper's threshold is 4.
/// </remarks>
public sealed record RAdam : MomentOptimizer
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
        var rectification = Rectification(state.Step + 1);
        var rectified = rectification > 0;
        var step = rate / first * (rectified ? rectification * Math.Sqrt(second) : 1);
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
            xs[i] -= step * (rectified ? mean / (Vector.SquareRoot(square) + epsilons) : mean);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            x[i] -= step * (rectified ? m[i] / (Math.Sqrt(v[i]) + epsilon) : m[i]);
        }
    }

    /// <summary>rₜ, or 0 while the variance of v̂ is still unknown.</summary>
    private double Rectification(int t)
    {
        var power = Math.Pow(Beta2, t);
        var limit = 2 / (1 - Beta2) - 1;
        var rho = limit - 2 * t * power / (1 - power);
        return rho > 5 ? Math.Sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho)) : 0;
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, double[] Values)> Corrections(OptimizerState after) =>
        base.Corrections(after).Append(("rectification", [.. Enumerable.Repeat(Rectification(after.Step), after.Dimension)]));
}
