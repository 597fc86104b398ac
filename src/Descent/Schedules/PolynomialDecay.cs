using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// αₜ = α₁ + (α₀ − α₁)(1 − t/T)ᵖ, and α₁ from step T on: a straight line for p = 1. PyTorch: <c>PolynomialLR(total_iters, power)</c>
/// with α₁ = 0; Keras: <c>PolynomialDecay</c>.
/// </summary>
/// <param name="Initial">α₀, the rate of the first step, finite and 0 or greater.</param>
/// <param name="Steps">T, the number of steps until the end is reached, at least 1.</param>
/// <param name="Power">p, finite and greater than 0. Default 1.</param>
/// <param name="Minimum">α₁, the rate at the end, finite and 0 or greater. Default 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record PolynomialDecay(double Initial, int Steps, double Power = 1, double Minimum = 0) : Schedule
{
    /// <summary>α₀, the rate of the first step.</summary>
    public double Initial { get; } = Require.NonNegative(Initial, nameof(Initial), "Try 0.1.");

    /// <summary>T, the number of steps until the end is reached.</summary>
    public int Steps { get; } = Require.AtLeast(1, Steps, nameof(Steps), "Pass the number of steps of the run.");

    /// <summary>p, the power: 1 is a straight line, 2 falls fast first.</summary>
    public double Power { get; } = Require.Positive(Power, nameof(Power), "Try 1 or 2.");

    /// <summary>α₁, the rate at the end.</summary>
    public double Minimum { get; } = Require.NonNegative(Minimum, nameof(Minimum), "Try 0.");

    /// <inheritdoc/>
    public override double At(int step) =>
        Minimum + (Initial - Minimum) * Math.Pow(1 - (double)Math.Min(step, Steps) / Steps, Power);
}
