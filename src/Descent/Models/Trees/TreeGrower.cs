namespace Descent.Models.Trees;

/// <summary>
/// Grows one tree: the best split of the rows, then the same on both sides. The rows of a node are one piece of every order, so that no
/// node sorts again.
/// </summary>
internal sealed class TreeGrower(SortedFeatures features, double[] targets, int minimumRows)
{
    /// <summary>A split must be better than another by this share of the node's error, so that rounding does not choose.</summary>
    private const double Margin = 1e-12;

    private readonly int[][] _orders = [.. features.Orders.Select(order => (int[])order.Clone())];
    private readonly int[] _aside = new int[features.RowCount];
    private readonly List<TreeNode> _nodes = [];

    public TreeNode[] Grow(int depth)
    {
        Grow(0, features.RowCount, depth);
        return [.. _nodes];
    }

    private int Grow(int start, int count, int depth)
    {
        var (mean, error) = MeanAndError(_orders[0].AsSpan(start, count));
        var index = _nodes.Count;
        _nodes.Add(new TreeNode(-1, double.NaN, -1, -1, mean, count));
        if (depth > 0 && BestSplit(start, count, mean, Margin * error) is { LeftRows: > 0 } split)
        {
            Part(start, count, split);
            var left = Grow(start, split.LeftRows, depth - 1);
            var right = Grow(start + split.LeftRows, count - split.LeftRows, depth - 1);
            _nodes[index] = new TreeNode(split.Feature, split.Threshold, left, right, mean, count);
        }

        return index;
    }

    /// <summary>The mean of the targets and Σ (y − mean)², exactly 0 when all are equal.</summary>
    private (double Mean, double Error) MeanAndError(ReadOnlySpan<int> rows)
    {
        // Deviations from the first target: equal targets then have their own value as the mean, to the last digit.
        var (first, sum, error) = (targets[rows[0]], 0.0, 0.0);
        foreach (var row in rows)
        {
            sum += targets[row] - first;
        }

        var mean = first + sum / rows.Length;
        foreach (var row in rows)
        {
            error += (targets[row] - mean) * (targets[row] - mean);
        }

        return (mean, error);
    }

    /// <summary>
    /// With s the sum of the deviations of the m left ones of n rows, a split lowers the error by s²·n / (m·(n − m)).
    /// </summary>
    private Split BestSplit(int start, int count, double mean, double margin)
    {
        Split best = default;
        for (var feature = 0; feature < _orders.Length; feature++)
        {
            var rows = _orders[feature].AsSpan(start, count);
            var (column, sum) = (features.Columns[feature], 0.0);
            for (var left = 1; left <= count - minimumRows; left++)
            {
                sum += targets[rows[left - 1]] - mean;
                var (below, above) = (column[rows[left - 1]], column[rows[left]]);
                if (left >= minimumRows && below < above)
                {
                    var gain = sum * sum * count / ((double)left * (count - left));
                    best = gain > best.Gain + margin ? new Split(feature, Between(below, above), left, gain) : best;
                }
            }
        }

        return best;
    }

    /// <summary>Brings the rows of the left side to the front of each order, without another change.</summary>
    private void Part(int start, int count, Split split)
    {
        var column = features.Columns[split.Feature];
        foreach (var order in _orders)
        {
            var (left, right) = (start, 0);
            foreach (var row in order.AsSpan(start, count))
            {
                if (column[row] <= split.Threshold)
                {
                    order[left++] = row;
                }
                else
                {
                    _aside[right++] = row;
                }
            }

            _aside.AsSpan(0, right).CopyTo(order.AsSpan(left));
        }
    }

    /// <summary>The middle, or the lower number where rounding makes the middle the upper one.</summary>
    private static double Between(double below, double above) => below / 2 + above / 2 is var middle && middle < above ? middle : below;

    private readonly record struct Split(int Feature, double Threshold, int LeftRows, double Gain);
}
