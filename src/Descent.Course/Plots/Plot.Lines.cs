using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // With more points than this a line's markers would touch.
    private const int MostMarkers = 30;

    /// <summary>Draws up to six named lines, each with its own colour, dash and, where there are few points, marker.</summary>
    /// <param name="x">The horizontal axis: title, and whether it is logarithmic.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="lines">Lines by name: as many x as y.</param>
    /// <exception cref="ArgumentException">There are no lines, more than six, or a line's lists differ in length.</exception>
    public static Figure Lines(Axis x, Axis y, params (string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)[] lines)
    {
        RequireFew(lines.Length, "Plot.Lines", "lines");
        foreach (var line in lines)
        {
            RequireSameCount(line.X.Count, line.Y.Count, $"one y per x in '{line.Name}'");
        }

        var ends = lines.Select(line => $"{line.Name}: from {Write(line.Y[0])} at {Write(line.X[0])} to {Write(line.Y[^1])} at {Write(line.X[^1])}");
        return new Figure(
            [.. lines.Select((line, i) => Named(i, line.Name, line.X, line.Y))],
            Fitted(x, lines.SelectMany(line => line.X)),
            Fitted(y, lines.SelectMany(line => line.Y)),
            $"{Sentence(y.Title)} against {x.Title}{Scales(x, y)}. {string.Join("; ", ends)}.");
    }

    private static void RequireFew(int count, string plot, string what)
    {
        if (count is 0 or > 6)
        {
            throw new ArgumentException(
                $"{plot} compares one to six {what}, so that each keeps its own colour and dash, but was given {count}.");
        }
    }

    private static Scatter Named(int i, string name, IReadOnlyList<double> xs, IReadOnlyList<double> ys) => new(xs, ys)
    {
        Name = name, Mode = xs.Count <= MostMarkers ? "lines+markers" : "lines", Line = new(Palette.Series[i], 2.5, Palette.Dashes[i]),
        Marker = xs.Count <= MostMarkers ? new(Palette.Series[i], 7, Palette.Symbols[i]) : null,
        HoverTemplate = $"{name}<br>%{{x:.4~g}}: %{{y:.4~g}}<extra></extra>",
    };

    // A logarithmic axis without ends gets some, a little beyond what can be shown on it: plotly.js's ticks need to know how many decades there are.
    private static Axis Fitted(Axis axis, IEnumerable<double> values)
    {
        if (!axis.Log || axis.Length is not null)
        {
            return axis;
        }

        var shown = values.Where(value => value > 0 && double.IsFinite(value)).DefaultIfEmpty(1).ToArray();
        var room = Math.Pow(10, Math.Max(0.03 * Math.Log10(shown.Max() / shown.Min()), 0.05));
        return axis with { From = axis.From ?? shown.Min() / room, To = axis.To ?? shown.Max() * room };
    }

    private static string Scales(Axis x, Axis y) =>
        (x.Log, y.Log) switch { (true, true) => ", both on log axes", (true, false) => ", x on a log axis", (false, true) => ", y on a log axis", _ => "" };

    private static string Sentence(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];
}
