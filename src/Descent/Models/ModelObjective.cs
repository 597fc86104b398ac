using Descent.Calculus;
using Descent.Costs;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>The cost of a model on a batch, plus a penalty on its weights, as a function of its parameters.</summary>
internal abstract class ModelObjective(Model model, BatchCost cost, Penalty? penalty, int featureCount, int mostRows) : Objective
{
    private readonly ModelPass _pass = PassFor(model, featureCount, mostRows);
    private readonly double[] _slopes = new double[mostRows * model.Output.Size];
    private readonly SeededRandom? _noise = model.IsNoisy ? new SeededRandom(model.ParameterCount) : null;

    public override int Dimension { get; } = model.ParameterCount;

    public override IReadOnlyList<string> VariableNames => field ??=
        [.. model.Blocks.SelectMany(block => Enumerable.Range(0, block.Count).Select(index => $"{block.Name}[{index}]"))];

    public override bool IsNoisy => model.IsNoisy;

    /// <summary>The rows that the value is of, as <see cref="Next"/> left them.</summary>
    protected abstract ReadOnlySpan<double> Features { get; }

    /// <inheritdoc cref="Features"/>
    protected abstract ReadOnlySpan<double> Targets { get; }

    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the model", x.Length, nameof(x));
        Next();
        var value = cost.Value(_pass.Forward(x, Features, Targets.Length, _noise), Targets);
        return penalty is null ? value : value + penalty.Value(x, model.Blocks);
    }

    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = CostAndGradient(x, gradient);
        return penalty is null ? value : value + penalty.AddTo(gradient, x, model.Blocks);
    }

    internal override double ValueAndSmoothGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = CostAndGradient(x, gradient);
        return penalty is null ? value : value + penalty.Value(x, model.Blocks);
    }

    internal override void ProximalStep(Span<double> x, double rate) => penalty?.Shrink(x, rate, model.Blocks);

    /// <summary>Goes on to the rows of the next value; stays unless an objective says otherwise.</summary>
    protected virtual void Next()
    {
    }

    private static ModelPass PassFor(Model model, int featureCount, int mostRows)
    {
        Require.SameLength(model.Input.Size, "a row that the model takes", featureCount, "a row of the data");
        return model.CreatePass(mostRows);
    }

    private double CostAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(Dimension, "the model", x.Length, nameof(x));
        Require.SameLength(Dimension, "the model", gradient.Length, nameof(gradient));
        Next();
        var slopes = _slopes.AsSpan(0, Targets.Length * model.Output.Size);
        var value = cost.ValueAndGradient(_pass.Forward(x, Features, Targets.Length, _noise), Targets, slopes);
        _pass.Backward(x, Features, slopes, gradient);
        return value;
    }
}
