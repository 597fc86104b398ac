namespace Descent.Costs;

/// <summary>
/// ℓ = max(0, 1 − yp)² of a score p and a label y of −1 or +1: like <see cref="Hinge"/>, but with a slope that does not jump.
/// </summary>
public sealed record SquaredHinge : Cost
{
    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var gap = 1 - target * prediction;
        return gap <= 0 ? (0, 0) : (gap * gap, -2 * gap * target);
    }

    /// <inheritdoc/>
    protected override void CheckPair(int index, double prediction, double target) => Labels.RequireSign(index, target);
}
