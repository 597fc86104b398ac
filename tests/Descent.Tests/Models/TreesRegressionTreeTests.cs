using Descent.Data;
using Descent.Models.Trees;

namespace Descent.Tests.Models;

public class TreesRegressionTreeTests
{
    /// <summary>
    /// <c>DecisionTreeRegressor(max_depth=3, random_state=0)</c> of scikit-learn 1.2.1 on the diabetes data, in preorder. It keeps features
    /// as float32; thresholds here are the middles of the data's own numbers.
    /// </summary>
    private static readonly (string Feature, double Threshold, double Value, int Rows)[] s_diabetes =
    [
        ("s5", 4.60015, 152.13348416289594, 442),
        ("bmi", 26.95, 109.9862385321101, 218),
        ("s3", 55.5, 96.30994152046783, 171),
        ("", 0, 108.80459770114942, 87),
        ("", 0, 83.36904761904762, 84),
        ("age", 26.5, 159.74468085106383, 47),
        ("", 0, 274.0, 2),
        ("", 0, 154.66666666666666, 45),
        ("bmi", 27.75, 193.15178571428572, 224),
        ("bmi", 24.35, 162.68103448275863, 116),
        ("", 0, 137.6904761904762, 42),
        ("", 0, 176.86486486486487, 74),
        ("bmi", 32.75, 225.87962962962962, 108),
        ("", 0, 208.57142857142858, 77),
        ("", 0, 268.8709677419355, 31),
    ];

    [Fact]
    public void On_diabetes_it_is_the_tree_of_scikit_learn()
    {
        var data = RealData.Diabetes;
        var nodes = RegressionTree.Fit(data, depth: 3).Nodes;
        Assert.Equal(s_diabetes.Select(node => node.Rows), nodes.Select(node => node.Rows));
        Assert.Equal(
            s_diabetes.Select(node => node.Feature), nodes.Select(node => node.IsLeaf ? "" : data.FeatureNames[node.Feature]));
        Assert.All(s_diabetes.Zip(nodes), pair =>
        {
            Assert.Equal(pair.First.Value, pair.Second.Value, 1e-11 * pair.First.Value);
            Assert.True(pair.Second.IsLeaf || Math.Abs(pair.First.Threshold - pair.Second.Threshold) < 1e-12);
        });
    }

    [Fact]
    public void With_five_rows_a_leaf_it_has_the_leaves_and_the_error_of_scikit_learn()
    {
        // DecisionTreeRegressor(max_depth=6, min_samples_leaf=5, random_state=0), scikit-learn 1.2.1: 85 nodes.
        var data = RealData.Diabetes;
        var tree = RegressionTree.Fit(data, depth: 6, minimumRows: 5);
        Assert.Equal(43, tree.LeafCount);
        Assert.Equal(1820.2484383321262, MeanSquare(tree.Predict(data.Features), data.Targets), 1e-9);
        Assert.Equal(5, tree.Nodes.Where(node => node.IsLeaf).Min(node => node.Rows));
    }

    [Fact]
    public void A_split_by_hand()
    {
        // Deviations from the mean 4: −3, −2, −3, 8. After one row the gain is 9·4/(1·3) = 12, after two 25·4/(2·2) = 25, after three
        // 64·4/(3·1) = 85.3.
        var tree = RegressionTree.Fit(new Dataset([1.0, 2, 4, 10], [1.0, 2, 1, 12]), depth: 1);
        Assert.Equal((0, 7.0), (tree.Nodes[0].Feature, tree.Nodes[0].Threshold));
        Assert.Equal([4.0 / 3, 12, 4.0 / 3, 12], tree.Predict([7.0, 7.000001, double.NegativeInfinity, double.NaN]));
        Assert.Equal("x0 ≤ 7: 1.33333 (3 rows)\nx0 > 7: 12 (1 row)", tree.ToString());
    }

