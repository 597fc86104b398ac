using Descent.Costs;

namespace Descent.Tests.Extension;

public sealed record Quantile : Cost
{
    public double Share { get; init; } = 0.9;

    protected override (double Value, double Slope) At(double prediction, double target) =>
        prediction < target
            ? (Share * (target - prediction), -Share)
            : ((1 - Share) * (prediction - target), 1 - Share);
}
