using System.Numerics;
using Descent.Numerics;
using Descent.Schedules;

namespace Descent.Optimizers;

/// <summary>
/// Rprop: each coordinate has a step size δ of its own that grows while the gradient keeps its sign and shrinks when it turns; the
/// gradient's size does not matter: x ← x − sign(g)δ (Riedmiller and Braun 1993, doi:10.1109/ICNN.1993.298623). For full batches only.
/// </summary>
/// <remarks>
/// After a turn the coordinate rests for one step and the next one counts as a fresh start (iRprop⁻, Igel and Hüsken 2000), as in
/// PyTorch's <c>Rprop(lr, etas, step_sizes)</c>. The learning rate is the first δ; what a schedule says later has no effect.
/// </remarks>
public sealed record Rprop : Optimizer
{
    private static readonly string[] s_names = ["step size", "previous gradient"];

    /// <summary>α, the size of the first step of every coordinate. Default 0.01.</summary>
    public override Schedule LearningRate { get; init; } = 0.01;

    /// <summary>η⁻, by which δ shrinks when the gradient turns. Default 0.5.</summary>
    public double Decrease
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Decrease), "Try 0.5.");
    }
    = 0.5;

    /// <summary>η⁺, by which δ grows while the gradient keeps its sign. Default 1.2.</summary>
    public double Increase
    {
        get;
        init => field = Require.AtLeastOne(value, nameof(Increase), "Try 1.2.");
    }
    = 1.2;

    /// <summary>The smallest δ, in units of x. Default 1e-6.</summary>
    public double MinimumStep
    {
        get;
        init => field = Require.NonNegative(value, nameof(MinimumStep), "Try 1e-6.");
    }
    = 1e-6;

    /// <summary>The largest δ, in units of x. Default 50.</summary>
    public double MaximumStep
    {
        get;
        init => field = Require.Positive(value, nameof(MaximumStep), "Try 50.");
    }
    = 50;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => s_names;

    /// <inheritdoc/>
    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var size = state.Vector(0);
        var previous = state.Vector(1);
        if (state.Step == 0)
        {
            size.Fill(rate);
        }

        var (grow, shrink, smallest, largest) = (Increase, Decrease, MinimumStep, MaximumStep);
        var (grows, shrinks) = (Vector.Create(grow), Vector.Create(shrink));
        var (smallests, largests) = (Vector.Create(smallest), Vector.Create(largest));
        var xs = Lanes(x);
        var gs = Lanes(gradient);
        var sizes = Lanes(size);
        var ps = Lanes(previous);
        for (var i = 0; i < xs.Length; i++)
        {
            var agreement = gs[i] * ps[i];
            var turned = Vector.LessThan(agreement, Vector<double>.Zero);
            var kept = Vector.GreaterThan(agreement, Vector<double>.Zero);
            var factor = Vector.ConditionalSelect(turned, shrinks, Vector.ConditionalSelect(kept, grows, Vector<double>.One));
            sizes[i] = Vector.Min(Vector.Max(sizes[i] * factor, smallests), largests);
            ps[i] = Vector.ConditionalSelect(turned, Vector<double>.Zero, gs[i]);
            xs[i] -= Sign(ps[i]) * sizes[i];
        }

        for (var i = xs.Length * Vector<double>.Count; i < x.Length; i++)
        {
            var agreement = gradient[i] * previous[i];
            var factor = agreement < 0 ? shrink : agreement > 0 ? grow : 1;
            size[i] = Math.Min(Math.Max(size[i] * factor, smallest), largest);
            previous[i] = agreement < 0 ? 0 : gradient[i];
            x[i] -= Sign(previous[i]) * size[i];
        }
    }
}
