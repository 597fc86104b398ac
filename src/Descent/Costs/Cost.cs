using Descent.Numerics;

namespace Descent.Costs;

/// <summary>
/// What is minimized when a model learns: one number from predictions p and targets y, the mean (or sum) of a cost ℓ(p, y) of each pair,
/// with its slope in every prediction.
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
public abstract record Cost
{
    /// <summary>Mean or sum over the pairs. Default <see cref="Reduction.Mean"/>.</summary>
    public Reduction Reduction { get; init; }

    /// <summary>Returns the cost of all pairs.</summary>
    /// <inheritdoc cref="ValueAndGradient"/>
    public double Value(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        Check(predictions, targets);
        var sum = 0.0;
        for (var i = 0; i < predictions.Length; i++)
        {
            sum += At(predictions[i], targets[i]).Value;
        }

        return sum * Scale(predictions.Length);
    }

    /// <summary>Returns the cost of all pairs and writes its slope in each prediction over <paramref name="gradient"/>.</summary>
    /// <param name="predictions">p, one number per pair, at least one.</param>
    /// <param name="targets">y, as many.</param>
    /// <param name="gradient">Room for as many; what it held before does not matter.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, there are no pairs, or a number is outside its range; the message says which.
    /// </exception>
    public double ValueAndGradient(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Span<double> gradient)
    {
        Check(predictions, targets);
        Require.SameLength(predictions.Length, nameof(predictions), gradient.Length, nameof(gradient));
        var (sum, scale) = (0.0, Scale(predictions.Length));
        for (var i = 0; i < predictions.Length; i++)
        {
            var (value, slope) = At(predictions[i], targets[i]);
            sum += value;
            gradient[i] = slope * scale;
        }

        return sum * scale;
    }

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);

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

    private double Scale(int count) => Reduction == Reduction.Mean ? 1.0 / count : 1;

    private void Check(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        Require.AtLeast(1, predictions.Length, "the number of predictions", "An empty batch has no cost.");
        Require.SameLength(predictions.Length, nameof(predictions), targets.Length, nameof(targets));
        for (var i = 0; i < predictions.Length; i++)
        {
            CheckPair(i, predictions[i], targets[i]);
        }
    }
}
