using System.Numerics.Tensors;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Minimization;

/// <summary>
/// When a run ends before its last allowed step. A tolerance of 0 switches its rule off (but a gradient of exactly 0 always ends a run,
/// because no rule could move on). A step that does not move x at all (a rate of 0, a rule that rests) is not taken for convergence.
/// A noisy objective (<see cref="Descent.Calculus.Objective.IsNoisy"/>) switches all tolerances off: a small gradient of one batch proves
/// nothing. Divergence still ends its run.
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

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public override string ToString() => RecordText.Of(this);

    /// <summary>The size of a value past which a run that began at <paramref name="startValue"/> has diverged.</summary>
    internal double LargestValue(double startValue) => DivergenceFactor * (1 + Math.Abs(startValue));

    /// <summary>The reason why a run ends where it is now, or null when it goes on.</summary>
    /// <param name="run">The run at its current point.</param>
    /// <param name="largestValue">From <see cref="LargestValue"/> at the start.</param>
    internal TerminationReason? Reason(Stepper run, double largestValue)
    {
        if (!double.IsFinite(run.Value) || !double.IsFinite(run.GradientNorm) || !TensorPrimitives.IsFiniteAll<double>(run.X))
        {
            return TerminationReason.NonFiniteValue;
        }

        if (Math.Abs(run.Value) > largestValue)
        {
            return TerminationReason.Diverged;
        }

        return run.Objective.IsNoisy ? null
            : run.GradientNorm <= GradientTolerance ? TerminationReason.GradientTolerance
            : StandstillOf(run);
    }

    private TerminationReason? StandstillOf(Stepper run)
    {
        if (StepTolerance == 0 && ValueTolerance == 0)
        {
            return null;
        }

        var step = VectorKernels.Distance(run.X, run.PreviousX);
        return step == 0 ? null
            : step <= StepTolerance ? TerminationReason.StepTolerance
            : ValueTolerance > 0 && Math.Abs(run.Value - run.PreviousValue) <= ValueTolerance ? TerminationReason.ValueTolerance
            : null;
    }
}
