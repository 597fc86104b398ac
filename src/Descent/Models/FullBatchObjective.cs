using Descent.Costs;
using Descent.Data;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>The cost on all rows.</summary>
internal sealed class FullBatchObjective : ModelObjective
{
    private readonly Dataset _data;

    public FullBatchObjective(Model model, Dataset data, BatchCost cost, Penalty? penalty)
        : base(model, cost, penalty, data.Count)
    {
        Require.SameLength(model.Input.Size, "a row that the model takes", data.FeatureCount, "a row of the data");
        _data = data;
    }

    protected override ReadOnlySpan<double> Features => _data.Features;

    protected override ReadOnlySpan<double> Targets => _data.Targets;
}
