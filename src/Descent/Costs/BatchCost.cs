using Descent.Numerics;

namespace Descent.Costs;

/// <summary>
/// What is minimized when a model learns: one number from a batch's predictions and its targets, with its slope in every prediction.
/// A cost of one prediction per target is a <see cref="Cost"/>; <see cref="SoftmaxCrossEntropy"/> takes K predictions per target.
/// </summary>
public abstract record BatchCost
{
    private protected BatchCost()
    {
    }

    /// <summary>Mean or sum over the targets. Default <see cref="Reduction.Mean"/>.</summary>
    public Reduction Reduction { get; init; }

    /// <summary>Returns the cost of the batch.</summary>
    /// <inheritdoc cref="ValueAndGradient"/>
    public abstract double Value(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets);

    /// <summary>Returns the cost of the batch and writes its slope in each prediction over <paramref name="gradient"/>.</summary>
    /// <param name="predictions">p, row after row, at least one row.</param>
    /// <param name="targets">y, one number per row.</param>
    /// <param name="gradient">Room for as many numbers as there are predictions; what it held before does not matter.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, there are no rows, or a number is outside its range; the message says which.
    /// </exception>
    public abstract double ValueAndGradient(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Span<double> gradient);

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);

    private protected double Scale(int count) => Reduction == Reduction.Mean ? 1.0 / count : 1;
}
