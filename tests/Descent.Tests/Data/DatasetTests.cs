using Descent.Data;
using Descent.Numerics;

namespace Descent.Tests.Data;

public class DatasetTests
{
    private static readonly Dataset s_data = new([1, 10, 2, 20, 3, 30, 4, 40], [0, 1, 0, 1], ["a", "b"], ["no", "yes"]);

    [Fact]
    public void Rows_columns_and_targets_are_where_they_were_put()
    {
        Assert.Equal((4, 2), (s_data.Count, s_data.FeatureCount));
        Assert.Equal([3, 30], s_data.Row(2).ToArray());
        Assert.Equal([10, 20, 30, 40], s_data.Column("b"));
        Assert.Equal([10, 1, 20, 2], s_data.Columns("b", "a").Features[..4].ToArray());
        Assert.Equal([3, 30, 1, 10], s_data.Rows(2, 0).Features.ToArray());
        Assert.Equal([2, 20, 4, 40], s_data.Where(row => s_data.Targets[row] == 1).Features.ToArray());
        Assert.Equal([-1, 1, -1, 1], s_data.WithTargets(target => 2 * target - 1).Targets.ToArray());
        Assert.Equal("4 rows of 2 features: 2 no, 2 yes", $"{s_data}");
        Assert.Equal("4 rows of 2 features", $"{s_data.WithTargets(target => target)}");
        Assert.Equal(["x0", "x1"], new Dataset([1, 2], [1]).FeatureNames);
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_name()
    {
        Assert.Equal(
            "3 features cannot be 2 rows of equal length. Pass the rows one after the other, one target for each. (Parameter 'features')",
            Assert.Throws<ArgumentException>(() => new Dataset([1, 2, 3], [1, 2])).Message);
        Assert.StartsWith(
            "the number of targets must be 1 or greater, but was 0. A data set needs a row to learn from.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset([1], [])).Message);
        Assert.StartsWith(
            "There is no feature 'c'. The features are: a, b.", Assert.Throws<ArgumentException>(() => s_data.Column("c")).Message);
        Assert.Throws<ArgumentException>(() => new Dataset([1, 2], [1], ["a"]));
    }

    [Fact]
    public void A_split_shares_out_every_row_once_with_its_target()
    {
        var data = new Dataset([.. Enumerable.Range(0, 100).Select(i => (double)i)], [.. Enumerable.Range(0, 100).Select(i => i + 0.5)]);
        var (train, test) = data.Split(0.2, seed: 3);
        Assert.Equal((80, 20), (train.Count, test.Count));
        Assert.Equal(data.Column(0), train.Column(0).Concat(test.Column(0)).Order());
        Assert.All(new[] { train, test }, part => Assert.Equal(part.Column(0).Select(x => x + 0.5), part.Targets.ToArray()));
        Assert.Equal(test.Column(0), data.Split(0.2, seed: 3).Test.Column(0));
        Assert.NotEqual(test.Column(0), data.Split(0.2, seed: 4).Test.Column(0));
    }

    [Fact]
    public void A_stratified_split_takes_its_share_of_every_class()
    {
        var (train, test) = RealData.BreastCancer.Split(0.2, stratified: true);
        Assert.Equal((42, 71), (test.Targets.ToArray().Count(y => y == 0), test.Targets.ToArray().Count(y => y == 1)));
        Assert.Equal(569, train.Count + test.Count);
    }

    [Fact]
    public void A_split_takes_the_rows_in_the_order_of_the_shuffle()
    {
        var order = Enumerable.Range(0, 10).ToArray();
        new SeededRandom(3).Shuffle<int>(order);
        var data = new Dataset([.. Enumerable.Range(0, 10).Select(i => (double)i)], new double[10]);
        var (train, test) = data.Split(0.3, seed: 3);
        Assert.Equal(order[..3].Select(i => (double)i), test.Column(0));
        Assert.Equal(order[3..].Select(i => (double)i), train.Column(0));
    }

    [Fact]
    public void Two_rows_can_be_split()
    {
        var (train, test) = s_data.Rows(0, 1).Split(0.5);
        Assert.Equal((1, 1), (train.Count, test.Count));
        Assert.Equal([1, 2], train.Column(0).Concat(test.Column(0)).Order());
    }

    [Theory]
    [InlineData(0.01, 3, 1)]
    [InlineData(0.99, 1, 3)]
    public void Each_part_gets_a_row(double share, int train, int test)
    {
        var parts = s_data.Split(share);
        Assert.Equal((train, test), (parts.Train.Count, parts.Test.Count));
        Assert.Equal([1, 2, 3, 4], parts.Train.Column(0).Concat(parts.Test.Column(0)).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) => Assert.StartsWith(
        FormattableString.Invariant($"testShare must be greater than 0 and less than 1, but was {share}. Try 0.2."),
        Assert.Throws<ArgumentOutOfRangeException>(() => s_data.Split(share)).Message);

    [Fact]
    public void One_row_and_no_classes_cannot_be_split_so()
    {
        Assert.StartsWith("One row cannot be split", Assert.Throws<InvalidOperationException>(() => s_data.Rows(0).Split(0.5)).Message);
        Assert.StartsWith(
            "Only data with classes can be stratified",
            Assert.Throws<InvalidOperationException>(() => RealData.Diabetes.Split(0.5, stratified: true)).Message);
    }
}
