using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Functions;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Tests.Plots;

/// <summary>Pictures of what experiments measured.</summary>
public class MeasurementTests
{
    private static readonly Axis s_steps = new("steps");

    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

    [Fact]
    public void A_secant_goes_through_both_points_and_says_its_slope()
    {
        var figure = Plot.Secant(Formula.Of(x => x * x), x: 1, h: 2, reach: 1);
        Assert.Equal([0.0, 4], Line(figure, 1).X);
        Assert.Equal([-3.0, 13], Line(figure, 1).Y);
        Assert.Equal([1.0, 3, 3], Line(figure, 0).X);
        Assert.Equal([1.0, 1, 9], Line(figure, 0).Y);
        Assert.Equal("The secant from x = 1 to 3, with h = 2, has the slope 4.", figure.AltText);
        Assert.Equal("slope 4", figure.Outcome);
        Assert.StartsWith("h must be a finite number other than 0, for a line needs two points, but was 0.",
            Assert.Throws<ArgumentException>(() => Plot.Secant(Formula.Of(x => x), 1, 0)).Message);
    }

    [Fact]
    public void Errors_of_zero_stand_at_the_bottom_edge_and_the_best_step_is_told()
    {
        var figure = Plot.StepErrors([1e-8, 1e-4, 1], ("forward", [1e-8, 1e-4, 1]), ("exact", [0, 0, 3e-9]));
        Assert.Equal([1e-9, 1e-9, 3e-9], Line(figure, 1).Y);
        Assert.EndsWith("for 3 steps from 1e-8 to 1. The smallest error of each method: forward: 1e-8 at h = 1e-8; exact: 0 at h = "
            + "1e-8.", figure.AltText);
        Assert.True(figure is { X.Log: true, Y.Log: true } && figure.Y.From < 1e-9 && figure.Y.To >= 3);
    }

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
    public void Errors_along_eigenvectors_shrink_by_one_minus_rate_times_curvature()
    {
        var valley = TestFunctions.Quadratic([1, 10], angle: 0.4);
        var run = Minimizer.Run(valley, [1, 1], new GradientDescent { LearningRate = 0.05 }, 5);
        var figure = Plot.EigenvectorErrors(valley, run, [0, 0]);
        Assert.Equal(["λ = 10", "λ = 1"], figure.Traces.Select(trace => trace.Name));
        Assert.Equal(0.5, Line(figure, 0).Y[3] / Line(figure, 0).Y[2], 10);
        Assert.Equal(0.95, Line(figure, 1).Y[3] / Line(figure, 1).Y[2], 10);
        Assert.Equal(1 + 1, Math.Pow(Line(figure, 0).Y[0], 2) + Math.Pow(Line(figure, 1).Y[0], 2), 10);
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
    public void Beside_the_line_stands_its_point_on_the_map_of_the_cost_with_the_best_line_marked()
    {
        var figure = Plot.LineAndCost(new Axis("x"), new Axis("y"), [0, 1, 2], [1, 3, 5], 1, 0, (0, 4), (-1, 3));
        var map = Assert.IsType<Contour>(figure.Traces[3]);
        Assert.True(map.Beside);
        var best = Line(figure, 4);
        Assert.Equal((2, 1), (Math.Round(best.X[0], 12), Math.Round(best.Y[0], 12)));
        Assert.Equal((1.0, 0.0), (Line(figure, 5).X[0], Line(figure, 5).Y[0]));
        Assert.Equal(("slope w", "intercept b"), (figure.Right!.X.Title, figure.Right.Y.Title));
        Assert.Equal("mean squared error 4.667", figure.Outcome);
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
    public void A_map_draws_an_arrow_from_each_requirement_and_refuses_unknown_ones()
    {
        var figure = Plot.Map(new("00", "start", "I", 0, 0), new("01", "cost", "I", 1, 0, "00"), new("02", "noise", "II", 1, 1, "00"));
        Assert.Equal(2, Line(figure, 0).X.Count(double.IsNaN));
        Assert.Equal(["part I", "part II"], figure.Traces.Skip(1).Select(trace => trace.Name));
        Assert.Equal(["start", "cost", "noise"], figure.Notes.Select(note => note.Text));
        Assert.Equal("Map of 3 places in 2 parts. Part I: 00 start, 01 cost (after 00). Part II: 02 noise (after 00).", figure.AltText);
        Assert.StartsWith("'01' requires '07', but there is no such node. The nodes are 01.",
            Assert.Throws<ArgumentException>(() => Plot.Map(new MapNode("01", "cost", "I", 0, 0, "07"))).Message);
    }
}
