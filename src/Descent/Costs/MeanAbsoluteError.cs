namespace Descent.Costs;

/// <summary>
/// ℓ = |p − y|, the slope ±1 however close: robust against outliers, but steps of constant length never settle. At p = y the slope is
/// taken as 0. PyTorch: <c>L1Loss</c>.
/// </summary>
public sealed record MeanAbsoluteError : Cost
{
    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var error = prediction - target;
        return (Math.Abs(error), error > 0 ? 1 : error < 0 ? -1 : error);
    }
}
