using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// λ(ρ‖w‖₁ + ½(1 − ρ)‖w‖²): a <see cref="Lasso"/> that keeps features which say the same together, where the lasso alone picks one of them
/// (Zou and Hastie 2005, doi:10.1111/j.1467-9868.2005.00503.x).
/// </summary>
/// <remarks>
/// scikit-learn's <c>ElasticNet(alpha, l1_ratio)</c> minimizes half a mean of squares and this penalty: λ = 2 alpha beside a mean of
/// squares, ρ = l1_ratio.
/// </remarks>
/// <param name="Strength">λ, 0 or greater.</param>
/// <param name="LassoShare">ρ, from 0, which is a ridge, to 1, which is a lasso. Default ½.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
public sealed record ElasticNet(double Strength, double LassoShare = 0.5) : Penalty
{
    /// <summary>λ.</summary>
    public double Strength { get; } = Require.NonNegative(Strength, nameof(Strength), "Try 0.01.");

    /// <summary>ρ.</summary>
    public double LassoShare { get; } = Require.Share(LassoShare, nameof(LassoShare), "Try 0.5.");

    /// <inheritdoc/>
    protected override double Of(ReadOnlySpan<double> weights) =>
        Strength * (LassoShare * Lasso.SumOfSizes(weights) + 0.5 * (1 - LassoShare) * VectorKernels.Dot(weights, weights));

    /// <inheritdoc/>
    protected override void AddSlope(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            gradient[i] += Strength * (LassoShare * Lasso.Sign(weights[i]) + (1 - LassoShare) * weights[i]);
        }
    }

    /// <summary>Soft thresholding by αλρ, then division by 1 + αλ(1 − ρ).</summary>
    protected override void Shrink(Span<double> weights, double rate)
    {
        foreach (ref var weight in weights)
        {
            weight = Lasso.Soften(weight, rate * Strength * LassoShare) / (1 + rate * Strength * (1 - LassoShare));
        }
    }
}
