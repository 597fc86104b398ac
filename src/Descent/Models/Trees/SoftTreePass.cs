using Descent.Costs;
using Descent.Numerics;

namespace Descent.Models.Trees;

/// <summary>
/// A soft tree at work. Forth, shares r run from the root to the leaves. Back, values v run from the leaves to the root: v is the slope of
/// the cost in the share of a node, c·∂cost/∂prediction at a leaf and (1 − g)·v left + g·v right above. Then ∂cost/∂z of a node is
/// r·g(1 − g)·(v right − v left), and ∂cost/∂c of a leaf r·∂cost/∂prediction.
/// </summary>
internal sealed class SoftTreePass(SoftTree tree, int rows) : ModelPass
{
    private readonly int _inner = (1 << tree.Depth) - 1;
    private readonly int _width = tree.Input.Size;
    private readonly int _outputs = tree.Output.Size;

    /// <summary>By row and inner node, the share that goes right, and the share that goes left with all its digits.</summary>
    private readonly double[] _right = new double[rows * ((1 << tree.Depth) - 1)];
    private readonly double[] _left = new double[rows * ((1 << tree.Depth) - 1)];

    /// <summary>By row and node, leaves included, the share of the row that comes there.</summary>
    private readonly double[] _shares = new double[rows * ((2 << tree.Depth) - 1)];
    private readonly double[] _values = new double[(2 << tree.Depth) - 1];
    private readonly double[] _predictions = new double[rows * tree.Output.Size];
    private int _rows;

    public override ReadOnlySpan<double> Forward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null)
    {
        _rows = rows;
        var weights = parameters[..(_inner * _width)];
        var biases = parameters.Slice(_inner * _width, _inner);
        var leaves = parameters[(_inner * (_width + 1))..];
        for (var row = 0; row < rows; row++)
        {
            var x = features.Slice(row * _width, _width);
            var shares = SharesOf(row);
            shares[0] = 1;
            for (var node = 0; node < _inner; node++)
            {
                var z = VectorKernels.Dot(weights.Slice(node * _width, _width), x) + biases[node];
                var (right, left) = (Logistic.Sigmoid(z), Logistic.Sigmoid(-z));
                (_right[row * _inner + node], _left[row * _inner + node]) = (right, left);
                (shares[2 * node + 1], shares[2 * node + 2]) = (shares[node] * left, shares[node] * right);
            }

            var predictions = _predictions.AsSpan(row * _outputs, _outputs);
            predictions.Clear();
            for (var leaf = 0; leaf <= _inner; leaf++)
            {
                AddTo(predictions, shares[_inner + leaf], leaves.Slice(leaf * _outputs, _outputs));
            }
        }

        return _predictions.AsSpan(0, rows * _outputs);
    }

    public override void Backward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient)
    {
        gradient.Clear();
        var leaves = parameters[(_inner * (_width + 1))..];
        var weightSlopes = gradient[..(_inner * _width)];
        var biasSlopes = gradient.Slice(_inner * _width, _inner);
        var leafSlopes = gradient[(_inner * (_width + 1))..];
        for (var row = 0; row < _rows; row++)
        {
            var x = features.Slice(row * _width, _width);
            var shares = SharesOf(row);
            var slopes = outputGradient.Slice(row * _outputs, _outputs);
            for (var leaf = 0; leaf <= _inner; leaf++)
            {
                _values[_inner + leaf] = VectorKernels.Dot(leaves.Slice(leaf * _outputs, _outputs), slopes);
                AddTo(leafSlopes.Slice(leaf * _outputs, _outputs), shares[_inner + leaf], slopes);
            }

            for (var node = _inner - 1; node >= 0; node--)
            {
                var (right, left) = (_right[row * _inner + node], _left[row * _inner + node]);
                var (ifLeft, ifRight) = (_values[2 * node + 1], _values[2 * node + 2]);
                _values[node] = left * ifLeft + right * ifRight;
                var slope = shares[node] * right * left * (ifRight - ifLeft);
                biasSlopes[node] += slope;
                AddTo(weightSlopes.Slice(node * _width, _width), slope, x);
            }
        }
    }

    private Span<double> SharesOf(int row) => _shares.AsSpan(row * (2 * _inner + 1), 2 * _inner + 1);

    private static void AddTo(Span<double> sums, double factor, ReadOnlySpan<double> vector)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += factor * vector[i];
        }
    }
}
