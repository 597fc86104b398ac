using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

public class DialTests
{
    private static readonly Formula s_plane = Formula.Of((x, y) => 3 * x + 4 * y);

    private static readonly Figure s_dial = Plot.Dial(s_plane, [1, 1], direction: 0);

    private static double Radius(Scatter petal, int degree) =>
        Math.Sqrt(petal.X[degree] * petal.X[degree] + petal.Y[degree] * petal.Y[degree]);

    [Fact]
    public void Uphill_is_longest_at_the_gradients_angle_and_as_long_as_the_gradient()
    {
        // atan2(4, 3) is 53.13 degrees.
        var uphill = (Scatter)s_dial.Traces[1];
        var longest = Enumerable.Range(0, 360).Where(degree => !double.IsNaN(uphill.X[degree])).MaxBy(degree => Radius(uphill, degree));
        Assert.Equal(53, longest);
        Assert.Equal(5 * Math.Cos(0.1301 * Math.PI / 180), Radius(uphill, 53), 5);
        Assert.Equal(3, Radius(uphill, 0), 5);
    }

    [Fact]
    public void Downhill_is_its_mirror_image_and_neither_is_drawn_on_the_others_side()
    {
        var (uphill, downhill) = ((Scatter)s_dial.Traces[1], (Scatter)s_dial.Traces[2]);
        Assert.Equal(Radius(uphill, 53), Radius(downhill, 233), 6);
        Assert.True(double.IsNaN(uphill.X[233]) && double.IsNaN(downhill.X[53]));
    }

    [Fact]
    public void The_level_line_is_at_right_angles_to_the_gradient()
    {
        var level = (Scatter)s_dial.Traces[0];
        Assert.Equal(0, 3 * (level.X[1] - level.X[0]) + 4 * (level.Y[1] - level.Y[0]), 12);
    }

    [Fact]
    public void The_pointed_out_direction_has_its_slope_in_legend_and_outcome()
    {
        var pointer = (Scatter)s_dial.Traces[5];
        Assert.Equal("0°: slope 3", pointer.Name);
        Assert.Equal(3, pointer.X[1], 8);
        Assert.Equal("slope 3", s_dial.Outcome);
        Assert.Equal(
            "Slope of f(x, y) = 3x + 4y at (1, 1) along 360 directions: steepest uphill at 53° with 5, steepest downhill at 233° with -5, "
            + "level at 143° and 323°. In direction 0° the slope is 3.", s_dial.AltText);
    }

    [Fact]
    public void At_a_stationary_point_there_is_no_dial() => Assert.StartsWith(
        "At (0, 0) the slope is",
        Assert.Throws<ArgumentException>(() => Plot.Dial(Formula.Of((x, y) => x * x + y * y), [0, 0])).Message);

    [Fact]
    public void A_traced_dial_shows_only_what_the_turn_has_met()
    {
        var bowl = Formula.Of((x, y) => x * x / 2 + y * y);
        var early = Plot.Dial(bowl, [3, 2], 45, traced: true);
        Assert.EndsWith("along the directions from 0° to 45°: the greatest so far is 4.95, at 45°. In direction 45° the slope is 4.95.",
            early.AltText);
        Assert.DoesNotContain(early.Traces, trace => trace.Name == "∇f" && trace.InLegend);
        Assert.Contains(Plot.Dial(bowl, [3, 2], 60, traced: true).Traces, trace => trace.Name == "∇f" && trace.InLegend);
    }

    [Fact]
    public void The_nudge_that_pays_most_is_named()
    {
        var figure = Plot.Nudges(Formula.Of((a, b, c) => 3 * a - 5 * b + 0 * c), [1, 1, 1]);
        Assert.Equal("The gradient as 3 bars: a 3, b -5, c 0. A nudge of b pays most, 5 per unit; c matters least.", figure.AltText);
        Assert.Throws<ArgumentException>(() => Plot.Nudges(Formula.Of(x => x), [1]));
    }
}
