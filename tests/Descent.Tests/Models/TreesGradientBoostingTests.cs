using Descent.Costs;
using Descent.Data;
using Descent.Models.Trees;

namespace Descent.Tests.Models;

public class TreesGradientBoostingTests
{
    private static readonly double[] s_six = [1, 2, 3, 4, 5, 6];

    public static TheoryData<Cost> ConvexCosts =>
    [
        new MeanSquaredError(), new MeanSquaredError { Reduction = Reduction.Sum }, new MeanAbsoluteError(), new Huber { Delta = 20 },
        new LogCosh(),
    ];

    [Fact]
    public void Three_rounds_on_six_points_are_those_by_hand()
    {
        // F₀ = 7; residuals −6 −5 −4 3 4 8, best split at 3.5 (gain 150), leaves ∓5.
        // Half of it: residuals −3.5 −2.5 −1.5 0.5 1.5 5.5, again 3.5 (gain 37.5), leaves ∓2.5.
        // Half of it: residuals −2.25 −1.25 −0.25 −0.75 0.25 4.25, now 5.5 (gain 21.675), leaves −0.85 and 4.25.
        var boosting = GradientBoosting.Fit(
            new Dataset(s_six, [1.0, 2, 3, 10, 11, 15]), new MeanSquaredError(), rounds: 3, shrinkage: 0.5, depth: 1);
        Close([7, 0.5], [boosting.Start, boosting.Shrinkage]);
        Assert.Equal([3.5, 3.5, 5.5], boosting.Trees.Select(tree => tree.Nodes[0].Threshold));
        double[][] leaves = [[-5, 5], [-2.5, 2.5], [-0.85, 4.25]];
        Assert.All(leaves.Zip(boosting.Trees), pair => Close(pair.First, pair.Second.Predict([1.0, 6])));
        Close([166 / 6.0, 53.5 / 6, 25.375 / 6, 9.11875 / 6], boosting.Losses);
        Close([7, 7, 7, 7, 7, 7], boosting.Predict(s_six, 0));
        Close([4.5, 4.5, 4.5, 9.5, 9.5, 9.5], boosting.Predict(s_six, 1));
        Close([3.25, 3.25, 3.25, 10.75, 10.75, 10.75], boosting.Predict(s_six, 2));
        Close([2.825, 2.825, 2.825, 10.325, 10.325, 12.875], boosting.Predict(s_six));
    }

    [Fact]
    public void A_round_of_logits_is_that_by_hand()
    {
        // F₀ = 0; −½ −½ ½ −½ ½ ½ splits at 2.5 and 4.5 alike, so at 2.5. On the left all are of class 0: as far as γ may go.
        var cost = new BinaryCrossEntropyWithLogits();
        var boosting = GradientBoosting.Fit(new Dataset(s_six, [0.0, 0, 1, 0, 1, 1]), cost, rounds: 1, shrinkage: 0.5, depth: 1);
        Assert.Equal(0, boosting.Start);
        Assert.Equal(2.5, boosting.Trees[0].Nodes[0].Threshold);
        var right = Math.Log(3) / 2;
        Close([-2, -2, right, right, right, right], boosting.Predict(s_six));
        Assert.Equal(Math.Log(2), boosting.Losses[0], 1e-15);
        var (classes0, classes1) = (2 * Math.Log(1 + Math.Exp(-2)) + Math.Log(1 + Math.Sqrt(3)), 3 * Math.Log(1 + 1 / Math.Sqrt(3)));
        Assert.Equal((classes0 + classes1) / 6, boosting.Losses[1], 1e-14);
    }

    [Fact]
    public void Of_absolute_errors_the_leaves_are_medians()
    {
        var data = new Dataset(s_six, [0.0, 1, 5, 20, 30, 100]);
        var boosting = GradientBoosting.Fit(data, new MeanAbsoluteError(), rounds: 1, shrinkage: 1, depth: 1);
        Assert.InRange(boosting.Start, 5, 20);
        Close([1, 1, 1, 30, 30, 30], boosting.Predict(s_six));
    }

    [Fact]
    public void On_diabetes_the_training_loss_is_that_of_scikit_learn()
    {
        // train_score_ of GradientBoostingRegressor(criterion="squared_error", learning_rate=0.1, n_estimators=100, max_depth=3,
        // random_state=0), scikit-learn 1.2.1.
        var boosting = GradientBoosting.Fit(RealData.Diabetes, new MeanSquaredError(), rounds: 100);
        Assert.Equal(101, boosting.Losses.Count);
        Close(
            [5365.7886865701685, 4906.744402073692, 3011.8219607583733, 1191.6744015438956],
            [boosting.Losses[1], boosting.Losses[2], boosting.Losses[10], boosting.Losses[100]],
            1e-8);
        var predictions = boosting.Predict(RealData.Diabetes.Features);
        Assert.Equal(boosting.Losses[100], new MeanSquaredError().Value(predictions, RealData.Diabetes.Targets), 1e-9);
    }

