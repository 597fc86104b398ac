using Descent.Data;

namespace Descent.Tests.Data;

public class StandardizerTests
{
    [Fact]
    public void The_rows_it_was_fitted_on_get_mean_0_and_deviation_1()
    {
        var scaled = Standardizer.Fit(RealData.BreastCancer).Apply(RealData.BreastCancer);
        for (var feature = 0; feature < 30; feature++)
        {
            var column = scaled.Column(feature);
            Assert.Equal(0, column.Average(), 1e-12);
            Assert.Equal(1, column.Average(z => z * z), 1e-12);
        }

        Assert.Equal(RealData.BreastCancer.Targets.ToArray(), scaled.Targets.ToArray());
        Assert.Equal(RealData.BreastCancer.ClassNames, scaled.ClassNames);
    }

    [Fact]
    public void Mean_and_deviation_are_those_of_the_rows_over_n()
    {
        var fitted = Standardizer.Fit(new Dataset([1, 5, 3, 5, 5, 5], [0, 0, 0]));
        Assert.Equal([3, 5], fitted.Means);
        Assert.Equal([Math.Sqrt(8.0 / 3), 1], fitted.Deviations);
        Assert.Equal([4 / Math.Sqrt(8.0 / 3), 2], fitted.Apply(new Dataset([7, 7], [0])).Features.ToArray());
    }

    /// <summary>The mean and deviation of 0.1, 0.1, 0.1 come out a little wrong; those of a constant feature are its value and 1.</summary>
    [Fact]
    public void A_far_away_feature_keeps_its_small_deviation_and_a_constant_one_its_value()
    {
        var fitted = Standardizer.Fit(new Dataset([1001, 0.1, 1003, 0.1, 1005, 0.1], [0, 0, 0]));
        Assert.Equal([1003, 0.1], fitted.Means);
        Assert.Equal([Math.Sqrt(8.0 / 3), 1], fitted.Deviations);

        // The mean of the squares less the square of the mean would have no digit left: 1e18 has 128 as its last.
        fitted = Standardizer.Fit(new Dataset([1e9 + 0.25, 1e9 + 0.5, 1e9 + 1.25], [0, 0, 0]));
        Assert.Equal(Math.Sqrt(13.0 / 72), fitted.Deviations[0], 1e-6);
    }

    [Fact]
    public void Of_one_row_every_feature_is_constant()
    {
        var fitted = Standardizer.Fit(new Dataset([2, -3], [0]));
        Assert.Equal([2, -3], fitted.Means);
        Assert.Equal([1, 1], fitted.Deviations);
        Assert.Equal([3, 0], fitted.Apply(new Dataset([5, -3], [0])).Features.ToArray());
    }

    /// <summary>The mean of 0.1, 0.1, 0.1 is not 0.1 in floating point.</summary>
    [Fact]
    public void A_constant_feature_becomes_0_and_not_rounding_blown_up() =>
        Assert.Equal([0, 0, 0], Fitted(new Dataset([0.1, 0.1, 0.1], [0, 0, 0])).Features.ToArray());

    [Fact]
    public void A_giant_among_the_test_rows_changes_nothing_of_the_training_rows()
    {
        var (train, test) = SyntheticData.Blobs(50).Split(0.2);
        var giant = new Dataset([1e12, -1e12], [0]);
        var fitted = Standardizer.Fit(train);
        Assert.InRange(fitted.Apply(giant).Features[0], 1e10, 1e13);
        Assert.All(fitted.Apply(test).Features.ToArray(), z => Assert.InRange(z, -10, 10));
    }

    [Fact]
    public void Rows_of_another_width_are_refused() => Assert.StartsWith(
        "a row of the data has length 2, but a row it was fitted on has length 30.",
        Assert.Throws<ArgumentException>(() => Standardizer.Fit(RealData.BreastCancer).Apply(SyntheticData.Xor())).Message);

    private static Dataset Fitted(Dataset data) => Standardizer.Fit(data).Apply(data);
}
