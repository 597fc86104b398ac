using Descent.Course.Figures;
using Descent.Data;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws data with one feature, one row of them marked, and the lines that different costs have fitted to them.</summary>
    /// <param name="x">The axis of the feature.</param>
    /// <param name="y">The axis of the target.</param>
    /// <param name="data">The rows.</param>
    /// <param name="marked">The index of the row to mark.</param>
    /// <param name="lines">Lines by the name of their cost, slope first and then intercept; at most six.</param>
    /// <exception cref="ArgumentException">There are no lines or more than six, or the data have more than one feature.</exception>
    public static Figure Fits(Axis x, Axis y, Dataset data, int marked, params (string Name, IReadOnlyList<double> Line)[] lines)
    {
        RequireFew(lines.Length, "Plot.Fits", "lines");
        if (data.FeatureCount != 1)
        {
            throw new ArgumentException($"Plot.Fits draws data with one feature, but these have {data.FeatureCount}.", nameof(data));
        }

        var (xs, ys) = (data.Column(0), data.Targets.ToArray());
        var (wide, high) = (Roomy(x, xs), Roomy(y, ys));
        double[] ends = [wide.From!.Value, wide.To!.Value];
        var slopes = string.Join(", ", lines.Select(line => $"{line.Name} {Numerals.Write(line.Line[0], 3)}"));
        return new Figure(
            [
                .. lines.Select((line, i) => Series(i, line.Name, ends, [.. ends.Select(at => line.Line[0] * at + line.Line[1])]) with
                {
                    Mode = "lines", Marker = null,
                }),
                new Scatter(xs, ys)
                {
                    Name = "data", Mode = "markers", Marker = new(Palette.Ink, 8), HoverTemplate = "(%{x:.4~g}, %{y:.4~g})<extra></extra>",
                },
                new Scatter([xs[marked]], [ys[marked]])
                {
                    Name = "moved", Mode = "markers", Marker = new(Palette.Purple, 15, "diamond-open", new(Palette.Purple, 3)),
                    HoverInfo = "skip",
                },
            ],
            wide,
            high,
            $"Scatter of {Numerals.Count(data.Count, "data point")}; the one at {Write(xs[marked])} stands at {Write(ys[marked])}. "
            + string.Join("; ", lines.Select(line =>
                $"{line.Name} fits slope {Write(line.Line[0])}, intercept {Write(line.Line[1])}")) + ".")
        {
            Outcome = $"slopes: {slopes}",
        };
    }
}