    [Theory]
    [MemberData(nameof(ConvexCosts))]
    public void On_diabetes_the_training_loss_falls_in_every_round(Cost cost)
    {
        var losses = GradientBoosting.Fit(RealData.Diabetes, cost, rounds: 30, shrinkage: 0.3, depth: 2).Losses;
        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second < pair.First, $"{cost}: {pair}"));
        Assert.True(losses[^1] < 0.8 * losses[0]);
    }

    [Fact]
    public void On_two_classes_the_training_loss_falls_in_every_round_and_few_tests_fail()
    {
        var (train, test) = RealData.BreastCancer.Split(0.3, seed: 1, stratified: true);
        var boosting = GradientBoosting.Fit(train, new BinaryCrossEntropyWithLogits(), rounds: 40, depth: 2);
        var share = train.Targets.ToArray().Average();
        Assert.Equal(Math.Log(share / (1 - share)), boosting.Start, 1e-13);
        Assert.All(boosting.Losses.Zip(boosting.Losses.Skip(1)), pair => Assert.True(pair.Second < pair.First, $"{pair}"));
        var right = boosting.Predict(test.Features).Zip(test.Targets.ToArray()).Count(pair => pair.First > 0 == pair.Second > 0.5);
        Assert.InRange(right / (double)test.Count, 0.92, 1);
    }

    [Fact]
    public void Hinge_works_on_labels_of_minus_and_plus_one()
    {
        var data = new Dataset(s_six, [-1.0, -1, -1, 1, 1, 1]);
        var boosting = GradientBoosting.Fit(data, new Hinge(), rounds: 5, shrinkage: 1, depth: 1);
        Assert.Equal(0, boosting.Losses[^1], 1e-12);
    }

    [Fact]
    public void Where_nothing_divides_the_rows_the_constant_remains()
    {
        foreach (var data in new[]
        {
            new Dataset([7.0, 7, 7, 7], [1.0, 2, 3, 6]), // a constant feature
            new Dataset([7.0, 8, 7, 8, 7, 8], [2.0, 3, 4]), // equal rows
            new Dataset([7.0, 8], [3.0]), // one row
        })
        {
            var boosting = GradientBoosting.Fit(data, new MeanSquaredError(), rounds: 3);
            Assert.All(boosting.Predict([.. data.Features]), prediction => Assert.Equal(3, prediction, 1e-13));
            Assert.All(boosting.Trees, tree => Assert.Equal(1, tree.LeafCount));
            Assert.Equal(boosting.Losses[0], boosting.Losses[^1], 1e-13);
        }
    }

    /// <summary>The start is the median 0, the mean of the signs is −1/3, and no constant is better than the median.</summary>
    [Fact]
    public void A_tree_of_one_leaf_has_the_leaf_that_the_cost_asks_for()
    {
        var data = new Dataset([7.0, 7, 7], [0.0, 0, 9]);
        var boosting = GradientBoosting.Fit(data, new MeanAbsoluteError(), rounds: 2);
        Close([3, 3, 3], boosting.Losses);
        Close([0, 0, 0], boosting.Predict(data.Features));
    }

    [Fact]
    public void No_round_leaves_the_constant()
    {
        var boosting = GradientBoosting.Fit(new Dataset([1.0, 2], [-40.0, -60]), new MeanSquaredError(), rounds: 0);
        Close([-50, -50], boosting.Predict([1.0, 2]));
        Close([100], boosting.Losses);
    }

    [Fact]
    public void Too_large_a_shrinkage_diverges_to_a_result()
    {
        var data = new Dataset(s_six, [1.0, 2, 3, 10, 11, 15]);
        var losses = GradientBoosting.Fit(data, new MeanSquaredError(), rounds: 60, shrinkage: 1e200, depth: 1).Losses;
        Assert.True(losses[2] > losses[0]);
        Assert.False(double.IsFinite(losses[^1]));
    }

    [Fact]
    public void What_has_no_meaning_is_refused()
    {
        var (data, cost) = (new Dataset([1.0, 2], [1.0, 3]), new MeanSquaredError());
        Refused<ArgumentOutOfRangeException>("rounds must be 0 or greater", () => GradientBoosting.Fit(data, cost, rounds: -1));
        Refused<ArgumentOutOfRangeException>("shrinkage must be", () => GradientBoosting.Fit(data, cost, rounds: 1, shrinkage: double.NaN));
        Refused<ArgumentOutOfRangeException>("depth must be", () => GradientBoosting.Fit(data, cost, rounds: 1, depth: -1));
        Refused<ArgumentOutOfRangeException>("targets[1] must be 0 or 1", () => GradientBoosting.Fit(
            data, new BinaryCrossEntropyWithLogits(), rounds: 1));
        Refused<ArgumentException>("use BinaryCrossEntropyWithLogits", () => GradientBoosting.Fit(
            new Dataset([1.0, 2], [0.0, 1]), new BinaryCrossEntropy(), rounds: 1));
        Refused<ArgumentException>("feature x0 = Infinity", () => GradientBoosting.Fit(
            new Dataset([1.0, double.PositiveInfinity], [0.0, 1]), cost, rounds: 1));
        var boosting = GradientBoosting.Fit(new Dataset([1.0, 2, 3, 4], [1.0, 3]), cost, rounds: 2);
        Refused<ArgumentOutOfRangeException>("rounds must be from 0 to 2", () => boosting.Predict([1.0, 2], 3));
        Refused<ArgumentOutOfRangeException>("rounds must be from 0 to 2", () => boosting.Predict([1.0, 2], -1));
        Refused<ArgumentException>("whole rows", () => boosting.Predict([1.0, 2, 3]));
        Refused<ArgumentException>("whole rows", () => boosting.Predict([1.0, 2, 3], 0));
    }

    private static void Refused<T>(string message, Action action)
        where T : ArgumentException => Assert.Contains(message, Assert.ThrowsAny<T>(action).Message);

    private static void Close(double[] expected, IReadOnlyList<double> actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Length, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }
}
