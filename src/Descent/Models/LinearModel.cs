using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// z = W·x + b: a weighted sum of the features for each output. W has a row for each output and is stored row after row, then b. All
/// starts at 0: the costs are convex, so that no start is better than another. What it learns is the choice of cost and penalty:
/// <list type="table">
/// <item><term><see cref="Costs.MeanSquaredError"/></term><description>linear regression; with <see cref="Ridge"/>, <see cref="Lasso"/>
/// or <see cref="ElasticNet"/> what these are called</description></item>
/// <item><term><see cref="Costs.Huber"/></term><description>regression that an outlier does not carry away</description></item>
/// <item><term><see cref="Costs.BinaryCrossEntropyWithLogits"/></term><description>logistic regression</description></item>
/// <item><term><see cref="Costs.SoftmaxCrossEntropy"/></term><description>softmax regression, an output for each class</description></item>
/// <item><term><see cref="Costs.Hinge"/> and <see cref="Ridge"/></term><description>the linear support vector machine</description></item>
/// </list>
/// </summary>
/// <example><code>
/// var model = new LinearModel(data.FeatureCount);
/// var cost = new BinaryCrossEntropyWithLogits { Reduction = Reduction.Sum };
/// var run = Minimizer.Run(model.On(data, cost, new Ridge(1)), model.Initialize(), new LBfgs());
/// </code></example>
public sealed class LinearModel : Model
{
    /// <param name="features">d, the number of features of a row, at least 1.</param>
    /// <param name="outputs">K, the number of outputs, at least 1. Default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public LinearModel(int features, int outputs = 1)
    {
        Input = new Shape(Require.AtLeast(1, features, nameof(features), "Pass data.FeatureCount."));
        Output = new Shape(Require.AtLeast(1, outputs, nameof(outputs), "Pass 1, or one for each class."));
    }

    /// <summary>Whether there is a b for each output, which no penalty shrinks. Default true.</summary>
    public bool HasIntercept { get; init; } = true;

    /// <inheritdoc/>
    public override Shape Input { get; }

    /// <inheritdoc/>
    public override Shape Output { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> Blocks => field ??= HasIntercept ? [Weights, Intercepts] : [Weights];

    private ParameterBlock Weights => new("weights", 0, Output.Size, Input.Size, IsWeight: true);

    private ParameterBlock Intercepts => new("intercepts", Weights.Count, 1, Output.Size, IsWeight: false);

    /// <summary>Returns zeros, whatever the seed.</summary>
    public override double[] Initialize(int seed = 1) => new double[ParameterCount];

    /// <inheritdoc/>
    public override ModelPass CreatePass(int rows) => new LinearPass(Input.Size, Output.Size, HasIntercept, rows);
}
