using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Data;
using Descent.Models;

namespace Descent.Course.Tests.Lessons;

/// <summary>The border of a classifier and the little pictures, which only notebook 10 draws.</summary>
public class Lesson10PlotTests
{
    // Class 1 where x > 0.6; one of the four rows is on the wrong side.
    private static readonly Network s_line = Network.Mlp([2, 1]);
    private static readonly double[] s_weights = [2, 0, -1.2];
    private static readonly Dataset s_rows = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 0, 1, 0], ["x", "y"], ["0", "1"]);

    [Fact]
    public void The_map_holds_the_logits_and_its_only_line_stands_at_zero()
    {
        var map = (Contour)Plot.DecisionBoundary(s_line, s_weights, s_rows).Traces[0];
        Assert.Equal((-0.1, 1.1, -0.1, 1.1), (map.X[0], map.X[^1], map.Y[0], map.Y[^1]));
        Assert.Equal(new ContourLevels(0, 0, 1), map.Contours);
        foreach (var (row, column) in new[] { (0, 0), (30, 40), (60, 80), (7, 71) })
        {
            Assert.Equal(2 * map.X[column] - 1.2, map.Z[row][column], 12);
        }
    }

    [Fact]
    public void Rows_stand_by_class_and_wrong_ones_have_a_ring()
    {
        var figure = Plot.DecisionBoundary(s_line, s_weights, s_rows);
        var (zeros, ones, wrong) = ((Scatter)figure.Traces[1], (Scatter)figure.Traces[2], (Scatter)figure.Traces[3]);
        Assert.Equal([0, 0, 1], zeros.X);
        Assert.Equal([1.0], ones.X);
        Assert.Equal([1.0], wrong.X);
        Assert.Equal([1.0], wrong.Y);
        Assert.Equal("75 % right", figure.Outcome);
        Assert.Equal(
            "Decision boundary of a model with 3 parameters, x from -0.1 to 1.1 and y from -0.1 to 1.1: class 1 takes 42 % of the "
            + "window; of the rows shown, 3 of 4 right (75.0 %).", figure.AltText);
    }

    [Fact]
    public void Sure_logits_are_cut_and_a_diverged_model_leaves_an_empty_map()
    {
        var map = (Contour)Plot.DecisionBoundary(s_line, [2000, 0, -1000], s_rows).Traces[0];
        Assert.Equal((-8.0, 8.0), (map.Z[0][0], map.Z[0][^1]));
        Assert.Equal("no numbers left", Plot.DecisionBoundary(s_line, [double.NaN, 0, 0], s_rows).Outcome);
    }

    [Fact]
    public void Other_models_are_refused() => Assert.StartsWith(
        "Plot.DecisionBoundary draws models of two features and one logit, but this one takes 3 and gives 2. Try Network.Mlp([2, 16, 1]).",
        Assert.Throws<ArgumentException>(() => Plot.DecisionBoundary(Network.Mlp([3, 2]), new double[8], s_rows)).Message);

    [Fact]
    public void A_digit_stands_upright_in_its_place_with_its_words_below()
    {
        var figure = Plot.Digits(RealData.Digits, [5, 0, 1, 2, 3, 4, 7], row => $"row {row}");
        var (map, words) = ((HeatMap)figure.Traces[0], (Scatter)figure.Traces[1]);
        Assert.Equal((60, 22), (map.X.Count, map.Y.Count));
        for (var pixel = 0; pixel < 64; pixel++)
        {
            Assert.Equal(RealData.Digits.Row(0)[pixel], map.Z[pixel / 8][11 + pixel % 8]);
            Assert.Equal(RealData.Digits.Row(7)[pixel], map.Z[11 + pixel / 8][1 + pixel % 8]);
        }

        Assert.True(double.IsNaN(map.Z[0][0]) && double.IsNaN(map.Z[8][1]) && double.IsNaN(map.Z[11][11]));
        Assert.True(map.Y[0] > map.Y[1]);
        Assert.Equal(("row 5", 4.5, -8.5), (words.Text![0], words.X[0], words.Y[0]));
        Assert.Equal(("row 7", 4.5, -19.5), (words.Text[6], words.X[6], words.Y[6]));
        Assert.Equal("Pictures of 8 × 8 pixels, 7 of them: row 5; row 0; row 1; row 2; row 3; row 4; row 7.", figure.AltText);
    }

    [Fact]
    public void No_picture_too_many_and_features_that_are_no_square_are_refused()
    {
        Assert.StartsWith("Plot.Digits has room for 1 to 24 pictures, but was given 0. Is there nothing wrong?",
            Refused(RealData.Digits, 0));
        Assert.StartsWith("Plot.Digits has room for 1 to 24 pictures, but was given 25. Take the first: .Take(24).",
            Refused(RealData.Digits, 25));
        Assert.StartsWith("Plot.Digits draws square pictures, but 2 features are no square of pixels.", Refused(s_rows, 1));

        static string Refused(Dataset data, int count) =>
            Assert.Throws<ArgumentException>(() => Plot.Digits(data, Enumerable.Range(0, count), row => $"{row}")).Message;
    }
}
