using System.Globalization;
using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>The same learning rate at every step: αₜ = α.</summary>
internal sealed record ConstantSchedule : Schedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="value">The learning rate α, finite and 0 or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative, NaN or infinite.</exception>
    public ConstantSchedule(double value) => Value = Require.NonNegative(
        value, "LearningRate", value is < 0 ? "A negative rate climbs instead of descending; try 0.1." : "Try 0.1.");

    /// <summary>The learning rate α.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override double At(int step) => Value;

    private protected override string Text => Value.ToString(CultureInfo.InvariantCulture);
}
