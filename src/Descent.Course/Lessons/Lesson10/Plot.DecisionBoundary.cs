using Descent.Course.Figures;
using Descent.Data;
using Descent.Models;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // Beyond this a logit is as good as certain, and finer steps of it only make the figure larger.
    private const double SureLogit = 8;

    /// <summary>
    /// Draws what a classifier of two features says of each place of the plane: blue where it says class 0, yellow where it says class 1,
    /// and the border between them, where the logit is 0. The data stand on it; what the classifier gets wrong has a ring.
    /// </summary>
    /// <param name="model">A model of two features and one logit.</param>
    /// <param name="parameters">The model's.</param>
    /// <param name="data">The rows to show, of the classes 0 and 1. They also set the window.</param>
    /// <exception cref="ArgumentException">The model has not two features and one output, or a length does not fit.</exception>
    public static Figure DecisionBoundary(Model model, IReadOnlyList<double> parameters, Dataset data)
    {
        if (model.Input.Size != 2 || model.Output.Size != 1)
        {
            throw new ArgumentException(
                $"Plot.DecisionBoundary draws models of two features and one logit, but this one takes {model.Input.Size} and gives "
                + $"{model.Output.Size}. Try Network.Mlp([2, 16, 1]).", nameof(model));
        }

        double[] learned = [.. parameters];
        var (xs, ys) = (Around(data.Column(0), 81), Around(data.Column(1), 61));
        var logits = model.Predict(learned, [.. ys.SelectMany(y => xs.SelectMany(x => new[] { x, y }))]);
        var classified = Classification.Of(model, learned, data);
        var ones = logits.Count(logit => logit > 0) / (double)logits.Length;
        var names = data.FeatureNames;
        return new Figure(
            [
                new Contour(
                    xs, ys, [.. logits.Chunk(xs.Length).Select(row => row.Select(Clipped).ToArray())], new ContourLevels(0, 0, 1))
                {
                    ShowLegend = false, ColorScale = [[0, Palette.Areas[0]], [1, Palette.Areas[1]]], ZMin = -0.5, ZMax = 0.5,
                    Line = new(Palette.Ink, 2.5), HoverTemplate = "logit %{z:.3~g}<extra></extra>",
                },
                Rows(data, row => data.Targets[row] <= 0, "class 0", new(Palette.Blue, 6, "circle", new(Palette.Paper, 0.5))),
                Rows(data, row => data.Targets[row] > 0, "class 1", new(Palette.Vermillion, 6, "square", new(Palette.Paper, 0.5))),
                Rows(data, classified.Wrong.ToHashSet().Contains, "wrong", new(Palette.Ink, 13, "circle-open")),
            ],
            new Axis(names[0]) { From = xs[0], To = xs[^1] },
            new Axis(names[1]) { From = ys[0], To = ys[^1], EqualScale = true },
            $"Decision boundary of a model with {Numerals.Count(model.ParameterCount, "parameter")}, {names[0]} from {Write(xs[0])} to "
            + $"{Write(xs[^1])} and {names[1]} from {Write(ys[0])} to {Write(ys[^1])}: class 1 takes {Percent(ones)} of the window; of the "
            + $"rows shown, {classified}.")
        {
            Outcome = logits.All(double.IsNaN) ? "no numbers left" : $"{Percent(classified.Accuracy)} right",
        };
    }

    private static double Clipped(double logit) => Math.Clamp(logit, -SureLogit, SureLogit);

    // A tenth of what the data span is added at either end.
    private static double[] Around(double[] values, int count)
    {
        var room = values.Max() > values.Min() ? 0.1 * (values.Max() - values.Min()) : 0.5;
        return Grid(values.Min() - room, values.Max() + room, count);
    }

    private static Scatter Rows(Dataset data, Func<int, bool> shown, string name, MarkerStyle marker)
    {
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(shown)];
        return new([.. rows.Select(row => data.Row(row)[0])], [.. rows.Select(row => data.Row(row)[1])])
        {
            Name = name, Mode = "markers", Marker = marker, HoverInfo = "skip",
        };
    }
}
