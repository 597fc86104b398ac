using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Functions;
using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Course.Tests.Lessons;

public class BasinTests
{
    private static readonly GradientDescent s_rule = new() { LearningRate = 0.01 };

    [Fact]
    public void A_start_has_the_colour_of_the_minimizer_at_which_its_run_ends()
    {
        var f = TestFunctions.Himmelblau;
        var map = (HeatMap)Plot.Basins(f, f.Minimizers, s_rule, (-6, 6), (-4.5, 4.5), columns: 32).Traces[0];
        foreach (var (row, column) in new[] { (2, 4), (20, 6), (12, 16), (6, 24), (22, 28) })
        {
            double[] end = [.. Minimizer.Run(f, [map.X[column], map.Y[row]], s_rule, 2000).Last.Point];
            var minimizer = f.Minimizers[(int)map.Z[row][column]];
            Assert.Equal(minimizer[0], end[0], 3);
            Assert.Equal(minimizer[1], end[1], 3);
        }
    }

    [Fact]
    public void Shares_are_counted_and_legend_entries_name_the_places()
    {
        // Two wells, mirror images: half of the starts each.
        var f = Formula.Of((x, y) => Math.Pow(x * x - 1, 2) + y * y);
        var figure = Plot.Basins(f, [[1, 0], [-1, 0]], s_rule, (-1.5, 1.5), (-1, 1), columns: 32);
        Assert.Contains("50 % end at A (1, 0), 50 % end at B (-1, 0).", figure.AltText);
        Assert.StartsWith("Basins of attraction of f(x, y) = ", figure.AltText);
        Assert.Contains("under GradientDescent for 768 starts", figure.AltText);
        Assert.Equal("to A (1, 0)", figure.Traces[1].Name);
        var map = (HeatMap)figure.Traces[0];
        Assert.Equal((1.0, 0.0), (map.Z[0][0], map.Z[0][^1]));
    }

    [Fact]
    public void Letters_stand_on_the_far_side_of_their_minimum_from_the_middle()
    {
        var f = TestFunctions.Himmelblau;
        var letters = Plot.Basins(f, f.Minimizers, s_rule, (-6, 6), (-4.5, 4.5), columns: 8).Traces.OfType<Scatter>()
            .Where(trace => trace.Text is not null).Select(trace => (trace.Text![0], trace.Y[0] > 0, trace.TextPosition));
        Assert.Equal(
            [("A", true, "top right"), ("B", true, "top right"), ("C", false, "bottom right"), ("D", false, "bottom right")], letters);
    }

    [Fact]
    public void A_start_that_ends_at_no_minimizer_stays_blank()
    {
        var figure = Plot.Basins(Formula.Of((x, y) => x * x + y * y), [[5, 5]], s_rule, (-1, 1), (-1, 1), columns: 32);
        Assert.All(((HeatMap)figure.Traces[0]).Z, row => Assert.All(row, basin => Assert.True(double.IsNaN(basin))));
        Assert.EndsWith("0 % end at A (5, 5), 100 % at none of them.", figure.AltText);
    }

    [Fact]
    public void More_basins_than_colours_are_refused() => Assert.StartsWith(
        "Plot.Basins tells at most 6 basins apart, but was given 7.",
        Assert.Throws<ArgumentException>(() =>
            Plot.Basins(TestFunctions.Himmelblau, [.. Enumerable.Repeat(new double[2], 7)], s_rule, (-1, 1), (-1, 1))).Message);

    [Fact]
    public void A_coarser_map_has_three_quarters_as_many_rows_as_columns()
    {
        var map = (HeatMap)Plot.Basins(Formula.Of((x, y) => x * x + y * y), [[0, 0]], s_rule, (-1, 1), (-1, 1), columns: 40).Traces[0];
        Assert.Equal((40, 30), (map.X.Count, map.Z.Count));
        var error = Assert.Throws<ArgumentException>(
            () => Plot.Basins(Formula.Of((x, y) => x * x + y * y), [[0, 0]], s_rule, (-1, 1), (-1, 1), columns: 4));
        Assert.StartsWith("columns must be 8 to 400, so that the map can be read and carried, but was 4. Try 160.", error.Message);
    }
}
