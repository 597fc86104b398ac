using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// αₜ = α₀ / (1 + d·t): falls like 1/t, the slowest decay for which noisy steps still settle
/// (Robbins and Monro 1951, doi:10.1214/aoms/1177729586).
/// </summary>
/// <param name="Initial">α₀, the rate of the first step, finite and 0 or greater.</param>
/// <param name="Decay">d per step, finite and 0 or greater; 0 keeps the rate constant.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is negative, NaN or infinite.</exception>
public sealed record InverseTimeDecay(double Initial, double Decay) : Schedule
{
    /// <summary>α₀, the rate of the first step.</summary>
    public double Initial { get; } = Require.NonNegative(Initial, nameof(Initial), "Try 0.1.");

    /// <summary>d, the decay per step.</summary>
    public double Decay { get; } = Require.NonNegative(Decay, nameof(Decay), "Try 0.01.");

    /// <inheritdoc/>
    public override double At(int step) => Initial / (1 + Decay * step);
}
