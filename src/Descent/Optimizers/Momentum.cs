using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// Momentum: a velocity v collects the gradients g and moves the parameters.
/// Heavy ball: v ← βv + (1 − τ)g, x ← x − αv (Polyak 1964, doi:10.1016/0041-5553(64)90137-5).
/// Nesterov: the same v, x ← x − α(g + βv) (Nesterov 1983; in this form Sutskever et al. 2013, PMLR 28:1139–1147).
/// </summary>
/// <remarks>
/// The first velocity is g itself, without the factor 1 − τ, as in PyTorch's <c>SGD(lr, momentum, dampening, nesterov)</c>
/// (which refuses dampening together with Nesterov; here the formula simply holds). Keras and many papers keep αv in the velocity:
/// the same path while α is constant, another one under a schedule. On a quadratic with curvatures from μ to L the best heavy ball
/// has α = 4/(√L + √μ)² and β = ((√κ − 1)/(√κ + 1))², κ = L/μ.
/// </remarks>
public sealed record Momentum : Optimizer
{
    private static readonly string[] s_names = ["velocity"];

    /// <summary>α, the learning rate. Default 0.01.</summary>
    public override Schedule LearningRate { get; init; } = 0.01;

    /// <summary>β, the share of the velocity that is kept from step to step; PyTorch: <c>momentum</c>. Default 0.9.</summary>
    public double Beta
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Beta), "Try 0.9.");
    }
    = 0.9;

    /// <summary>τ, how much of each gradient after the first is held back. Default 0.</summary>
    public double Dampening
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Dampening), "Try 0, or β for an average of the gradients.");
    }

    /// <summary>True looks ahead by the velocity (Nesterov), false is the heavy ball. Default false.</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var velocity = state.Vector(0);
        var (beta, nesterov) = (Beta, Nesterov);
        var share = state.Step == 0 ? 1 : 1 - Dampening;
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var vs = Lanes(velocity);
        for (var i = 0; i < xs.Length; i++)
        {
            var g = gs[i];
            var v = beta * vs[i] + share * g;
            vs[i] = v;
            xs[i] -= rate * (nesterov ? g + beta * v : v);
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var g = gradient[i];
            var v = beta * velocity[i] + share * g;
            velocity[i] = v;
            x[i] -= rate * (nesterov ? g + beta * v : v);
        }
    }
}
