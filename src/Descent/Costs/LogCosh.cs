namespace Descent.Costs;

/// <summary>
/// ℓ = log cosh(p − y), slope tanh(p − y): about ½e² near the target and |e| − log 2 far away, smooth everywhere. Keras: <c>LogCosh</c>.
/// </summary>
public sealed record LogCosh : Cost
{
    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target)
    {
        var error = prediction - target;
        var size = Math.Abs(error);

        // The first form keeps the digits of a small error, the second does not overflow for a large one.
        var value = size < 1
            ? 0.5 * Logistic.LogOnePlus(Math.Pow(Math.Sinh(size), 2))
            : size + Logistic.LogOnePlus(Math.Exp(-2 * size)) - Math.Log(2);
        return (value, Math.Tanh(error));
    }
}
