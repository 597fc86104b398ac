using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The pictures that only notebook 00 draws.</summary>
public class Lesson00PlotTests
{
    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

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

    // An arrow downwards begins below the name, which would cover it.
    [Fact]
    public void An_arrow_begins_and_ends_outside_the_circles_and_the_names_below_them()
    {
        var figure = Plot.Map(new("00", "start", "I", 0, 0), new("01", "a long name", "I", 0, 2, "00"));
        var arrows = Line(figure, 0);
        var perPixel = figure.Y.Length!.Value / LayoutJson.PlotHeight;
        Assert.Equal(-40 * perPixel, arrows.Y[0], 1e-9);
        Assert.Equal(-2 + 20 * perPixel, arrows.Y[1], 1e-9);
    }
}
