using Descent.Calculus;
using Descent.Costs;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Data;

namespace Descent.Course.Tests.Lessons;

/// <summary>The pictures that only notebook 07 draws.</summary>
public class Lesson07PlotTests
{
    private static readonly Axis s_error = new("error e");

    private static Scatter Line(Figure figure, int trace) => (Scatter)figure.Traces[trace];

    [Fact]
    public void Costs_stand_on_the_left_and_their_slopes_on_the_right()
    {
        var figure = Plot.CostAndSlope(s_error, -3, 3, target: 0, ("MSE", new MeanSquaredError()), ("Huber", new Huber()));
        var (cost, slope) = (Line(figure, 1), Line(figure, 3));
        Assert.Equal((false, true), (cost.Beside, slope.Beside));
        Assert.All(cost.X.Zip(cost.Y), point => Assert.Equal(
            Math.Abs(point.First) <= 1 ? point.First * point.First / 2 : Math.Abs(point.First) - 0.5, point.Second, 12));
        Assert.All(slope.X.Zip(slope.Y), point => Assert.Equal(Math.Max(-1, Math.Min(1, point.First)), point.Second, 12));
        Assert.Equal(("cost", "slope of the cost"), (figure.Y.Title, figure.Right!.Y.Title));
        Assert.Equal("Costs against error e. MSE: from 9 at -3 to 9 at 3; Huber: from 2.5 at -3 to 2.5 at 3. Beside them their slopes. "
            + "MSE: from -6 at -3 to 6 at 3; Huber: from -1 at -3 to 1 at 3.", figure.AltText);
    }

    [Fact]
    public void A_slope_that_jumps_has_a_gap_and_one_that_bends_has_none()
    {
        var figure = Plot.CostAndSlope(s_error, -2, 3, target: 1, ("hinge", new Hinge()), ("log loss", new BinaryCrossEntropyWithLogits()));
        var gap = Assert.Single(Line(figure, 2).Y.Index(), point => double.IsNaN(point.Item));
        Assert.Equal(1, Line(figure, 2).X[gap.Index], 0.03);
        Assert.DoesNotContain(Line(figure, 3).Y, double.IsNaN);
    }

    [Fact]
    public void A_count_jumps_and_its_slope_is_nothing()
    {
        var figure = Plot.CostAndSlope(s_error, -1, 1, ("count", Objective.Of(m => m > 0 ? 0 : 1, _ => 0)));
        Assert.Single(Line(figure, 0).Y, double.IsNaN);
        Assert.All(Line(figure, 1).Y, slope => Assert.Equal(0, slope));
    }

    [Fact]
    public void Too_many_costs_wrong_ends_and_functions_of_the_plane_are_refused()
    {
        Assert.StartsWith("Plot.CostAndSlope compares one to six costs",
            Assert.Throws<ArgumentException>(() => Plot.CostAndSlope(s_error, -1, 1, target: 0)).Message);
        Assert.StartsWith("The plot must run from a smaller to a larger finite number", Assert.Throws<ArgumentException>(
            () => Plot.CostAndSlope(s_error, 1, -1, target: 0, ("MSE", new MeanSquaredError()))).Message);
        Assert.StartsWith("Plot.CostAndSlope draws functions of 1 variable", Assert.Throws<ArgumentException>(
            () => Plot.CostAndSlope(s_error, -1, 1, ("plane", Formula.Of((x, y) => x * y)))).Message);
        Assert.Contains("must be -1 or +1", Assert.Throws<ArgumentOutOfRangeException>(
            () => Plot.CostAndSlope(s_error, -1, 1, target: 0, ("hinge", new Hinge()))).Message);
    }

    [Fact]
    public void Fitted_lines_run_through_the_whole_picture_and_the_moved_point_is_marked()
    {
        var data = new Dataset([0, 1, 2], [1, 3, 20]);
        var figure = Plot.Fits(new Axis("x") { From = -1, To = 3 }, new Axis("y"), data, 2, ("MSE", [9, -1]), ("MAE", [2, 1]));
        Assert.Equal([-1.0, 3], Line(figure, 0).X);
        Assert.Equal([-10.0, 26], Line(figure, 0).Y);
        Assert.Equal((2.0, 20.0), (Line(figure, 3).X[0], Line(figure, 3).Y[0]));
        Assert.Equal("slopes: MSE 9, MAE 2", figure.Outcome);
        Assert.Equal("Scatter of 3 data points; the one at 2 stands at 20. MSE fits slope 9, intercept -1; MAE fits slope 2, intercept 1.",
            figure.AltText);
        Assert.StartsWith("Plot.Fits draws data with one feature, but these have 2.", Assert.Throws<ArgumentException>(
            () => Plot.Fits(new Axis("x"), new Axis("y"), new Dataset([1, 2], [1]), 0, ("MSE", [1, 1]))).Message);
    }
}
