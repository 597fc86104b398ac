using System.Numerics.Tensors;
using Descent.Costs;

namespace Descent.Models.Trees;

/// <summary>
/// The line search of a boosting round, along all leaves at once: for each leaf the γ that minimizes Σ ℓ(F(xᵢ) + γ, yᵢ) over its rows.
/// ℓ is convex, so the slope of the sum has one change of sign, which bisection finds.
/// </summary>
internal static class LeafSearch
{
    /// <summary>γ lies between ± this many times the largest |y|, or 1: in a leaf of one class the best logit is infinite.</summary>
    private const double Reach = 4;

    /// <summary>Enough to come from the reach to the last digit.</summary>
    private const int Halvings = 60;

    public static double[] Best(
        Cost cost, ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets, ReadOnlySpan<int> leaves, int leafCount)
    {
        var reach = Reach * Math.Max(1, Math.Abs(TensorPrimitives.MaxMagnitude(targets)));
        var (low, high, middle, slopes) = (new double[leafCount], new double[leafCount], new double[leafCount], new double[leafCount]);
        var (shifted, gradient) = (new double[targets.Length], new double[targets.Length]);
        low.AsSpan().Fill(-reach);
        high.AsSpan().Fill(reach);
        for (var halving = 0; halving < Halvings; halving++)
        {
            TensorPrimitives.Add(low, high, middle);
            TensorPrimitives.Divide(middle, 2, middle);
            for (var i = 0; i < shifted.Length; i++)
            {
                shifted[i] = predictions[i] + middle[leaves[i]];
            }

            cost.ValueAndGradient(shifted, targets, gradient);
            slopes.AsSpan().Clear();
            for (var i = 0; i < gradient.Length; i++)
            {
                slopes[leaves[i]] += gradient[i];
            }

            for (var leaf = 0; leaf < leafCount; leaf++)
            {
                // A slope of 0 is the minimum; a slope of NaN leaves things as they are.
                low[leaf] = slopes[leaf] > 0 ? low[leaf] : middle[leaf];
                high[leaf] = slopes[leaf] < 0 ? high[leaf] : middle[leaf];
            }
        }

        return middle;
    }
}
