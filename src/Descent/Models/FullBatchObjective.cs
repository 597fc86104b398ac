using Descent.Costs;
using Descent.Data;

namespace Descent.Models;

/// <summary>The cost on all rows.</summary>
internal sealed class FullBatchObjective : ModelObjective
{
    private readonly Dataset _data;

    public FullBatchObjective(Model model, Dataset data, BatchCost cost, Penalty? penalty)
        : base(model, cost, penalty, data.FeatureCount, data.Count) =>
        _data = data;

    protected override ReadOnlySpan<double> Features => _data.Features;

    protected override ReadOnlySpan<double> Targets => _data.Targets;
}
