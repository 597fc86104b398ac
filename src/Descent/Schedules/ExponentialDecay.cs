using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// αₜ = α₀ γᵗ: falls by the same share every step. The sum of all rates is finite, so a γ too small stops a run before it has arrived.
/// PyTorch: <c>ExponentialLR(gamma)</c>.
/// </summary>
/// <param name="Initial">α₀, the rate of the first step, finite and 0 or greater.</param>
/// <param name="Factor">γ per step, finite and 0 or greater.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is negative, NaN or infinite.</exception>
public sealed record ExponentialDecay(double Initial, double Factor) : Schedule
{
    /// <summary>α₀, the rate of the first step.</summary>
    public double Initial { get; } = Require.NonNegative(Initial, nameof(Initial), "Try 0.1.");

    /// <summary>γ, the factor per step.</summary>
    public double Factor { get; } = Require.NonNegative(Factor, nameof(Factor), "Try 0.99.");

    /// <inheritdoc/>
    public override double At(int step) => Initial * Math.Pow(Factor, step);
}
