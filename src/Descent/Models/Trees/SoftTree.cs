using Descent.Numerics;

namespace Descent.Models.Trees;

/// <summary>
/// A soft decision tree (Irsoy, Yildiz and Alpaydin 2012; Frosst and Hinton 2017, arXiv:1711.09784): a full binary tree whose inner nodes
/// do not decide but divide, to the right g = σ(w·x + b), to the left 1 − g. Each leaf holds a constant c; the prediction is Σ r·c over
/// the leaves, where r, the share that reaches a leaf, is the product of the shares on the way. So it has a gradient, and learns as a
/// network does.
/// <para>
/// Node 0 is the root, the children of node i are 2i + 1 on the left and 2i + 2 on the right. The parameters are the weights, a row for
/// each of the 2ᵈ − 1 inner nodes, their biases, then the constants, a row for each of the 2ᵈ leaves from left to right.
/// Frosst and Hinton's leaves hold softmax distributions; with <c>SoftmaxCrossEntropy</c> these ones hold logits.
/// </para>
/// </summary>
/// <example><code>
/// var tree = new SoftTree(features: 2, depth: 3);
/// var run = Minimizer.Run(tree.On(data, new BinaryCrossEntropyWithLogits()), tree.Initialize(seed: 1), new Adam(), 500);
/// </code></example>
public sealed class SoftTree : Model
{
    private const int DeepestTree = 12;

    /// <param name="features">d, the number of features of a row, at least 1.</param>
    /// <param name="depth">The number of inner nodes on the way to each leaf, 1 to 12.</param>
    /// <param name="outputs">The number of predictions per row, at least 1. Default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public SoftTree(int features, int depth, int outputs = 1)
    {
        Input = new Shape(Require.AtLeast(1, features, nameof(features), "Pass the number of features of a row."));
        Output = new Shape(Require.AtLeast(1, outputs, nameof(outputs), "Pass 1, or the number of classes."));
        Depth = Require.AtLeast(1, depth, nameof(depth), "Try 3.");
        if (depth > DeepestTree)
        {
            throw new ArgumentOutOfRangeException(
                nameof(depth), $"depth must be at most {DeepestTree}, but was {depth}: the tree would have 2^{depth} leaves. Try 3.");
        }

        var (inner, leaves) = ((1 << depth) - 1, 1 << depth);
        Blocks =
        [
            new("node weights", 0, inner, features, IsWeight: true),
            new("node biases", inner * features, 1, inner, IsWeight: false),
            new("leaves", inner * (features + 1), leaves, outputs, IsWeight: false),
        ];
    }

    /// <summary>The number of inner nodes on the way to each leaf.</summary>
    public int Depth { get; }

    /// <inheritdoc/>
    public override Shape Input { get; }

    /// <inheritdoc/>
    public override Shape Output { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> Blocks { get; }

    /// <summary>
    /// Returns parameters to start from: weights of variance 1/d, so that standardized features divide softly, biases of 0, and constants
    /// of variance 0.01, for leaves that are all alike give the nodes no gradient. The same seed gives the same numbers.
    /// </summary>
    public override double[] Initialize(int seed = 1)
    {
        var (random, parameters) = (new SeededRandom(seed), new double[ParameterCount]);
        foreach (ref var weight in parameters.AsSpan(0, Blocks[0].Count))
        {
            weight = random.Normal() / Math.Sqrt(Input.Size);
        }

        foreach (ref var leaf in parameters.AsSpan(Blocks[2].Start))
        {
            leaf = 0.1 * random.Normal();
        }

        return parameters;
    }

    /// <inheritdoc/>
    public override ModelPass CreatePass(int rows) => new SoftTreePass(this, rows);
}
