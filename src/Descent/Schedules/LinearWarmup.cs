using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// A rise in a straight line in front of another schedule: over W steps from a share r of its first rate to the whole, then that schedule
/// from its own step 0. For rules whose first steps are too bold. PyTorch: <c>LinearLR(start_factor, total_iters)</c>,
/// then <c>SequentialLR</c>.
/// </summary>
/// <param name="Steps">W, the number of steps below the full rate, at least 1.</param>
/// <param name="Then">The schedule, or the number, that follows.</param>
/// <param name="StartFactor">r, the share with which to begin, at least 0 and less than 1. Default 0: the first step does not move.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record LinearWarmup(int Steps, Schedule Then, double StartFactor = 0) : Schedule
{
    /// <summary>W, the number of steps below the full rate.</summary>
    public int Steps { get; } = Require.AtLeast(1, Steps, nameof(Steps), "Try a twentieth of all steps.");

    /// <summary>r, the share with which to begin.</summary>
    public double StartFactor { get; } = Require.UnitInterval(StartFactor, nameof(StartFactor), "Try 0.1.");

    /// <inheritdoc/>
    public override double At(int step) => step < Steps
        ? Then.At(0) * (StartFactor + (1 - StartFactor) * step / Steps)
        : Then.At(step - Steps);
}
