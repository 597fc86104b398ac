using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// <see cref="CosineDecay"/> that starts anew: a first period of T₀ steps, then T₀m, T₀m² … (Loshchilov and Hutter 2017, arXiv:1608.03983).
/// PyTorch: <c>CosineAnnealingWarmRestarts(T_0, T_mult, eta_min)</c>.
/// </summary>
/// <param name="Initial">α₀, the rate at each restart, finite and 0 or greater.</param>
/// <param name="Period">T₀, the number of steps of the first period, at least 1.</param>
/// <param name="Growth">m, how much longer each period is than the one before, at least 1. Default 1: all alike.</param>
/// <param name="Minimum">α₁, to which each period falls, finite and 0 or greater. Default 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record CosineRestarts(double Initial, int Period, int Growth = 1, double Minimum = 0) : Schedule
{
    /// <summary>α₀, the rate at each restart.</summary>
    public double Initial { get; } = Require.NonNegative(Initial, nameof(Initial), "Try 0.1.");

    /// <summary>T₀, the number of steps of the first period.</summary>
    public int Period { get; } = Require.AtLeast(1, Period, nameof(Period), "Try a tenth of all steps.");

    /// <summary>m, how much longer each period is than the one before.</summary>
    public int Growth { get; } = Require.AtLeast(1, Growth, nameof(Growth), "Try 2, or 1 for periods all alike.");

    /// <summary>α₁, to which each period falls.</summary>
    public double Minimum { get; } = Require.NonNegative(Minimum, nameof(Minimum), "Try 0.");

    /// <inheritdoc/>
    public override double At(int step)
    {
        var (within, period) = ((long)(Growth == 1 ? step % Period : step), (long)Period);
        while (within >= period)
        {
            within -= period;
            period *= Growth;
        }

        return CosineDecay.Between(Initial, Minimum, (double)within / period);
    }
}
