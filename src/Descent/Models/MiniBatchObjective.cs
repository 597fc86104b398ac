using Descent.Costs;
using Descent.Data;

namespace Descent.Models;

/// <summary>The cost on the next mini-batch, another one at each call.</summary>
internal sealed class MiniBatchObjective : ModelObjective
{
    private readonly Batches _batches;

    public MiniBatchObjective(Model model, Batches batches, BatchCost cost, Penalty? penalty)
        : base(model, cost, penalty, batches.FeatureCount, batches.Size) =>
        _batches = batches;

    public override bool IsNoisy => true;

    protected override ReadOnlySpan<double> Features => _batches.Features;

    protected override ReadOnlySpan<double> Targets => _batches.Targets;

    protected override void Next() => _batches.Next();
}
