using Descent.Calculus;
using Descent.Costs;
using Descent.Course.Figures;
using Descent.Data;
using Descent.Models;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws data, the line ŷ = w x + b through them, and each point's error as a stroke from the line.</summary>
    /// <param name="x">The axis of the feature.</param>
    /// <param name="y">The axis of what is predicted.</param>
    /// <param name="xs">The features.</param>
    /// <param name="ys">What belongs to them, as many.</param>
    /// <param name="slope">w.</param>
    /// <param name="intercept">b.</param>
    /// <exception cref="ArgumentException">The lists differ in length or hold fewer than two points.</exception>
    public static Figure Regression(Axis x, Axis y, IReadOnlyList<double> xs, IReadOnlyList<double> ys, double slope, double intercept)
    {
        RequireSameCount(xs.Count, ys.Count, "one y per x");
        var (wide, high) = (Roomy(x, xs), Roomy(y, ys));
        double[] ends = [wide.From!.Value, wide.To!.Value];
        var mse = SquaredErrors(xs, ys).Value([slope, intercept]);
        return new Figure(
            [
                new Scatter(
                    [.. xs.SelectMany(at => new[] { at, at, double.NaN })],
                    [.. xs.Zip(ys).SelectMany(point => new[] { point.Second, slope * point.First + intercept, double.NaN })])
                {
                    Name = "errors", Line = new(Palette.Muted, 1.2, "dot"), HoverInfo = "skip",
                },
                new Scatter(ends, [.. ends.Select(at => slope * at + intercept)])
                {
                    Name = $"ŷ = {Write(slope)} x {(intercept < 0 ? "−" : "+")} {Write(Math.Abs(intercept))}",
                    Line = new(Palette.Vermillion, 2.5), HoverInfo = "skip",
                },
                new Scatter(xs, ys)
                {
                    Name = "data", Mode = "markers", Marker = new(Palette.Blue, 8), HoverTemplate = "(%{x:.4~g}, %{y:.4~g})<extra></extra>",
                },
            ],
            wide,
            high,
            $"Scatter of {Numerals.Count(xs.Count, "data point")}, {x.Title} from {Write(xs.Min())} to {Write(xs.Max())}, and the line "
            + $"with slope {Write(slope)} and intercept {Write(intercept)}; the mean squared error is {Write(mse)}.")
        {
            Outcome = $"mean squared error {Write(mse)}",
        };
    }

    // The mean squared error as a function of slope and intercept.
    private static Objective SquaredErrors(IReadOnlyList<double> xs, IReadOnlyList<double> ys) =>
        new LinearModel(features: 1).On(new Dataset([.. xs], [.. ys]), new MeanSquaredError());

    // An axis with some room around its data, unless it has ends.
    private static Axis Roomy(Axis axis, IReadOnlyList<double> values)
    {
        var (from, to) = (values.Min(), values.Max());
        var room = to > from ? 0.08 * (to - from) : 1;
        return axis.Length is null ? axis with { From = from - room, To = to + room } : axis;
    }
}
