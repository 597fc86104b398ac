namespace Descent.Costs;

/// <summary>
/// ℓ = (p − y)², slope 2(p − y), without a factor ½ (some texts have one; learning rates then differ by 2). PyTorch: <c>MSELoss</c>.
/// </summary>
public sealed record MeanSquaredError : Cost
{
    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var error = prediction - target;
        return (error * error, 2 * error);
    }
}
