using Descent.Numerics;

namespace Descent.Costs;

/// <summary>
/// ℓ = max(0, 1 − yp) of a score p and a label y of −1 or +1: the cost of the support vector machine
/// (Cortes and Vapnik 1995, doi:10.1007/BF00994018). Nothing is to be gained past the margin yp = 1, where the slope is taken as 0.
/// </summary>
public sealed record Hinge : Cost
{
    /// <summary>
    /// μ rounds the kink, so that a line search finds the minimum: gap²/(2μ) where the gap 1 − yp is less than μ, gap − ½μ beyond
    /// (Chapelle 2007, doi:10.1162/neco.2007.19.5.1155). A cost is never more than ½μ below that of the plain hinge. Default 0: a kink.
    /// </summary>
    public double Smoothing
    {
        get;
        init => field = Require.NonNegative(value, nameof(Smoothing), "Try 1e-6, or 0 for none.");
    }

    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var gap = 1 - target * prediction;
        return gap <= 0 ? (0, 0)
            : gap < Smoothing ? (0.5 * gap * gap / Smoothing, -target * gap / Smoothing)
            : (gap - 0.5 * Smoothing, double.IsNaN(gap) ? gap : -target);
    }

    /// <inheritdoc/>
    protected override void CheckPair(int index, double prediction, double target) => Labels.RequireSign(index, target);
}
