using System.Text;
using Descent.Data;
using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Models.Trees;

/// <summary>
/// A regression tree: each inner node compares one feature with a threshold, each leaf predicts the mean of its targets. It is grown by
/// greedy splits (CART: Breiman, Friedman, Olshen and Stone 1984, doi:10.1201/9781315139470), for its error is a staircase in every
/// threshold and has no gradient to follow.
/// <para>
/// A split of n rows into m and n − m with mean targets ȳ₁ and ȳ₂ lowers the sum of squares by (ȳ₁ − ȳ₂)²·m·(n − m)/n; the largest wins.
/// The threshold lies in the middle between two neighbouring values. Of equal splits (to 10⁻¹² of the node's sum of squares) the first one
/// wins: the feature with the lower index, then the lower threshold. A node stays a leaf when no split lowers its error, as with equal
/// targets, equal rows or XOR. scikit-learn's <c>DecisionTreeRegressor</c> draws among equal splits, and splits XOR all the same.
/// </para>
/// </summary>
/// <example><code>
/// var tree = RegressionTree.Fit(RealData.Diabetes, depth: 3);
/// var predictions = tree.Predict(RealData.Diabetes.Features);
/// </code></example>
[TypeFormatterSource]
public sealed class RegressionTree
{
    private readonly TreeNode[] _nodes;
    private readonly IReadOnlyList<string> _featureNames;

    private RegressionTree(TreeNode[] nodes, IReadOnlyList<string> featureNames) => (_nodes, _featureNames) = (nodes, featureNames);

    /// <summary>The number of leaves, which is the number of values that the tree can predict.</summary>
    public int LeafCount => (_nodes.Length + 1) / 2;

    /// <summary>The nodes in preorder: 0 is the root.</summary>
    internal IReadOnlyList<TreeNode> Nodes => _nodes;

    /// <summary>Grows a tree for the rows and their targets.</summary>
    /// <param name="data">The rows; each feature a finite number. A target of NaN makes the tree one leaf of NaN.</param>
    /// <param name="depth">The most questions on the way to a leaf, 0 or more. Default 3.</param>
    /// <param name="minimumRows">The least rows of a leaf, at least 1. Default 1.</param>
    /// <exception cref="ArgumentException">A feature is not finite, or a number is outside its range; the message says which.</exception>
    public static RegressionTree Fit(Dataset data, int depth = 3, int minimumRows = 1) => Fit(data, data.Targets, depth, minimumRows);

    /// <summary>Grows a tree for the rows with other targets, such as the residuals of a model.</summary>
    /// <inheritdoc cref="Fit(Dataset, int, int)"/>
    /// <param name="data">The rows; each feature a finite number.</param>
    /// <param name="targets">One for each row, instead of the data's own.</param>
    /// <param name="depth">The most questions on the way to a leaf, 0 or more. Default 3.</param>
    /// <param name="minimumRows">The least rows of a leaf, at least 1. Default 1.</param>
    public static RegressionTree Fit(Dataset data, ReadOnlySpan<double> targets, int depth = 3, int minimumRows = 1)
    {
        Require.SameLength(data.Count, "the data", targets.Length, nameof(targets));
        return Grow(new SortedFeatures(data), data.FeatureNames, targets.ToArray(), depth, minimumRows);
    }

    /// <summary>Returns the predictions for rows of features, row after row. A feature of NaN goes right.</summary>
    /// <param name="features">Row after row, as many numbers a row as the data had.</param>
    /// <exception cref="ArgumentException">These are not whole rows.</exception>
    public double[] Predict(ReadOnlySpan<double> features)
    {
        var width = _featureNames.Count;
        var predictions = new double[features.Length / width];
        Require.SameLength(predictions.Length * width, "a number of whole rows", features.Length, nameof(features));
        for (var row = 0; row < predictions.Length; row++)
        {
            predictions[row] = _nodes[LeafOf(features.Slice(row * width, width))].Value;
        }

        return predictions;
    }

    /// <summary>
    /// Returns the tree as text: each question with what follows from it indented below, each leaf with its value and how many rows of the
    /// training data it has.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0, "");
        return text.ToString().Trim('\n', ':', ' ');
    }

    /// <summary>Returns the text as HTML.</summary>
    public string ToHtml() => TextFormatters.Html(this);

    internal static RegressionTree Grow(
        SortedFeatures features, IReadOnlyList<string> featureNames, double[] targets, int depth, int minimumRows)
    {
        Require.AtLeast(0, depth, nameof(depth), "Try 3; a tree of depth 0 predicts the mean.");
        Require.AtLeast(1, minimumRows, nameof(minimumRows), "Try 1, or 5 for a tree that follows chance less.");
        return new RegressionTree(new TreeGrower(features, targets, minimumRows).Grow(depth), featureNames);
    }

    /// <summary>The same questions with other answers: a value for each node, of which those of the leaves count.</summary>
    internal RegressionTree WithValues(ReadOnlySpan<double> values)
    {
        var nodes = (TreeNode[])_nodes.Clone();
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = nodes[i] with { Value = values[i] };
        }

        return new RegressionTree(nodes, _featureNames);
    }

    /// <summary>The index of the leaf that a row comes to.</summary>
    internal int LeafOf(ReadOnlySpan<double> row)
    {
        var index = 0;
        while (!_nodes[index].IsLeaf)
        {
            var node = _nodes[index];
            index = row[node.Feature] <= node.Threshold ? node.Left : node.Right;
        }

        return index;
    }

    private void Write(StringBuilder text, int index, string indent)
    {
        var node = _nodes[index];
        if (node.IsLeaf)
        {
            text.Append(Invariant($": {node.Value:G6} ({node.Rows} {(node.Rows == 1 ? "row" : "rows")})"));
            return;
        }

        foreach (var (sign, child) in new[] { ("≤", node.Left), (">", node.Right) })
        {
            text.Append(Invariant($"\n{indent}{_featureNames[node.Feature]} {sign} {node.Threshold:G6}"));
            Write(text, child, indent + "  ");
        }
    }
}
