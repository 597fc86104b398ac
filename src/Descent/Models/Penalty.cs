namespace Descent.Models;

/// <summary>
/// What a cost adds for large weights; biases and intercepts go free. It is added once, whether the cost is a sum over the rows or their
/// mean (<see cref="Costs.Reduction"/>): λ beside a sum over n rows does what λ/n does beside their mean.
/// </summary>
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
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsWeight)
            {
                var (start, count) = (blocks[i].Start, blocks[i].Count);
                AddSlope(parameters.Slice(start, count), gradient.Slice(start, count));
            }
        }

        return Value(parameters, blocks);
    }

    /// <summary>Makes the proximal step of length <paramref name="rate"/> on the weights among the parameters.</summary>
    internal void Shrink(Span<double> parameters, double rate, IReadOnlyList<ParameterBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsWeight)
            {
                Shrink(parameters.Slice(blocks[i].Start, blocks[i].Count), rate);
            }
        }
    }

    /// <summary>The penalty P(w) on a block of weights.</summary>
    protected abstract double Of(ReadOnlySpan<double> weights);

    /// <summary>Adds the penalty's slope in each weight to <paramref name="gradient"/>; at a kink, one of its subgradients.</summary>
    protected abstract void AddSlope(ReadOnlySpan<double> weights, Span<double> gradient);

    /// <summary>
    /// The proximal step: replaces the weights w by the v for which P(v) + ‖v − w‖²/(2α) is least. It goes where a step along the slope
    /// would go, and does not miss a kink.
    /// </summary>
    /// <param name="weights">w, and afterwards v.</param>
    /// <param name="rate">α, greater than 0.</param>
    protected abstract void Shrink(Span<double> weights, double rate);
}
