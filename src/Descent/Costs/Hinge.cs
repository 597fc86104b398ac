namespace Descent.Costs;

/// <summary>
/// ℓ = max(0, 1 − yp) of a score p and a label y of −1 or +1: the cost of the support vector machine
/// (Cortes and Vapnik 1995, doi:10.1007/BF00994018). Nothing is to be gained past the margin yp = 1, where the slope is taken as 0.
/// </summary>
public sealed record Hinge : Cost
{
    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var gap = 1 - target * prediction;
        return gap <= 0 ? (0, 0) : (gap, double.IsNaN(gap) ? gap : -target);
    }

    /// <inheritdoc/>
    protected override void CheckPair(int index, double prediction, double target) => Labels.RequireSign(index, target);
}
