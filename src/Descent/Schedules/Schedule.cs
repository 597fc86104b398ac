using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// A hyper-parameter that may change from step to step: a pure function of the step's index, so that a run can be repeated
/// and any step asked for by itself. A plain number converts to a schedule that never changes.
/// </summary>
public abstract record Schedule
{
    /// <summary>Returns the value for the step with index <paramref name="step"/>; the first step has index 0.</summary>
    public abstract double At(int step);

    /// <summary>Returns the name and the settings, the same in every culture; a constant rate is the number alone.</summary>
    public sealed override string ToString() => Text;

    /// <summary>What <see cref="ToString"/> returns.</summary>
    private protected virtual string Text => RecordText.Of(this);

    /// <summary>Makes the schedule that has the same value at every step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, NaN or infinite.</exception>
    public static implicit operator Schedule(double value) => new ConstantSchedule(value);
}
