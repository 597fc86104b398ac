using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The clouds of points, which only notebook 08 draws.</summary>
public class Lesson08PlotTests
{
    [Fact]
    public void A_cloud_is_its_points_and_a_single_point_is_large()
    {
        var figure = Plot.Clouds(("many", [[1, 2], [3, -4], [2, 0]]), ("one", [[5, 6]]));
        var (many, one) = ((Scatter)figure.Traces[0], (Scatter)figure.Traces[1]);
        Assert.Equal([1.0, 3, 2], many.X);
        Assert.Equal([2.0, -4, 0], many.Y);
        Assert.True(one.Marker!.Size > 2 * many.Marker!.Size);
        Assert.NotEqual(one.Marker.Symbol, many.Marker.Symbol);
        Assert.Equal("Clouds of points. many: 3 points, x from 1 to 3, y from -4 to 2; one: 1 point, x from 5 to 5, y from 6 to 6.",
            figure.AltText);
    }

    [Fact]
    public void Clouds_without_points_or_not_in_the_plane_are_refused()
    {
        Assert.StartsWith("There must be at least one point, each of two numbers",
            Assert.Throws<ArgumentException>(() => Plot.Clouds(("a", [[1, 2, 3]]))).Message);
        Assert.Throws<ArgumentException>(() => Plot.Clouds(("a", [])));
        Assert.StartsWith("Plot.Clouds compares one to six clouds", Assert.Throws<ArgumentException>(() => Plot.Clouds()).Message);
    }
}
