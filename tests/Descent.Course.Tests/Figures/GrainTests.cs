using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

public class GrainTests
{
    [Theory]
    [InlineData(1.23456789, 1.2346)]
    [InlineData(-0.00004, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Coordinates_are_rounded_to_a_five_thousandth_of_their_axis_or_finer(double value, double expected) =>
        Assert.Equal([expected], Grain.Of([value], new Axis("x") { From = 0, To = 2 }));

    [Fact]
    public void Long_axes_are_rounded_to_whole_tens_and_more() =>
        Assert.Equal([123_450.0], Grain.Of([123_454.0], new Axis("x") { From = 0, To = 100_000 }));

    [Fact]
    public void Logarithmic_axes_keep_five_digits_of_every_size() =>
        Assert.Equal([1.2346e-9, 9876.5], Grain.Of([1.23456e-9, 9876.54], new Axis("x") { Log = true, From = 1e-10, To = 1e4 }));

    [Fact]
    public void Without_ends_the_data_is_its_own_measure() => Assert.Equal([0.0, 1.2346, 2], Grain.Of([0.0, 1.23456, 2], new Axis("x")));

    [Fact]
    public void Equal_numbers_keep_seven_digits() => Assert.Equal([0.3333333], Grain.Of([1.0 / 3], new Axis("x")));

    [Fact]
    public void A_grid_is_rounded_by_all_of_its_rows() =>
        Assert.Equal([[0.0, 0.1235], [1.5]], Grain.Of([[0.00001, 0.12346], [1.5]]).Select(row => row.ToArray()));

    [Fact]
    public void A_long_path_loses_the_points_that_fall_on_the_pixel_of_the_one_before_and_their_labels()
    {
        var axis = new Axis("x") { From = 0, To = 1 };
        var path = new Scatter([0, 0.5, 0.5001, 0.5002, 0.6, 0.6001], [0, 0, 0, 0.9, 0, 0]) { Thin = true,
            Text = ["0", "1", "2", "3", "4", "5"] };
        var thin = (Scatter)path.Rounded(axis, axis);
        Assert.Equal([0, 0.5, 0.5002, 0.6, 0.6001], thin.X);
        Assert.Equal(["0", "1", "3", "4", "5"], thin.Text);
        Assert.Equal(6, ((Scatter)(path with { Thin = false }).Rounded(axis, axis)).X.Count);
    }

    [Theory]
    [InlineData(0.13, 0.1)]
    [InlineData(0.2, 0.2)]
    [InlineData(270, 250)]
    [InlineData(6, 5)]
    [InlineData(8, 10)]
    [InlineData(0, 1)]
    public void Steps_are_easy_to_count_in(double step, double expected) => Assert.Equal(expected, Numerals.RoundStep(step));
}
