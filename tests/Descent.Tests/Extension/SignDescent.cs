using Descent.Optimizers;
using Descent.Schedules;

namespace Descent.Tests.Extension;

public sealed record SignDescent : Optimizer
{
    public override Schedule LearningRate { get; init; } = 0.01;

    protected override IReadOnlyList<string> StateNames => ["mean"];

    protected override void Apply(Span<double> x, ReadOnlySpan<double> gradient, OptimizerState state, double rate)
    {
        var mean = state.Vector(0);
        for (var i = 0; i < x.Length; i++)
        {
            mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
            x[i] -= rate * Math.Sign(mean[i]);
        }
    }
}
