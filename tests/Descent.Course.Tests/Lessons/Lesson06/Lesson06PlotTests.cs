using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Tests.Lessons;

/// <summary>The dial of curvatures and the cloud of level points, which only notebook 06 draws.</summary>
public class Lesson06PlotTests
{
    [Theory]
    [InlineData(0, "minimum, curvatures 2 to 2")]
    [InlineData(1, "minimum, curvatures 1 to 3")]
    [InlineData(2, "trough, curvatures 0 to 4")]
    [InlineData(-3, "saddle, curvatures -1 to 5")]
    public void The_mixed_derivative_makes_a_trough_and_a_saddle_of_a_bowl(double b, string outcome) =>
        Assert.Equal(outcome, Plot.CurvatureDial(2, b, 2).Outcome);

    [Fact]
    public void The_dial_is_as_far_from_the_centre_as_the_ground_is_curved()
    {
        var figure = Plot.CurvatureDial(2, 3, 2);
        var (up, down) = ((Scatter)figure.Traces[0], (Scatter)figure.Traces[1]);
        Assert.Equal((2.0, 0.0), (up.X[0], up.Y[0]));
        Assert.Equal(5, Math.Sqrt(up.X[45] * up.X[45] + up.Y[45] * up.Y[45]), 12);
        Assert.Equal(1, Math.Sqrt(down.X[135] * down.X[135] + down.Y[135] * down.Y[135]), 12);
        Assert.True(double.IsNaN(up.X[135]) && double.IsNaN(down.X[45]));
    }

    [Theory]
    [InlineData(0, 0, 0, "level plane, curvatures 0 to 0")]
    [InlineData(-1, 1, -1, "ridge, curvatures -2 to 0")]
    [InlineData(-1, 0, -3, "maximum, curvatures -3 to -1")]
    [InlineData(0, 1, 0, "saddle, curvatures -1 to 1")]
    public void Level_and_downward_curvatures_have_their_names(double a, double b, double c, string outcome) =>
        Assert.Equal(outcome, Plot.CurvatureDial(a, b, c).Outcome);

    [Fact]
    public void Curvatures_without_end_are_refused() => Assert.StartsWith(
        "The dial needs finite curvatures", Assert.Throws<ArgumentException>(() => Plot.CurvatureDial(double.NaN, 0, 0)).Message);

    [Fact]
    public void Level_points_stand_in_the_column_of_their_downward_directions()
    {
        var figure = Plot.LevelPoints((1, 4), (0, -1), (0, -2), (2, 9));
        Assert.Equal([-2, -1], ((Scatter)figure.Traces[0]).Y);
        Assert.All(figure.Traces.Cast<Scatter>().Index(), column =>
            Assert.All(column.Item.X, x => Assert.InRange(x, column.Index - 0.35, column.Index + 0.35)));
        Assert.Equal("Height against the number of downward directions for 4 level points. 2 points with 0, from -2 to -1; 1 point with 1, "
            + "from 4 to 4; 1 point with 2, from 9 to 9.", figure.AltText);
        Assert.Throws<ArgumentException>(() => Plot.LevelPoints());
    }
}
