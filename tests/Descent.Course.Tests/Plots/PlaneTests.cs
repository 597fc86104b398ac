using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Functions;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Tests.Plots;

/// <summary>Pictures of functions of two variables.</summary>
public class PlaneTests
{
    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x + 2 * y * y);

    private static MinimizationResult Run(Objective f, double[] start, double rate = 0.1, int steps = 10) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps);

    [Fact]
    public void A_map_has_the_function_at_its_grid_points()
    {
        var map = (Contour)Plot.Contour(s_bowl, (-3, 3), (-2, 2.5)).Traces[0];
        Assert.Equal((121, 91), (map.X.Count, map.Y.Count));
        Assert.Equal((121, 91), (map.Z[0].Count, map.Z.Count));
        Assert.Equal((-3.0, -2.0), (map.X[0], map.Y[0]));
        Assert.Equal(17, map.Z[0][0], 12);
        Assert.Equal(map.X[40] * map.X[40] + 2 * map.Y[25] * map.Y[25], map.Z[25][40], 12);
        Assert.Equal(map.X.Order(), map.X);
    }

    [Fact]
    public void The_lines_of_a_grid_stand_closest_at_the_floor_of_a_narrow_valley()
    {
        var rows = ((Contour)Plot.Contour(TestFunctions.Quadratic([1, 100]), (-9, 9), (-6, 6), Levels.SquareRoot).Traces[0]).Y;
        var gaps = rows.Zip(rows.Skip(1), (below, above) => above - below).ToArray();
        Assert.True(gaps.Min() < 0.05 && gaps.Max() < 0.27, $"{gaps.Min()} to {gaps.Max()}");
        Assert.InRange(rows[Array.IndexOf(gaps, gaps.Min())], -0.4, 0.4);
    }

    [Fact]
    public void No_line_goes_through_a_saddle() => Assert.Equal(0.5, Math.Abs(Math.IEEERemainder(
        ((Contour)Plot.Contour((x, y) => x * x - y * y, (-3, 3), (-2, 2)).Traces[0]).Contours.Start, 1)), 12);

    [Fact]
    public void A_contour_line_keeps_its_height_and_closes_round_a_minimum()
    {
        var figure = Plot.ContourLine(s_bowl, [2, 1], (-4, 4), (-3, 3));
        var line = (Scatter)figure.Traces[0];
        Assert.All(line.X.Zip(line.Y), point => Assert.Equal(6, point.First * point.First + 2 * point.Second * point.Second, 2));
        Assert.Equal((line.X[0], line.Y[0]), (line.X[^1], line.Y[^1]));
        Assert.True(line.X.Min() < -2.4 && line.Y.Min() < -1.7);
        Assert.EndsWith("a closed curve.", figure.AltText);
        Assert.Single(((Scatter)Plot.ContourLine(s_bowl, [0, 0], (-4, 4), (-3, 3)).Traces[0]).X.Distinct());
    }

    [Fact]
    public void A_map_says_where_it_is_lowest_and_how_far_apart_its_lines_are()
    {
        var figure = Plot.Contour(s_bowl, (-3, 3), (-2, 2.5));
        Assert.Equal(
            "Contour map of f(x, y) = x^2 + 2y^2 for x from -3 to 3 and y from -2 to 2.5; it is lowest near (0, 0), with 0, and reaches "
                + "21.5; the lines are 2 apart.",
            figure.AltText);
        Assert.Equal(new ContourLevels(2, 22, 2), ((Contour)figure.Traces[0]).Contours);
        Assert.True(figure.Y.EqualScale);
    }

    // No row of the grid runs through y = 0 here, and no column through x = 1/3.
    [Fact]
    public void A_map_and_a_surface_name_the_lowest_point_where_the_grid_misses_it()
    {
        Assert.Contains("it is lowest near (0, 0), with 0, and", Plot.Contour(Valley, (-4.5, 4.5), (-2, 2)).AltText);
        var valley = Formula.Of((x, y) => (x * x + 10 * y * y) / 2);
        Assert.Contains(", from 0 near (0, 0) up to", Plot.Surface(valley, (-4.5, 4.5), (-2, 2)).AltText);
        Assert.Contains(
            "it is lowest near (0.3333, 0), with -7, and",
            Plot.Contour((x, y) => Valley(x - 1 / 3.0, y) - 7, (-4.5, 4.5), (-2, 2)).AltText);
        Assert.Contains("it is lowest near (1, 1), with 0, and", Plot.Contour(TestFunctions.Rosenbrock(), (-2, 2), (-1, 3)).AltText);

        // A wall at the left edge, where the grid's first cells become narrow.
        Assert.Contains(
            "it is lowest near (0.3333, 0), with -7, and",
            Plot.Contour((x, y) => 100 * Math.Exp(-100 * (x + 4.5)) + Valley(x - 1 / 3.0, y) - 7, (-4.5, 4.5), (-2, 2)).AltText);
        static double Valley(double x, double y) => (x * x + 10 * y * y) / 2;
    }

    [Fact]
    public void The_lowest_point_that_a_map_names_lies_in_its_window()
    {
        Assert.Contains("it is lowest near (-1, 2), with -3, and", Plot.Contour((x, y) => x - y, (-1, 1), (-2, 2)).AltText);
        Assert.Contains("it is lowest near (0.5, 0.7), with ", Plot.Contour(TestFunctions.Rosenbrock(), (-0.5, 0.5), (0.7, 2)).AltText);
        Assert.Contains("it is lowest near (-1, -2), with 5, and", Plot.Contour((_, _) => 5, (-1, 1), (-2, 2)).AltText);
    }

    [Theory]
    [InlineData(Levels.SquareRoot, 3.0, "f = (%{z:.3~g})<sup>2</sup>")]
    [InlineData(Levels.Log, 0.9542425094393249, "f = 10<sup>%{z:.2f}</sup>")]
    public void Heights_can_be_square_roots_or_logarithms_and_the_pointer_still_says_f(Levels levels, double atThree, string hover)
    {
        var map = (Contour)Plot.Contour(TestFunctions.Quadratic([2, 4]), (-3, 3), (-2, 2.5), levels).Traces[0];
        var floor = map.Z.Select(row => row[^1]).Min();
        Assert.InRange(floor, atThree, atThree + 0.001);
        Assert.Contains(hover, map.HoverTemplate);
    }

    [Fact]
    public void Logarithmic_heights_end_four_decades_below_the_highest()
    {
        var map = (Contour)Plot.Contour(s_bowl, (-3, 3), (-2, 2.5), Levels.Log).Traces[0];
        Assert.Equal(Math.Log10(21.5) - 4, map.Z.Min(row => row.Min()), 12);
        Assert.Equal(Math.Log10(21.5), map.Z.Max(row => row.Max()), 12);
    }

    [Fact]
    public void A_colour_bar_speaks_of_f_whatever_the_heights_are()
    {
        var bar = ((Contour)Plot.Contour(s_bowl, (-3, 3), (-2, 2.5), Levels.Log, colorBar: true).Traces[0]).ColorBar!;
        Assert.Equal("f(x, y)", bar.Title.Text);
        Assert.Equal([-2.0, -1, 0, 1], bar.TickVals);
        Assert.Equal(["0.01", "0.1", "1", "10"], bar.TickText);
        var below = ((Contour)Plot.Contour(Formula.Of((x, y) => x + 0 * y), (-1, 1), (0, 1), colorBar: true).Traces[0]).ColorBar!;
        Assert.Equal(["−1", "−0.6", "−0.2", "0.2", "0.6", "1"], below.TickText);
    }

    [Fact]
    public void A_function_of_the_catalogue_brings_its_window_and_its_minimizers()
    {
        var figure = Plot.Contour(TestFunctions.Himmelblau, Levels.SquareRoot);
        Assert.Equal((-5.0, 5.0), (figure.X.From, figure.X.To));
        Assert.Equal(4, ((Scatter)figure.Traces[1]).X.Count);
        Assert.Contains("Minima are marked at (3, 2), (-2.805, 3.131), (-3.779, -3.283), (3.584, -1.848).", figure.AltText);
    }

    [Fact]
    public void Axes_carry_the_names_of_the_formulas_variables()
    {
        var figure = Plot.Contour(Formula.Of((w, b) => w * w + b * b), (-1, 1), (-1, 1));
        Assert.Equal(("w", "b"), (figure.X.Title, figure.Y.Title));
    }

    [Fact]
    public void Functions_of_other_dimensions_and_nowhere_finite_ones_are_refused()
    {
        Assert.StartsWith(
            "Plot.Contour draws functions of 2 variables, but this one has 1.",
            Assert.Throws<ArgumentException>(() => Plot.Contour(Formula.Of(x => x), (-1, 1), (-1, 1))).Message);
        Assert.StartsWith(
            "The function has no finite value for x from -1 to 1 and y from 0 to 1.",
            Assert.Throws<ArgumentException>(() => Plot.Contour((_, _) => double.NaN, (-1, 1), (0, 1))).Message);
    }

    [Fact]
    public void A_path_in_the_plane_has_the_runs_points_and_says_where_it_went()
    {
        var figure = Plot.Path(Run(s_bowl, [2, 1], rate: 0.25, steps: 1));
        var path = (Scatter)figure.Traces[0];
        Assert.Equal([2.0, 1], path.X);
        Assert.Equal([1.0, 0], path.Y);
        Assert.Equal("A path of 1 step from (2, 1), f = 6, to (1, 0), f = 1: not converged in 1 step.", figure.AltText);
        Assert.StartsWith(
            "A path can be drawn for runs of one or two variables, but this one has 3.",
            Assert.Throws<ArgumentException>(() => Plot.Path(Run(TestFunctions.Quadratic([1, 1, 1]), [1, 1, 1]))).Message);
    }

    [Fact]
    public void Several_paths_have_their_own_colour_dash_and_marker_and_one_start()
    {
        var figure = Plot.Paths(("slow", Run(s_bowl, [2, 1], 0.01)), ("fast", Run(s_bowl, [2, 1], 0.2)));
        var (slow, fast) = ((Scatter)figure.Traces[0], (Scatter)figure.Traces[2]);
        Assert.NotEqual(slow.Line, fast.Line);
        Assert.NotEqual(slow.Marker!.Symbol, fast.Marker!.Symbol);
        Assert.Single(figure.Traces, trace => trace.Name == "start");
        Assert.StartsWith("Paths of 2 runs. slow: from (2, 1), f = 6, to (1.634, 0.6648), f = 3.554, not converged in 10 steps.",
            figure.AltText);
        Assert.Throws<ArgumentException>(() => Plot.Paths());
    }

    [Fact]
    public void Arrows_of_the_field_point_along_the_gradient_and_are_centred_on_their_places()
    {
        var field = (Scatter)Plot.GradientField(s_bowl, (0, 4), (0, 4), columns: 2).Traces[0];

        // The last of four arrows, at (3, 3), where the gradient is (6, 12): the longest, 0.95 of a cell of 2.
        var tail = (X: field.X[^6], Y: field.Y[^6]);
        var tip = (X: field.X[^5], Y: field.Y[^5]);
        Assert.Equal(6.0, (tip.X + tail.X), 12);
        Assert.Equal(6.0, (tip.Y + tail.Y), 12);
        Assert.Equal(2, (tip.Y - tail.Y) / (tip.X - tail.X), 12);
        Assert.Equal(1.9, Math.Sqrt(Math.Pow(tip.X - tail.X, 2) + Math.Pow(tip.Y - tail.Y, 2)), 12);
        var downhill = (Scatter)Plot.GradientField(s_bowl, (0, 4), (0, 4), columns: 2, downhill: true).Traces[0];
        Assert.Equal((tip.X, tip.Y), (downhill.X[^6], downhill.Y[^6]));
    }

    [Fact]
    public void The_field_says_where_it_is_longest()
    {
        Assert.Equal(
            "The gradient as 4 arrows, at right angles to the contour lines; it is longest near (3, 3), with 13.42.",
            Plot.GradientField(s_bowl, (0, 4), (0, 4), columns: 2).AltText);
        Assert.StartsWith(
            "columns must be 2 to 40, or the arrows touch, but was 1.",
            Assert.Throws<ArgumentException>(() => Plot.GradientField(s_bowl, (0, 4), (0, 4), columns: 1)).Message);
    }

    [Fact]
    public void A_surface_lifts_the_runs_points_onto_it_and_leaves_out_those_outside()
    {
        var figure = Plot.Surface(s_bowl, (-3, 3), (-2, 2.5), Run(s_bowl, [2, 1], rate: 0.25, steps: 1));
        var path = (SpaceCurve)figure.Traces[1];
        Assert.Equal([2.0, 1], path.X);
        Assert.Equal([6 + 0.025 * 21.5, 1 + 0.025 * 21.5], path.Z);
        Assert.Equal("f(x, y)", figure.Z!.Title);
        var leaving = Plot.Surface(s_bowl, (-3, 3), (-2, 2.5), Run(s_bowl, [2, 2], rate: 0.75, steps: 1));
        Assert.Equal([2.0], ((SpaceCurve)leaving.Traces[1]).X);
        Assert.EndsWith("A path on it of 1 step from (2, 2), f = 12, to (-1, -4), f = 33: not converged in 1 step.", leaving.AltText);
    }
}
