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
        Assert.Equal([-1.0, 1, 1, 1.5, 1.5], stairs.Y);
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
        Assert.Contains("fewest at α = 0.5 with a median of 1 step; 1 rate never arrived.", figure.AltText);
        Assert.Throws<ArgumentException>(() => Plot.StepsToConverge([0.1], [], 1, "2/L"));
    }
}
