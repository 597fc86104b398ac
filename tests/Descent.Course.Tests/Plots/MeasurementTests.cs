using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Plots;

/// <summary>Pictures of what experiments measured.</summary>
public class MeasurementTests
{
    private static readonly Axis s_steps = new("steps");

    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

    [Fact]
    public void Lines_over_the_same_x_take_arrays_as_they_are()
    {
        double[] xs = [1, 2, 3];
        (string Name, double[] Y)[] measured = [("a", [4, 5, 6]), ("b", [7, 8, 9])];
        var shared = Plot.Lines(s_steps, new Axis("y"), xs, [.. measured.Select(one => (one.Name, one.Y))]);
        var single = Plot.Lines(s_steps, new Axis("y"), ("a", xs, measured[0].Y), ("b", xs, measured[1].Y));
        Assert.Equal(single.AltText, shared.AltText);
        Assert.Equal([7.0, 8, 9], Line(shared, 1).Y);
        Assert.Equal(
            [4.0, 5, 6],
            Line(Plot.StepErrors(xs, [.. measured.Select(one => (one.Name, one.Y))]), 0).Y);
    }

    [Fact]
    public void A_band_lies_between_least_and_greatest_and_the_medians_are_drawn_last()
    {
        var figure = Plot.Bands(s_steps, new Axis("loss J"), [0, 1], ("a", [new(5, 4, 9), new(2, 1, 3)]),
            ("b", [new(5, 5, 5), new(1, 1, 1)]));
        Assert.Equal([9.0, 3], Line(figure, 0).Y);
        Assert.Equal([4.0, 1], Line(figure, 1).Y);
        Assert.Equal("tonexty", Line(figure, 1).Fill);
        Assert.Equal([5.0, 2], Line(figure, 4).Y);
        Assert.Equal(
            "Loss J against steps: medians, with bands from the least to the greatest. a: 5 (4 to 9) at 0, 2 (1 to 3) at 1; b: 5 at 0, 1 "
                + "at 1.", figure.AltText);
        Assert.StartsWith("There must be one spread per x in 'a', but there are 1 and 2.",
            Assert.Throws<ArgumentException>(() => Plot.Bands(s_steps, s_steps, [0], ("a", [new(5, 4, 9), new(2, 1, 3)]))).Message);
    }

    [Fact]
    public void A_band_has_a_gap_where_some_never_arrived()
    {
        var figure = Plot.Bands(s_steps, new Axis("loss J"), [0, 1], ("a", [new(5, 4, 9), new(6, 5, double.PositiveInfinity)]));
        Assert.Equal([9.0, double.NaN], Line(figure, 0).Y);
        Assert.Equal([4.0, double.NaN], Line(figure, 1).Y);
        Assert.Equal([5.0, 6], Line(figure, 2).Y);
        Assert.EndsWith("a: 5 (4 to 9) at 0, 6 (5 to never) at 1.", figure.AltText);
    }

    [Fact]
    public void Bars_are_medians_with_whiskers_to_the_ends_of_the_spread()
    {
        var figure = Plot.Bars("method", s_steps, ("slow", new Spread(10, 8, 15)), ("fast", new Spread(2, 2, 2)));
        var bars = (Bars)figure.Traces[0];
        Assert.Equal([10.0, 2], bars.Y);
        Assert.Equal([5.0, 0], bars.Whiskers!.Array);
        Assert.Equal([2.0, 0], bars.Whiskers.ArrayMinus);
        Assert.Equal(["slow", "fast"], figure.X.TickTexts);
        Assert.Equal("Steps by method: slow: 10 (8 to 15); fast: 2.", figure.AltText);
    }

    [Fact]
    public void A_bar_s_number_is_its_median_and_stands_above_the_whisker_or_on_the_bar_when_that_has_no_end()
    {
        var figure = Plot.Bars("method", s_steps, ("slow", new Spread(10, 8, 15)), ("lost", new Spread(4, 2, double.PositiveInfinity)));
        var numbers = Line(figure, 1);
        Assert.Equal(["10", "4"], numbers.Text);
        Assert.Equal([0.0, 1], numbers.X);
        Assert.Equal([15.0, 4], numbers.Y);
        Assert.Equal("top center", numbers.TextPosition);
    }

