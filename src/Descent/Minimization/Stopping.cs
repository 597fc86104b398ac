using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>
/// When a run ends before its last allowed step. A tolerance of 0 switches its rule off (but a gradient of exactly 0 always ends a run,
/// because no rule could move on).
/// </summary>
public sealed record Stopping
{
    /// <summary>Ends the run when ‖∇f(x)‖ is at most this. In units of f per unit of x. Default 1e-8.</summary>
    public double GradientTolerance
    {
        get;
        init => field = Require.NonNegative(value, nameof(GradientTolerance), "Try 1e-6, or 0 to switch the rule off.");
    }
    = 1e-8;

    /// <summary>Ends the run when the last step's length ‖xₖ − xₖ₋₁‖ is at most this. In units of x. Default 0: off.</summary>
    public double StepTolerance
    {
        get;
        init => field = Require.NonNegative(value, nameof(StepTolerance), "Try 1e-6, or 0 to switch the rule off.");
    }

    /// <summary>Ends the run when the last step changed f by at most this, |f(xₖ) − f(xₖ₋₁)|. In units of f. Default 0: off.</summary>
    public double ValueTolerance
    {
        get;
        init => field = Require.NonNegative(value, nameof(ValueTolerance), "Try 1e-9, or 0 to switch the rule off.");
    }

    /// <summary>Calls a run diverged when |f(xₖ)| exceeds this many times 1 + |f(x₀)|. Without unit. Default 1e10.</summary>
    public double DivergenceFactor
    {
        get;
        init => field = Require.Positive(
            value, nameof(DivergenceFactor), "Try 1e10, or 10 to stop as soon as the value is ten times its start.");
    }
    = 1e10;

    /// <summary>The defaults: a gradient norm of 1e-8 ends a run, a value ten thousand million times its start is divergence.</summary>
    public static Stopping Default { get; } = new();
}
