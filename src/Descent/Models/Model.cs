using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// A function from a row of features to predictions, with parameters to learn. The model is the architecture alone and immutable; its
/// parameters are one flat vector that stands outside, so that every optimizer, gradient check and plot works on every model.
/// </summary>
public abstract class Model
{
    /// <summary>What the model takes: the arrangement of a row of features.</summary>
    public abstract Shape Input { get; }

    /// <summary>What it gives: predictions, logits or scores per row.</summary>
    public abstract Shape Output { get; }

    /// <summary>The pieces of the flat vector of parameters, in their order.</summary>
    public abstract IReadOnlyList<ParameterBlock> Blocks { get; }

    /// <summary>True when chance takes part while the model learns, as with dropout; never when it predicts.</summary>
    public virtual bool IsNoisy => false;

    /// <summary>The length of the flat vector of parameters.</summary>
    public int ParameterCount => ParameterBlock.CountOf(Blocks);

    /// <summary>Returns parameters to start from. The same seed gives the same numbers.</summary>
    public abstract double[] Initialize(int seed = 1);

    /// <summary>Makes the room in which batches of at most <paramref name="rows"/> rows are computed.</summary>
    public abstract ModelPass CreatePass(int rows);

    /// <summary>Returns the cost of the model on all rows as a function of its parameters.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="cost">Of predictions and targets.</param>
    /// <param name="penalty">What is added for large weights. Default none.</param>
    /// <exception cref="ArgumentException">The rows do not have the model's number of features.</exception>
    public Objective On(Dataset data, BatchCost cost, Penalty? penalty = null) => new FullBatchObjective(this, data, cost, penalty);

    /// <summary>
    /// Returns the cost of the model on the next mini-batch at each call, a noisy objective: a run over <c>batches.PerEpoch</c> steps is an
    /// epoch.
    /// </summary>
    /// <inheritdoc cref="On(Dataset, BatchCost, Penalty?)"/>
    public Objective On(Batches batches, BatchCost cost, Penalty? penalty = null) => new MiniBatchObjective(this, batches, cost, penalty);

    /// <summary>Returns the predictions for rows of features, row after row.</summary>
    /// <param name="parameters">As many as <see cref="ParameterCount"/>.</param>
    /// <param name="features">Row after row.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public double[] Predict(ReadOnlySpan<double> parameters, ReadOnlySpan<double> features)
    {
        Require.SameLength(ParameterCount, "the model", parameters.Length, nameof(parameters));
        var rows = features.Length / Input.Size;
        Require.SameLength(rows * Input.Size, "a number of whole rows", features.Length, nameof(features));
        return rows == 0 ? [] : CreatePass(rows).Forward(parameters, features, rows).ToArray();
    }
}