    [Fact]
    public void A_histogram_counts_every_value_once_and_the_last_interval_has_both_ends()
    {
        var figure = Plot.Histogram(new Axis("x"), [0, 0.5, 1, 1.5, 2, double.NaN], bins: 2);
        var bars = (Bars)figure.Traces[0];
        Assert.Equal([0.5, 1.5], bars.X);
        Assert.Equal([2.0, 3], bars.Y);
        Assert.Equal("Histogram of x, 5 values in 2 intervals from 0 to 2: half of them are below 1, and most, 3, lie between 1 and 2.",
            figure.AltText);
        Assert.Equal([1.0, 1], ((Bars)Plot.Histogram(new Axis("x") { From = 0, To = 1 }, [0.2, 0.7, 5], bins: 2).Traces[0]).Y);
        Assert.StartsWith("None of the 1 values can be counted",
            Assert.Throws<ArgumentException>(() => Plot.Histogram(new Axis("x"), [double.NaN])).Message);
    }

    [Fact]
    public void A_probability_has_its_confidence_interval_and_one_never_seen_is_a_hollow_marker_at_its_upper_end()
    {
        var figure = Plot.Probability(new Axis("n"), new Axis("probability p") { Log = true }, [1, 2],
            ("random", [new(50, 100), new(0, 100)]));
        var (seen, below) = (Line(figure, 0), Line(figure, 1));
        Assert.Equal(0.5, seen.Y[0]);
        Assert.True(double.IsNaN(seen.Y[1]) && double.IsNaN(below.Y[0]));
        Assert.Equal(0.0370, below.Y[1], 4);
        Assert.Equal(0.5962 - 0.5, seen.Whiskers!.Array[0], 4);
        Assert.EndsWith("of 100 trials or more. random: 0.5 at 1, 0 at 2.", figure.AltText);
    }

    [Fact]
    public void Wilsons_interval_agrees_with_reference_values()
    {
        // R 4.3: prop.test(x, n, correct = FALSE)$conf.int, rounded.
        Assert.Equal((0.1, 0.0552), (new Proportion(10, 100).Estimate, Math.Round(new Proportion(10, 100).Low, 4)));
        Assert.Equal(0.1744, new Proportion(10, 100).High, 4);
        Assert.Equal((0.0, 1.0), (new Proportion(0, 5).Low, new Proportion(5, 5).High));
        Assert.Equal("0.1 (0.05523 to 0.1744)", new Proportion(10, 100).ToString());
        Assert.Contains("Of 0 trials there is no share", Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(0, 0)).Message);
    }

    [Fact]
    public void A_fitted_line_shows_each_error_and_the_mean_of_their_squares()
    {
        var figure = Plot.Regression(new Axis("x"), new Axis("y"), [0, 1], [1, 4], slope: 2, intercept: 0);
        Assert.Equal([0.0, 0, double.NaN, 1, 1, double.NaN], Line(figure, 0).X);
        Assert.Equal([1.0, 0, double.NaN, 4, 2, double.NaN], Line(figure, 0).Y);
        Assert.Equal("mean squared error 2.5", figure.Outcome);
        Assert.Equal("ŷ = 2 x + 0", figure.Traces[1].Name);
    }

    [Fact]
    public void Lines_differ_in_colour_dash_and_marker_and_a_long_one_has_no_markers()
    {
        double[] many = [.. Enumerable.Range(1, 31)];
        var figure = Plot.Lines(new Axis("n") { Log = true }, new Axis("cost"), ("a", [1, 10], [3, 4]), ("b", many, many));
        Assert.Equal(("lines+markers", "lines"), (Line(figure, 0).Mode, Line(figure, 1).Mode));
        Assert.NotEqual(Line(figure, 0).Line!.Dash, Line(figure, 1).Line!.Dash);
        Assert.Equal("Cost against n, x on a log axis. a: from 3 at 1 to 4 at 10; b: from 1 at 1 to 31 at 31.", figure.AltText);
        Assert.True(figure.X.From is > 0.8 and < 1 && figure.X.To > 31);
        Assert.StartsWith("Plot.Lines compares one to six lines",
            Assert.Throws<ArgumentException>(() => Plot.Lines(s_steps, s_steps)).Message);
    }

    [Fact]
    public void A_staircase_is_drawn_in_steps_and_its_jumps_are_counted()
    {
        var figure = Plot.Stairs(new Axis("border"), new Axis("share"), "wrong", [0, 1, 2, 3], [0.5, 0.2, 0.2, 0.4]);
        Assert.Equal("hv", Line(figure, 0).Line!.Shape);
        Assert.Equal("Share against border. wrong goes in 2 jumps from 0.5 at 0 to 0.4 at 3, at least 0.2 and at most 0.5; between two "
            + "jumps it is level.", figure.AltText);
    }
}
