using Descent.Numerics;

namespace Descent.Costs;

/// <summary>
/// ℓ = ½e² for |e| ≤ δ, else δ(|e| − ½δ), with e = p − y: a square near the target and a straight line far away
/// (Huber 1964, doi:10.1214/aoms/1177703732). PyTorch: <c>HuberLoss(delta)</c>; its <c>SmoothL1Loss(beta)</c> is this divided by δ.
/// </summary>
public sealed record Huber : Cost
{
    /// <summary>δ, the error at which the square turns into a line, in units of y. Default 1.</summary>
    public double Delta
    {
        get;
        init => field = Require.Positive(value, nameof(Delta), "Try 1.");
    }
    = 1;

    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var error = prediction - target;
        var size = Math.Abs(error);
        return size > Delta
            ? (Delta * (size - 0.5 * Delta), error > 0 ? Delta : -Delta)
            : (0.5 * error * error, error);
    }
}
