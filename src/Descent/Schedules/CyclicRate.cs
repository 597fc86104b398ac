using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// Up and down in straight lines between two rates, again and again (Smith 2017, arXiv:1506.01186). PyTorch: <c>CyclicLR(base_lr, max_lr,
/// step_size_up, step_size_down)</c>; a factor of 0.5 is its mode triangular2.
/// </summary>
/// <param name="Minimum">The rate at the start of each cycle, finite and 0 or greater.</param>
/// <param name="Maximum">The rate at the top of the first cycle, finite and 0 or greater.</param>
/// <param name="Up">The number of steps from the minimum to the maximum, at least 1.</param>
/// <param name="Factor">By which the height of each cycle shrinks, finite and 0 or greater. Default 1: all alike.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record CyclicRate(double Minimum, double Maximum, int Up, double Factor = 1) : Schedule
{
    /// <summary>The rate at the start of each cycle.</summary>
    public double Minimum { get; } = Require.NonNegative(Minimum, nameof(Minimum), "Try 0.01.");

    /// <summary>The rate at the top of the first cycle.</summary>
    public double Maximum { get; } = Require.NonNegative(Maximum, nameof(Maximum), "Try 0.1.");

    /// <summary>The number of steps from the minimum to the maximum.</summary>
    public int Up { get; } = Require.AtLeast(1, Up, nameof(Up), "Try a tenth of all steps.");

    /// <summary>The number of steps back, at least 1. Default: as many as up.</summary>
    public int Down
    {
        get => field > 0 ? field : Up;
        init => field = Require.AtLeast(1, value, nameof(Down), "Leave it out for as many as up.");
    }

    /// <summary>By which the height of each cycle shrinks.</summary>
    public double Factor { get; } = Require.NonNegative(Factor, nameof(Factor), "Try 1, or 0.5 to halve each cycle.");

    /// <inheritdoc/>
    public override double At(int step)
    {
        var length = (long)Up + Down;
        var (cycle, within) = (step / length, step % length);
        var height = Math.Min((double)within / Up, (double)(length - within) / Down);
        return Minimum + (Maximum - Minimum) * height * Math.Pow(Factor, cycle);
    }
}
