using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// αₜ = α₀ / (1 + d·t): falls like 1/t, so that noise dies out (Σα² is finite) and yet no minimum is out of reach (Σα is infinite): the
/// two conditions of Robbins and Monro (1951, doi:10.1214/aoms/1177729586). Of all powers t⁻ᵖ it is the fastest that meets both; any p
/// above ½ up to 1 does.
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
