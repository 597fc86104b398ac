using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The histograms by layer, which only notebook 11 draws.</summary>
public class Lesson11PlotTests
{
    private static readonly Axis s_unit = new("a") { From = 0, To = 1 };

    [Fact]
    public void A_layer_is_as_high_as_its_own_fullest_interval()
    {
        var figure = Plot.LayerHistograms(s_unit, [[0.1, 0.1, 0.1, 0.9], [0.6]], bins: 2);
        var (first, second) = ((Scatter)figure.Traces[0], (Scatter)figure.Traces[1]);
        Assert.Equal([0, 0, 0.5, 0.5, 1, 1, 0], first.X);
        Assert.Equal([1, 1.85, 1.85, 1 + 0.85 / 3, 1 + 0.85 / 3, 1, 1], first.Y);
        Assert.Equal([2, 2, 2, 2.85, 2.85, 2, 2], second.Y);
    }

    [Fact]
    public void Intervals_on_a_log_axis_are_equally_wide_as_they_are_seen()
    {
        var figure = Plot.LayerHistograms(new Axis("g") { Log = true, From = 1e-4, To = 1 }, [[1e-3, 0.5, 1, 0, 2]], bins: 2);
        var ridge = (Scatter)figure.Traces[0];
        Assert.Equal(0.01, ridge.X[2], 12);
        Assert.Equal(1 + 0.85 / 2, ridge.Y[1], 12);
        Assert.Equal(1.85, ridge.Y[3], 12);
        Assert.Equal("Histograms of g by hidden layer, on a log axis. layer 1: half of it below 0.5, all from 0.001 to 1, 40 % outside the "
            + "axis.", figure.AltText);
    }

    [Fact]
    public void A_layer_without_a_value_on_the_axis_is_a_level_line()
    {
        var figure = Plot.LayerHistograms(s_unit, [[double.NaN, 5, -1]]);
        Assert.All(((Scatter)figure.Traces[0]).Y, y => Assert.Equal(1, y));
        Assert.Equal("Histograms of a by hidden layer. layer 1: nothing on the axis.", figure.AltText);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Plot.LayerHistograms(s_unit, []));
        Assert.Throws<ArgumentException>(() => Plot.LayerHistograms(s_unit, [.. Enumerable.Repeat(new[] { 0.5 }, 13)]));
        Assert.Throws<ArgumentException>(() => Plot.LayerHistograms(s_unit, [[0.5]], bins: 0));
        Assert.Throws<ArgumentException>(() => Plot.LayerHistograms(s_unit with { To = 0 }, [[0.5]]));
        Assert.EndsWith("but was given 1 layer and 40 intervals.",
            Assert.Throws<ArgumentException>(() => Plot.LayerHistograms(new Axis("a"), [[0.5]])).Message);
    }
}
