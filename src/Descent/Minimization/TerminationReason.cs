namespace Descent.Minimization;

/// <summary>
/// Why a run ended. Every reason is a result, not an error. Where several hold at the same point, the one listed first is reported.
/// </summary>
public enum TerminationReason
{
    /// <summary>The value, the gradient or a parameter became NaN or infinite.</summary>
    NonFiniteValue,

    /// <summary>
    /// The value grew past the limit of <see cref="Stopping.DivergenceFactor"/>, or fell as far below 0: a function without lowest value.
    /// </summary>
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

    /// <summary>The caller asked the run to end.</summary>
    Cancelled,

    /// <summary>The objective's own budget of calls is used up; see <see cref="Calculus.Objective.Counted"/>.</summary>
    CallBudget,

    /// <summary>
    /// A line search found no lower point, and none could show: what the slope promises is lost in the rounding of f or of x. As close to a
    /// minimum as numbers of this size allow, though the gradient is above its tolerance.
    /// </summary>
    PrecisionLimit,

    /// <summary>
    /// A line search found no lower point though the slope promises one that would show: the gradient is wrong, f has a kink, a jump or the
    /// edge of its domain there, or the search gave up too early.
    /// </summary>
    NoLowerPoint,
}
