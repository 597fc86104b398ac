namespace Descent.Models;

/// <summary>What a cost adds for large weights; biases and intercepts go free.</summary>
public abstract record Penalty
{
    /// <summary>Returns the penalty on the weights among the parameters.</summary>
    internal double Value(ReadOnlySpan<double> parameters, IReadOnlyList<ParameterBlock> blocks)
    {
        var sum = 0.0;
        for (var i = 0; i < blocks.Count; i++)
        {
            sum += blocks[i].IsWeight ? Of(parameters.Slice(blocks[i].Start, blocks[i].Count)) : 0;
        }

        return sum;
    }

    /// <summary>Returns the penalty and adds its slope in each weight to <paramref name="gradient"/>.</summary>
    internal double AddTo(Span<double> gradient, ReadOnlySpan<double> parameters, IReadOnlyList<ParameterBlock> blocks)
    {
        var sum = 0.0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsWeight)
            {
                var (start, count) = (blocks[i].Start, blocks[i].Count);
                sum += Of(parameters.Slice(start, count));
                AddSlope(parameters.Slice(start, count), gradient.Slice(start, count));
            }
        }

        return sum;
    }

    /// <summary>The penalty on a block of weights.</summary>
    protected abstract double Of(ReadOnlySpan<double> weights);

    /// <summary>Adds the penalty's slope in each weight to <paramref name="gradient"/>; at a kink, one of its subgradients.</summary>
    protected abstract void AddSlope(ReadOnlySpan<double> weights, Span<double> gradient);
}
