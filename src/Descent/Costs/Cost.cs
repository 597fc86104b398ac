using Descent.Numerics;

namespace Descent.Costs;

/// <summary>
/// The mean (or sum) of a cost ℓ(p, y) of each pair of a prediction p and a target y, with its slope in every prediction.
/// </summary>
/// <example>
/// A cost of your own needs its value and slope for one pair:
/// <code>
/// public sealed record Quantile : Cost
/// {
///     public double Share { get; init; } = 0.9;
///
///     protected override (double Value, double Slope) At(double prediction, double target) =>
///         prediction &lt; target
///             ? (Share * (target - prediction), -Share)
///             : ((1 - Share) * (prediction - target), 1 - Share);
/// }
/// </code>
/// </example>
public abstract record Cost : BatchCost
{
    /// <inheritdoc/>
    public sealed override double Value(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        Check(predictions, targets);
        var scale = Scale(predictions.Length);
        return scale * Sum(predictions, targets, default, scale);
    }

    /// <inheritdoc/>
    public sealed override double ValueAndGradient(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Span<double> gradient)
    {
        Check(predictions, targets);
        Require.SameLength(predictions.Length, nameof(predictions), gradient.Length, nameof(gradient));
        var scale = Scale(predictions.Length);
        return scale * Sum(predictions, targets, gradient, scale);
    }

    /// <summary>
    /// Returns Σ ℓ of checked pairs and writes each slope times <paramref name="scale"/> over <paramref name="gradient"/>, unless that is
    /// empty. Goes pair by pair unless a cost has a faster way.
    /// </summary>
    private protected virtual double Sum(
        ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Span<double> gradient, double scale)
    {
        var sum = 0.0;
        for (var i = 0; i < predictions.Length; i++)
        {
            var (value, slope) = At(predictions[i], targets[i]);
            sum += value;
            if (!gradient.IsEmpty)
            {
                gradient[i] = slope * scale;
            }
        }

        return sum;
    }

    /// <summary>ℓ(p, y) and ∂ℓ/∂p of one pair.</summary>
    /// <param name="prediction">p.</param>
    /// <param name="target">y.</param>
    protected abstract (double Value, double Slope) At(double prediction, double target);

    /// <summary>
    /// Refuses a pair that the cost has no meaning for, by an <see cref="ArgumentException"/>; a prediction of NaN passes, so that a
    /// diverged model shows as NaN. Refuses nothing unless a cost says otherwise.
    /// </summary>
    /// <param name="index">The place of the pair, 0 for the first.</param>
    /// <param name="prediction">p.</param>
    /// <param name="target">y.</param>
    protected virtual void CheckPair(int index, double prediction, double target)
    {
    }

    /// <summary>Refuses the first pair that <see cref="CheckPair"/> refuses; a cost may see faster that there is none.</summary>
    private protected virtual void CheckPairs(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        for (var i = 0; i < predictions.Length; i++)
        {
            CheckPair(i, predictions[i], targets[i]);
        }
    }

    private void Check(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        Require.AtLeast(1, predictions.Length, "the number of predictions", "An empty batch has no cost.");
        Require.SameLength(predictions.Length, nameof(predictions), targets.Length, nameof(targets));
        CheckPairs(predictions, targets);
    }
}
