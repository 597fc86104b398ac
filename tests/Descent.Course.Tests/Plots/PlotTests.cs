using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Tests.Plots;

public class PlotTests
{
    private static readonly Formula s_f = Formula.Of(x => x * x - 4 * x);

    private static MinimizationResult Run(double rate, int steps = 12) =>
        Minimizer.Run(s_f, -1, new GradientDescent { LearningRate = rate }, steps);

    [Fact]
    public void A_curve_says_where_it_is_lowest_and_keeps_its_axes()
    {
        var figure = Plot.Curve(s_f, -2, 6);
        Assert.Equal("Curve of f(x) = x^2 - 4x for x from -2 to 6; it is lowest near x = 2, where f = -4, and reaches 12.", figure.AltText);
        var curve = Assert.IsType<Scatter>(Assert.Single(figure.Traces));
        Assert.Equal((-2.0, 6.0), (curve.X[0], curve.X[^1]));
        Assert.Equal("f(x) = x<sup>2</sup> − 4x", curve.Name);
        Assert.Equal((-2.0, 6.0), (figure.X.From, figure.X.To));
        Assert.True(figure.Y.From < -4 && figure.Y.To > 12);
    }

    [Fact]
    public void A_curve_carries_its_variables_name_and_short_constants()
    {
        var figure = Plot.Curve(Formula.Of(v => v / (9 * Math.PI)), 0, 300);
        Assert.Equal(("v", "f(v)", "f(v) = 0.03537v"), (figure.X.Title, figure.Y.Title, figure.Traces[0].Name));
        Assert.StartsWith("Curve of f(v) = 0.03537v for v from 0 to 300;", figure.AltText);
    }

    [Fact]
    public void A_name_shows_four_digits_of_a_long_number()
    {
        var figure = Plot.Curve(Formula.Of(r => 200 / (Math.PI * r * r)), 2, 6);
        Assert.Equal("f(r) = 63.66/r<sup>2</sup>", figure.Traces[0].Name);
        Assert.StartsWith("Curve of f(r) = 63.66/r^2 for r from 2 to 6;", figure.AltText);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, -3)]
    [InlineData(double.NaN, 1)]
    public void A_curve_between_ends_out_of_order_is_refused(double from, double to)
    {
        var error = Assert.Throws<ArgumentException>(() => Plot.Curve(s_f, from, to));
        Assert.StartsWith("The plot must run from a smaller to a larger finite number, but was asked for", error.Message);
    }

    [Fact]
    public void A_curve_with_holes_leaves_gaps()
    {
        var curve = (Scatter)Plot.Curve(Objective.Of(Math.Log), -1, 1).Traces[0];
        Assert.Contains(curve.Y, double.IsNaN);
    }

    [Fact]
    public void A_tangent_touches_with_the_slope_of_the_curve()
    {
        var figure = Plot.Tangent(s_f, 5, reach: 2);
        var line = (Scatter)figure.Traces[0];
        Assert.Equal([3.0, 7.0], line.X);
        Assert.Equal([-7.0, 17.0], line.Y);
        Assert.Equal("The tangent at x = 5 has the slope 6.", figure.AltText);
    }

    [Fact]
    public void The_slopes_of_a_curve_are_a_curve_of_another_name_and_look()
    {
        var figure = Plot.Slope(s_f, -2, 6) + Plot.Point(s_f.DerivativeFormula, 5);
        Assert.Equal("f′(x) = 2x − 4", figure.Traces[0].Name);
        Assert.Equal("slope f′(x)", figure.Y.Title);
        Assert.Equal("Curve of f′(x) = 2x - 4 for x from -2 to 6; it is lowest near x = -2, where f′ = -8, and reaches 8. At x = 5 the "
            + "value is 6.", figure.AltText);
        var point = Assert.IsType<Scatter>(figure.Traces[1]);
        Assert.Equal((5, 6), (point.X[0], point.Y[0]));
        var error = Assert.Throws<ArgumentException>(() => Plot.Point(Formula.Of((x, y) => x * y), 1));
        Assert.StartsWith("Plot.Point draws functions of 1 variable, but this one has 2.", error.Message);
        error = Assert.Throws<ArgumentException>(() => Plot.Slope(Formula.Of((x, y) => x * y), 0, 1));
        Assert.StartsWith("Plot.Slope draws functions of 1 variable, but this one has 2.", error.Message);
    }

    [Fact]
    public void A_path_has_every_point_of_the_run_and_tells_its_outcome()
    {
        var figure = Plot.Descent(s_f, Run(0.5), -2, 6);
        var path = (Scatter)figure.Traces[1];
        Assert.Equal([-1.0, 2.0], path.X);
        Assert.Equal([5.0, -4.0], path.Y);
        Assert.Equal("converged after 1 step", figure.Outcome);
        Assert.EndsWith("A path of 1 step from x = -1, f = 5, to x = 2, f = -4: converged after 1 step.", figure.AltText);
    }

    [Fact]
    public void A_path_can_be_shown_up_to_a_step()
    {
        var figure = Plot.Path(Run(0.1), upTo: 2);
        Assert.Equal(3, ((Scatter)figure.Traces[0]).X.Count);
        Assert.Equal("x = 0.08, f = -0.3136", figure.Outcome);
        var error = Assert.Throws<ArgumentException>(() => Plot.Path(Run(0.1), upTo: 13));
        Assert.StartsWith("upTo must be 0 to 12, the recorded steps of the run, but was 13.", error.Message);
    }

    [Fact]
    public void A_diverging_path_says_so()
    {
        var run = Minimizer.Run(s_f, -1, new GradientDescent { LearningRate = 1.05 }, 60, new Stopping { DivergenceFactor = 10 });
        Assert.Equal("diverged after 11 steps", Plot.Path(run).Outcome);
    }

    [Fact]
    public void Values_are_distances_to_the_minimum_each_run_with_its_own_colour_and_dash()
    {
        var figure = Plot.Values(-4, ("slow", Run(0.05)), ("fast", Run(0.5)));
        var (slow, fast) = ((Scatter)figure.Traces[0], (Scatter)figure.Traces[1]);
        Assert.Equal(9, slow.Y[0]);
        Assert.True(double.IsNaN(fast.Y[1]));
        Assert.NotEqual(slow.Line!.Dash, fast.Line!.Dash);
        Assert.NotEqual(slow.Line.Color, fast.Line.Color);
        Assert.Throws<ArgumentException>(() => Plot.Values(0));
    }
}
