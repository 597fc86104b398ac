using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>αₜ = α₀ γ^⌊t/s⌋: the rate is multiplied by γ after every s steps. PyTorch: <c>StepLR(step_size, gamma)</c>.</summary>
/// <param name="Initial">α₀, the rate of the first steps, finite and 0 or greater.</param>
/// <param name="Every">s, the number of steps between two drops, at least 1.</param>
/// <param name="Factor">γ, finite and 0 or greater. Default 0.1.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record StepDecay(double Initial, int Every, double Factor = 0.1) : Schedule
{
    /// <summary>α₀, the rate of the first steps.</summary>
    public double Initial { get; } = Require.NonNegative(Initial, nameof(Initial), "Try 0.1.");

    /// <summary>s, the number of steps between two drops.</summary>
    public int Every { get; } = Require.AtLeast(1, Every, nameof(Every), "Try a third of all steps.");

    /// <summary>γ, the factor of each drop.</summary>
    public double Factor { get; } = Require.NonNegative(Factor, nameof(Factor), "Try 0.1.");

    /// <inheritdoc/>
    public override double At(int step) => Initial * Math.Pow(Factor, step / Every);
}
