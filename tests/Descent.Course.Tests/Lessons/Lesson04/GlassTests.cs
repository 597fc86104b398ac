using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

public class GlassTests
{
    [Fact]
    public void The_water_is_as_wide_as_the_glass_and_as_high_as_asked()
    {
        var glass = Plot.Glass(3, 7.0736);
        var water = Assert.IsType<Scatter>(glass.Traces[0]);
        Assert.Equal([-3.0, -3, 3, 3], water.X);
        Assert.Equal([7.0736, 0, 0, 7.0736], water.Y);
        Assert.Equal("toself", water.Fill);
        Assert.Equal([16.0, 0, 0, 16], Assert.IsType<Scatter>(glass.Traces[1]).Y);
        Assert.True(glass.Y.EqualScale);
        Assert.Equal("A glass of radius 3 cm, seen from the side; the water in it stands 7.074 cm high.", glass.AltText);
        Assert.Equal("water at 7.074 cm", glass.Outcome);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(7, 5)]
    [InlineData(3, 17)]
    [InlineData(3, -1)]
    [InlineData(double.NaN, 5)]
    [InlineData(3, double.NaN)]
    public void What_has_no_room_is_refused(double radius, double height) => Assert.StartsWith(
        "The radius must be more than 0 and at most 6 cm and the water 0 to 16 cm high, but they were ",
        Assert.Throws<ArgumentException>(() => Plot.Glass(radius, height)).Message);

    [Fact]
    public void Beside_its_curve_the_water_stands_at_the_curves_height()
    {
        var pair = Plot.Glass(3, Formula.Of(V => V / 20), at: 100, "volume V in ml", from: 0, to: 200, reach: 25);
        var levels = pair.Traces.OfType<Scatter>().Where(trace => trace.Line?.Dash == "dot").ToArray();
        Assert.All(levels, level => Assert.Equal([5.0, 5], level.Y));
        Assert.Equal([3.0, 1.15 * 6], levels[0].X);
        Assert.Equal([0.0, 100], levels[1].X);
        Assert.Equal((pair.Y.From, pair.Y.To, false), (pair.Right!.Y.From, pair.Right.Y.To, pair.Y.EqualScale));
        Assert.Equal("slope 0.05", pair.Outcome);
        Assert.Contains("Curve of h(V) = ", pair.AltText);
    }
}
