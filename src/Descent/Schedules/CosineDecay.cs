using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// αₜ = α₁ + ½(α₀ − α₁)(1 + cos(πt/T)): gentle at both ends (Loshchilov and Hutter 2017, arXiv:1608.03983). Past step T it rises again
/// along the same curve, as PyTorch's <c>CosineAnnealingLR(T_max, eta_min)</c> does; make T the length of the run.
/// </summary>
/// <param name="Initial">α₀, the rate of the first step, finite and 0 or greater.</param>
/// <param name="Steps">T, the number of steps until the minimum, at least 1.</param>
/// <param name="Minimum">α₁, the rate at step T, finite and 0 or greater. Default 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record CosineDecay(double Initial, int Steps, double Minimum = 0) : Schedule
{
    /// <summary>α₀, the rate of the first step.</summary>
    public double Initial { get; } = Require.NonNegative(Initial, nameof(Initial), "Try 0.1.");

    /// <summary>T, the number of steps until the minimum.</summary>
    public int Steps { get; } = Require.AtLeast(1, Steps, nameof(Steps), "Pass the number of steps of the run.");

    /// <summary>α₁, the rate at step T.</summary>
    public double Minimum { get; } = Require.NonNegative(Minimum, nameof(Minimum), "Try 0.");

    /// <inheritdoc/>
    public override double At(int step) => Between(Initial, Minimum, (double)step / Steps);

    /// <summary>The half wave between two rates; <paramref name="share"/> is 0 at its start and 1 at its end.</summary>
    internal static double Between(double from, double to, double share) => to + (from - to) / 2 * (1 + Math.Cos(Math.PI * share));
}
