using static System.FormattableString;

namespace Descent.Costs;

/// <summary>
/// ℓ = −y log p − (1 − y) log(1 − p) of a probability p: the surprise about the answer y. As in PyTorch's <c>BCELoss</c> each logarithm is
/// at least −100 and p(1 − p) in the slope at least 10⁻¹²; a certain and wrong p = 0 or 1 then has a finite cost. Where the probability
/// comes from a sigmoid, <see cref="BinaryCrossEntropyWithLogits"/> is exact.
/// </summary>
public sealed record BinaryCrossEntropy : Cost
{
    private const double LowestLogarithm = -100;
    private const double SmallestVariance = 1e-12;

    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var ifTrue = Math.Max(Math.Log(prediction), LowestLogarithm);
        var ifFalse = Math.Max(Logistic.LogOnePlus(-prediction), LowestLogarithm);
        var variance = Math.Max(prediction * (1 - prediction), SmallestVariance);
        return (-(target * ifTrue + (1 - target) * ifFalse), (prediction - target) / variance);
    }

    /// <inheritdoc/>
    protected override void CheckPair(int index, double prediction, double target)
    {
        if (prediction is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(
                Invariant($"predictions[{index}]"),
                Invariant($"predictions[{index}] must be a probability, 0 to 1, but was {prediction}. ")
                + "For logits use BinaryCrossEntropyWithLogits.");
        }

        Labels.RequireProbability(index, target);
    }
}
