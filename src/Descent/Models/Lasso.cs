using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// λ‖w‖₁ = λ Σ|wᵢ|, slope ±λ however small the weight: makes weights exactly 0 and so selects features
/// (Tibshirani 1996, doi:10.1111/j.2517-6161.1996.tb02080.x). Also called L1 penalty. At the kink 0, where the slope is taken as 0, plain
/// gradient steps hop over and back; <see cref="Minimization.ProximalGradient"/> lands on it.
/// </summary>
/// <remarks>
/// scikit-learn's <c>Lasso(alpha)</c> minimizes (1/2n) Σ(p − y)² + alpha ‖w‖₁: a mean of squares, which has no ½, and λ = 2 alpha.
/// </remarks>
/// <param name="Strength">λ, 0 or greater, in units of the cost per unit of w.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Strength"/> is negative or not finite.</exception>
public sealed record Lasso(double Strength) : Penalty
{
    /// <summary>λ.</summary>
    public double Strength { get; } = Require.NonNegative(Strength, nameof(Strength), "Try 0.01.");

    /// <inheritdoc/>
    protected override double Of(ReadOnlySpan<double> weights) => Strength * SumOfSizes(weights);

    /// <inheritdoc/>
    protected override void AddSlope(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] += Strength * Sign(weights[i]);
        }
    }

    /// <summary>Soft thresholding: v has the sign of w and the size |w| − αλ, or is 0 where that is negative.</summary>
    protected override void Shrink(Span<double> weights, double rate)
    {
        foreach (ref var weight in weights)
        {
            weight = Soften(weight, rate * Strength);
        }
    }

    /// <summary>‖w‖₁, added in order.</summary>
    internal static double SumOfSizes(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += Math.Abs(weight);
        }

        return sum;
    }

    /// <summary>−1, 0 or 1; what is not a number stays so, here and in <see cref="Soften"/>.</summary>
    internal static double Sign(double weight) => weight > 0 ? 1 : weight < 0 ? -1 : weight;

    internal static double Soften(double weight, double threshold)
    {
        var size = Math.Abs(weight) - threshold;
        return size <= 0 ? 0 : Math.CopySign(size, weight);
    }
}
