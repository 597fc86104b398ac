using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Descent.Costs;

/// <summary>
/// ℓ = −y log σ(z) − (1 − y) log(1 − σ(z)) of a logit z, slope σ(z) − y: the cost of logistic regression. Computed without σ, so that no
/// logit overflows or loses its slope. PyTorch: <c>BCEWithLogitsLoss</c>.
/// </summary>
public sealed record BinaryCrossEntropyWithLogits : Cost
{
    private const int Lanes = 4;

    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        // log(1 + eᶻ) = max(z, 0) + log(1 + e^−|z|), and σ(z) is 1 or e^−|z| over their sum: one power serves both, for z and for −z.
        var power = Math.Exp(-Math.Abs(prediction));
        var logarithm = Logistic.LogOnePlus(power);
        var (larger, smaller) = (1 / (1 + power), power / (1 + power));
        var (sigmoid, rest) = prediction < 0 ? (smaller, larger) : (larger, smaller);
        return (
            Share(target, Math.Max(-prediction, 0) + logarithm) + Share(1 - target, Math.Max(prediction, 0) + logarithm),
            (1 - target) * sigmoid - target * rest); // σ(z) − y, with all its digits near 0
    }

    /// <summary>The same for four pairs at once, then the rest pair by pair.</summary>
    private protected override double Sum(
        ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, Span<double> gradient, double scale)
    {
        var (sums, i) = (Vector256<double>.Zero, 0);
        for (; i <= predictions.Length - Lanes; i += Lanes)
        {
            var (z, y) = (Vector256.Create(predictions[i..]), Vector256.Create(targets[i..]));
            var power = Vector256.Exp(-Vector256.Abs(z));
            var sum = Vector256<double>.One + power;
            var logarithm = Logistic.LogOnePlus(power);
            sums += Share(y, Vector256.Max(-z, Vector256<double>.Zero) + logarithm)
                + Share(Vector256<double>.One - y, Vector256.Max(z, Vector256<double>.Zero) + logarithm);
            if (!gradient.IsEmpty)
            {
                var (larger, smaller) = (Vector256<double>.One / sum, power / sum);
                var isNegative = Vector256.LessThan(z, Vector256<double>.Zero);
                var sigmoid = Vector256.ConditionalSelect(isNegative, smaller, larger);
                var rest = Vector256.ConditionalSelect(isNegative, larger, smaller);
                (scale * ((Vector256<double>.One - y) * sigmoid - y * rest)).CopyTo(gradient[i..]);
            }
        }

        return (sums[0] + sums[1]) + (sums[2] + sums[3])
            + base.Sum(predictions[i..], targets[i..], gradient.IsEmpty ? gradient : gradient[i..], scale);
    }

    private protected override void CheckPairs(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        if (!(TensorPrimitives.Min(targets) >= 0 && TensorPrimitives.Max(targets) <= 1))
        {
            base.CheckPairs(predictions, targets); // which one
        }
    }

    /// <inheritdoc/>
    protected override void CheckPair(int index, double prediction, double target) => Labels.RequireProbability(index, target);

    /// <summary>What is sure not to happen costs nothing, even where its cost is infinite.</summary>
    private static double Share(double probability, double cost) => probability == 0 && !double.IsNaN(cost) ? 0 : probability * cost;

    private static Vector256<double> Share(Vector256<double> probability, Vector256<double> cost) => Vector256.ConditionalSelect(
        Vector256.Equals(probability, Vector256<double>.Zero) & Vector256.Equals(cost, cost),
        Vector256<double>.Zero,
        probability * cost);
}
