using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The pictures that only notebook 03 draws.</summary>
public class Lesson03PlotTests
{
    [Fact]
    public void A_cobweb_climbs_to_the_map_and_crosses_to_the_diagonal()
    {
        var figure = Plot.Cobweb(Formula.Of(x => x * x - 4 * x), 0.25, start: 0, steps: 2, from: -1, to: 3);
        var stairs = (Scatter)figure.Traces[2];
        Assert.Equal([0.0, 0, 1, 1, 1.5], stairs.X);
        Assert.Equal([0.0, 1, 1, 1.5, 1.5], stairs.Y);
        Assert.Equal((0.0, 1.5), (((Scatter)figure.Traces[3]).X[0], ((Scatter)figure.Traces[4]).Y[0]));
        Assert.Equal("x = 1.5 after 2 steps", figure.Outcome);
    }

    [Fact]
    public void Steps_to_converge_marks_the_limit_and_what_never_arrives()
    {
        var figure = Plot.StepsToConverge([0.1, 0.5, 1.1],
            [new(20, 10, 30), new(1, 1, 1), new(double.PositiveInfinity, 5, double.PositiveInfinity)], 1, "2/L");
        Assert.Equal([0.1, 0.5], ((Scatter)figure.Traces[2]).X);
        Assert.Equal([1.1], ((Scatter)figure.Traces[3]).X);
        Assert.Equal("2/L = 1", Assert.Single(figure.ReferenceLines).Label);
        Assert.Contains("fewest at α = 0.5 with a median of 1 step; at 1 rate not every run arrived.", figure.AltText);
        Assert.Throws<ArgumentException>(() => Plot.StepsToConverge([0.1], [], 1, "2/L"));
    }

    [Fact]
    public void A_step_is_a_horizontal_arrow_against_the_slope_and_as_long_as_rate_times_slope()
    {
        var figure = Plot.Step(Formula.Of(x => x * x - 4 * x), -1, learningRate: 0.2);   // the slope is -6
        var (shaft, head, next) = ((Scatter)figure.Traces[0], (Scatter)figure.Traces[1], (Scatter)figure.Traces[3]);
        Assert.Equal([-1.0, 0.2], shaft.X.Select(x => Math.Round(x, 12)));
        Assert.Equal([5.0, 5.0], shaft.Y);
        Assert.Equal("triangle-right", head.Marker!.Symbol);
        Assert.Equal(-0.76, next.Y[0], 12);
        Assert.Equal("The step from x = -1, where the slope is -6, is an arrow of length 0.2 · 6 = 1.2, to the next point x = 0.2.",
            figure.AltText);
        Assert.Equal("triangle-left", ((Scatter)Plot.Step(Formula.Of(x => x * x), 1, 0.1).Traces[1]).Marker!.Symbol);
        Assert.Equal("circle", ((Scatter)Plot.Step(Formula.Of(x => x * x), 0, 0.1).Traces[1]).Marker!.Symbol);
    }

    [Fact]
    public void A_walk_shows_the_points_that_it_is_given()
    {
        var figure = Plot.Walk(Formula.Of(x => x * x), [3, -2, 1]);
        Assert.Equal([3.0, -2, 1], ((Scatter)figure.Traces[0]).X);
        Assert.Equal([9.0, 4, 1], ((Scatter)figure.Traces[0]).Y);
        Assert.Equal("A walk of 2 steps from x = 3 to x = 1.", figure.AltText);
        Assert.StartsWith("A walk needs at least one point", Assert.Throws<ArgumentException>(
            () => Plot.Walk(Formula.Of(x => x * x), [])).Message);
    }
}
