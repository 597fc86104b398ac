using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// ½λ‖w‖², slope λw: pulls all weights towards 0 and none to it (Hoerl and Kennard 1970, doi:10.1080/00401706.1970.10488634). Also called
/// L2 penalty. With a plain gradient step it is the weight decay of <see cref="Optimizers.WeightDecay"/>.
/// </summary>
/// <remarks>
/// scikit-learn's <c>Ridge(alpha)</c> minimizes Σ(p − y)² + alpha ‖w‖²: a sum of squares and λ = 2 alpha. Its <c>LogisticRegression(C)</c>
/// and <c>LinearSVC(C)</c> minimize ½‖w‖² + C Σℓ: a sum of costs and λ = 1/C.
/// </remarks>
/// <param name="Strength">λ, 0 or greater, in units of the cost per squared unit of w.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Strength"/> is negative or not finite.</exception>
public sealed record Ridge(double Strength) : Penalty
{
    /// <summary>λ.</summary>
    public double Strength { get; } = Require.NonNegative(
        Strength, nameof(Strength), "Try 1 beside a sum over the rows, 0.01 beside a mean.");

    /// <inheritdoc/>
    protected override double Of(ReadOnlySpan<double> weights) => 0.5 * Strength * VectorKernels.Dot(weights, weights);

    /// <inheritdoc/>
    protected override void AddSlope(ReadOnlySpan<double> weights, Span<double> gradient) =>
        TensorPrimitives.MultiplyAdd(weights, Strength, gradient, gradient);

    /// <summary>v = w/(1 + αλ).</summary>
    protected override void Shrink(Span<double> weights, double rate) => TensorPrimitives.Divide(weights, 1 + rate * Strength, weights);
}
