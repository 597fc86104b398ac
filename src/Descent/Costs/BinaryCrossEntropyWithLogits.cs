namespace Descent.Costs;

/// <summary>
/// ℓ = −y log σ(z) − (1 − y) log(1 − σ(z)) of a logit z, slope σ(z) − y: the cost of logistic regression. Computed without σ, so that no
/// logit overflows or loses its slope. PyTorch: <c>BCEWithLogitsLoss</c>.
/// </summary>
public sealed record BinaryCrossEntropyWithLogits : Cost
{
    /// <inheritdoc/>
    protected override (double Value, double Slope) At(double prediction, double target) => (
        Share(target, Logistic.Softplus(-prediction)) + Share(1 - target, Logistic.Softplus(prediction)),
        (1 - target) * Logistic.Sigmoid(prediction) - target * Logistic.Sigmoid(-prediction)); // σ(z) − y, with all its digits near 0

    /// <inheritdoc/>
    protected override void CheckPair(int index, double prediction, double target) => Labels.RequireProbability(index, target);

    /// <summary>What is sure not to happen costs nothing, even where its cost is infinite.</summary>
    private static double Share(double probability, double cost) => probability == 0 && !double.IsNaN(cost) ? 0 : probability * cost;
}
