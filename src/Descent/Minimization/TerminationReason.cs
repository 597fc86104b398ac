namespace Descent.Minimization;

/// <summary>
/// Why a run ended. Every reason is a result, not an error. Where several hold at the same point, the one listed first is reported.
/// </summary>
public enum TerminationReason
{
    /// <summary>The value or the gradient became NaN or infinite.</summary>
    NonFiniteValue,

    /// <summary>The value grew past the limit of <see cref="Stopping.DivergenceFactor"/>.</summary>
    Diverged,

    /// <summary>
    /// The gradient's norm fell to <see cref="Stopping.GradientTolerance"/> or below: a stationary point, as far as the slope can tell.
    /// </summary>
    GradientTolerance,

    /// <summary>The last step was no longer than <see cref="Stopping.StepTolerance"/>.</summary>
    StepTolerance,

    /// <summary>The last step changed the value by no more than <see cref="Stopping.ValueTolerance"/>.</summary>
    ValueTolerance,

    /// <summary>All the steps that were allowed have been made.</summary>
    MaxIterations,

    /// <summary>The objective's own budget of calls is used up; see <see cref="Calculus.Objective.Counted"/>.</summary>
    CallBudget,

    /// <summary>The caller asked the run to end.</summary>
    Cancelled,

    /// <summary>A line search found no lower point: mostly a minimum as exact as rounding allows, else a gradient that is wrong.</summary>
    NoLowerPoint,
}
