namespace Descent.Costs;

/// <summary>
/// ℓ = −y log σ(z) − (1 − y) log(1 − σ(z)) of a logit z, slope σ(z) − y: the cost of logistic regression. Computed without σ, so that no
/// logit overflows or loses its slope. PyTorch: <c>BCEWithLogitsLoss</c>.
/// </summary>
public sealed record BinaryCrossEntropyWithLogits : Cost
{
    // σ(z) − y in two parts: near a right answer their plain difference would lose its digits.
    private protected override (double Value, double Slope) At(double prediction, double target) => (
        target * Logistic.Softplus(-prediction) + (1 - target) * Logistic.Softplus(prediction),
        (1 - target) * Logistic.Sigmoid(prediction) - target * Logistic.Sigmoid(-prediction));

    private protected override void CheckPair(int index, double prediction, double target) => Labels.RequireProbability(index, target);
}
