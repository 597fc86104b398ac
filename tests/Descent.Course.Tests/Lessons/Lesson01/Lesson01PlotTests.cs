using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The pictures that only notebook 01 draws.</summary>
public class Lesson01PlotTests
{
    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

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
        Assert.Equal([0, 1, 2, 3, 4], figure.Right.X.TickValues!);
        Assert.EndsWith("The line stands at (1, 0).", figure.AltText);
        Assert.EndsWith("The line stands at (9, 0), outside the map.",
            Plot.LineAndCost(new Axis("x"), new Axis("y"), [0, 1, 2], [1, 3, 5], 9, 0, (0, 4), (-1, 3)).AltText);
    }
}
