using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws data with a line, and beside it the line as a point (w, b) on the map of its mean squared error, where the best line is
    /// marked.
    /// </summary>
    /// <inheritdoc cref="Regression"/>
    /// <param name="x">The axis of the feature.</param>
    /// <param name="y">The axis of what is predicted.</param>
    /// <param name="xs">The features.</param>
    /// <param name="ys">What belongs to them, as many.</param>
    /// <param name="slope">w.</param>
    /// <param name="intercept">b.</param>
    /// <param name="slopes">From where to where the map's slopes run.</param>
    /// <param name="intercepts">From where to where its intercepts run.</param>
    public static Figure LineAndCost(
        Axis x, Axis y, IReadOnlyList<double> xs, IReadOnlyList<double> ys, double slope, double intercept,
        (double From, double To) slopes, (double From, double To) intercepts)
    {
        var line = Regression(x, y, xs, ys, slope, intercept);
        var cost = SquaredErrors(xs, ys);
        var (meanX, meanY) = (xs.Average(), ys.Average());
        var best = xs.Zip(ys, (a, b) => (a - meanX) * (b - meanY)).Sum() / xs.Sum(a => (a - meanX) * (a - meanX));
        var named = new PlaneFunction((w, b) => cost.Value([w, b]), "mean squared error", ["w", "b"]);
        var contour = Contour(named, slopes, intercepts, Levels.SquareRoot, equalScale: false).Labelled("slope w", "intercept b");
        var inside = slope >= slopes.From && slope <= slopes.To && intercept >= intercepts.From && intercept <= intercepts.To;
        var (x2, y2) = (contour.X with { TickValues = Fifths(slopes) }, contour.Y with { TickValues = Fifths(intercepts) });
        var map = contour with { X = x2, Y = y2 }
            + Minimizers([best, meanY - best * meanX])
            + new Figure(
                [
                    new Scatter([slope], [intercept])
                    {
                        Name = "this line", Mode = "markers", Marker = new(Palette.Vermillion, 13, "star", new(Palette.Vermillion, 2)),
                        HoverTemplate = $"w = {Write(slope)}, b = {Write(intercept)}<br>{line.Outcome}<extra></extra>",
                    },
                ],
                s_x,
                s_x,
                $"The line stands at {Write(slope, intercept)}{(inside ? "" : ", outside the map")}.");
        return (line | map) with { Outcome = line.Outcome };
    }

    // About five round steps, so that the two panels, half as wide as a figure, have ticks enough to read a place off.
    private static double[] Fifths((double From, double To) window)
    {
        var step = Numerals.RoundStep((window.To - window.From) / 5);
        var first = (int)Math.Ceiling(window.From / step);
        return [.. Enumerable.Range(first, (int)Math.Floor(window.To / step) - first + 1).Select(k => Numerals.Round(k * step, 7))];
    }
}