    [Fact]
    public void The_text_indents_what_follows_from_a_question()
    {
        var tree = RegressionTree.Fit(RealData.Diabetes, depth: 2);
        Assert.Equal(
            """
            s5 ≤ 4.60015
              bmi ≤ 26.95: 96.3099 (171 rows)
              bmi > 26.95: 159.745 (47 rows)
            s5 > 4.60015
              bmi ≤ 27.75: 162.681 (116 rows)
              bmi > 27.75: 225.88 (108 rows)
            """,
            tree.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Of_equal_splits_the_first_feature_and_the_lower_threshold_win()
    {
        // The second feature is the first one turned round: the same parts, summed from the other end.
        double[] features = [0, 0.3, 0.1, 0.2, 0.2, 0.1, 0.3, 0];
        var split = RegressionTree.Fit(new Dataset(features, [0.1, 0.7, 0.7, 0.1]), depth: 1).Nodes[0];
        Assert.Equal((0, 0.05), (split.Feature, split.Threshold));
        double[] turned = [0.3, 0, 0.2, 0.1, 0.1, 0.2, 0, 0.3];
        split = RegressionTree.Fit(new Dataset(turned, [0.1, 0.7, 0.7, 0.1]), depth: 1).Nodes[0];
        Assert.Equal((0, 0.05), (split.Feature, split.Threshold));
    }

    /// <summary>The second feature is the first one turned round; summed from that end, the gain's last digit is larger here.</summary>
    [Fact]
    public void The_last_digit_decides_between_no_two_splits_whatever_the_unit_of_the_targets()
    {
        double[] features = [0, 3, 1, 2, 2, 1, 3, 0];
        foreach (var unit in new[] { Math.ScaleB(1, -20), 1, Math.ScaleB(1, 20) })
        {
            var split = RegressionTree.Fit(new Dataset(features, [0.1 * unit, 0.1 * unit, 0.1 * unit, 0.3 * unit]), depth: 1).Nodes[0];
            Assert.Equal((0, 2.5), (split.Feature, split.Threshold));
        }
    }

    [Fact]
    public void A_split_that_explains_a_billionth_of_the_error_is_taken()
    {
        // Errors of ±1 in both halves, whose means lie 1e-4 apart: the gain is 100 · (1e-4/2)² = 2.5e-7 of 100.
        double[] halves = [.. Enumerable.Range(0, 100).Select(row => row < 50 ? 0.0 : 1)];
        double[] targets = [.. halves.Select((half, row) => (row % 2 == 0 ? 1 : -1) + 1e-4 * half)];
        var predictions = RegressionTree.Fit(new Dataset(halves, targets), depth: 1).Predict([0, 1]);
        Assert.Equal(0, predictions[0], 1e-14);
        Assert.Equal(1e-4, predictions[1], 1e-14);
    }

    /// <summary>Else the sums, and with them a tree's last digits, would hang on how the framework sorts.</summary>
    [Fact]
    public void Rows_of_equal_features_keep_their_order()
    {
        double[] column = [.. Enumerable.Range(0, 200).Select(row => (double)(row * 7 % 5))];
        var order = new SortedFeatures(new Dataset(column, new double[200])).Orders[0];
        Assert.Equal(Enumerable.Range(0, 200).OrderBy(row => column[row]), order);
    }

    [Fact]
    public void What_no_split_betters_is_a_leaf()
    {
        Assert.Equal("5 (1 row)", RegressionTree.Fit(new Dataset([3.0, 4], [5.0])).ToString());
        Assert.Equal("2 (3 rows)", RegressionTree.Fit(new Dataset([3.0, 3, 3], [1.0, 2, 3])).ToString()); // a constant feature
        Assert.Equal("2 (2 rows)", RegressionTree.Fit(new Dataset([3.0, 4, 3, 4], [1.0, 3])).ToString()); // equal rows
        Assert.Equal("0.1 (3 rows)", RegressionTree.Fit(new Dataset([1.0, 2, 3], [0.1, 0.1, 0.1])).ToString()); // equal targets
        Assert.Equal("0.5 (4 rows)", RegressionTree.Fit(new Dataset([0.0, 0, 0, 1, 1, 0, 1, 1], [0.0, 1, 1, 0])).ToString()); // XOR
        Assert.Equal("2 (3 rows)", RegressionTree.Fit(new Dataset([1.0, 2, 3], [1.0, 2, 3]), depth: 0).ToString());
        Assert.Equal("2 (3 rows)", RegressionTree.Fit(new Dataset([1.0, 2, 3], [1.0, 2, 3]), minimumRows: 2).ToString());
        Assert.Equal("NaN (3 rows)", RegressionTree.Fit(new Dataset([1.0, 2, 3], [1.0, double.NaN, 3])).ToString());
    }

    [Fact]
    public void A_constant_feature_beside_another_is_passed_over()
    {
        var tree = RegressionTree.Fit(new Dataset([7.0, 1, 7, 2], [0.0, 4]));
        Assert.Equal("x1 ≤ 1.5: 0 (1 row)\nx1 > 1.5: 4 (1 row)", tree.ToString());
    }

    [Fact]
    public void Between_neighbouring_numbers_the_threshold_is_the_lower_one()
    {
        var (below, above) = (Math.BitIncrement(1), Math.BitIncrement(Math.BitIncrement(1.0)));
        var data = new Dataset([below, above, -double.MaxValue, double.MaxValue], [0.0, 4, 0, 4]);
        Assert.Equal([0.0, 4, 0, 4], RegressionTree.Fit(data).Predict(data.Features));
        Assert.Equal(below, RegressionTree.Fit(data).Nodes[0].Threshold);
    }

    /// <summary>The rows of a part stand together in the order of every feature, also where a threshold is a number of the data.</summary>
    [Fact]
    public void A_part_is_divided_further_by_its_own_rows()
    {
        var (below, above) = (Math.BitIncrement(1), Math.BitIncrement(Math.BitIncrement(1.0)));
        var tree = RegressionTree.Fit(new Dataset([below, 1, below, 3, above, 2, above, 4], [0.0, 4, 20, 20]), depth: 2);
        Assert.Equal((0, below), (tree.Nodes[0].Feature, tree.Nodes[0].Threshold));
        Assert.Equal("x0 ≤ 1\n  x1 ≤ 2: 0 (1 row)\n  x1 > 2: 4 (1 row)\nx0 > 1: 20 (2 rows)", tree.ToString());
    }

    [Fact]
    public void It_fits_other_targets_on_the_same_rows()
    {
        var data = new Dataset([1.0, 2, 3], [9.0, 9, 9]);
        Assert.Equal([1.0, 1, 4], RegressionTree.Fit(data, [1.0, 1, 4]).Predict(data.Features));
        Assert.Contains("length 2", Assert.Throws<ArgumentException>(() => RegressionTree.Fit(data, [1.0, 1])).Message);
    }

    [Fact]
    public void What_it_cannot_grow_on_is_refused()
    {
        var data = new Dataset([1.0, 2, double.NaN, 4], [1.0, 2]);
        Assert.Equal(
            "Row 1 has the feature x0 = NaN. A tree compares features with thresholds, so each must be a finite number. "
            + "Leave the row out with data.Where, or the feature with data.Columns.",
            Assert.Throws<ArgumentException>(() => RegressionTree.Fit(data)).Message);
        data = new Dataset([double.NegativeInfinity, 2], [1.0, 2]);
        Assert.StartsWith(
            "Row 0 has the feature x0 = -Infinity.", Assert.Throws<ArgumentException>(() => RegressionTree.Fit(data)).Message);
        data = new Dataset([1.0, 2], [1.0, 2]);
        Assert.Contains(
            "depth must be 0 or greater", Assert.Throws<ArgumentOutOfRangeException>(() => RegressionTree.Fit(data, depth: -1)).Message);
        Assert.Contains(
            "minimumRows must be 1 or greater",
            Assert.Throws<ArgumentOutOfRangeException>(() => RegressionTree.Fit(data, minimumRows: 0)).Message);
        var wide = RegressionTree.Fit(new Dataset([1.0, 2, 3, 4], [1.0, 2]));
        Assert.Contains("whole rows", Assert.Throws<ArgumentException>(() => wide.Predict([1.0, 2, 3])).Message);
        Assert.Empty(wide.Predict([]));
    }

    internal static double MeanSquare(ReadOnlySpan<double> predictions, ReadOnlySpan<double> targets)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Length; i++)
        {
            sum += (predictions[i] - targets[i]) * (predictions[i] - targets[i]) / targets.Length;
        }

        return sum;
    }
}
