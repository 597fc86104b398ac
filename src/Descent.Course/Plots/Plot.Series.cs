using Descent.Course.Figures;
using Descent.Minimization;

namespace Descent.Course.Plots;

/// <content>What several kinds of plots draw and write alike.</content>
public static partial class Plot
{
    // With more points than this a line's markers would touch.
    private const int MostMarkers = 30;

    private static Scatter Series(int i, string name, IReadOnlyList<double> xs, IReadOnlyList<double> ys) => new(xs, ys)
    {
        Name = name, Mode = xs.Count <= MostMarkers ? "lines+markers" : "lines", Line = new(Palette.Series[i], 2.5, Palette.Dashes[i]),
        Marker = xs.Count <= MostMarkers ? new(Palette.Series[i], 7, Palette.Symbols[i]) : null,
        HoverTemplate = $"{name}<br>%{{x:.4~g}}: %{{y:.4~g}}<extra></extra>",
    };

    // A logarithmic axis without ends gets some, a little beyond what can be shown on it: plotly.js's ticks need to know how many decades
    // there are.
    private static Axis WithLogEnds(Axis axis, IEnumerable<double> values)
    {
        if (!axis.Log || axis.Length is not null)
        {
            return axis;
        }

        var shown = values.Where(value => value > 0 && double.IsFinite(value)).DefaultIfEmpty(1).ToArray();
        var room = Math.Pow(10, Math.Max(0.03 * Math.Log10(shown.Max() / shown.Min()), 0.05));
        return axis with { From = axis.From ?? shown.Min() / room, To = axis.To ?? shown.Max() * room };
    }

    private static string Scales(Axis x, Axis y) => (x.Log, y.Log) switch
    {
        (true, true) => ", both on log axes",
        (true, false) => ", x on a log axis",
        (false, true) => ", y on a log axis",
        _ => "",
    };

    private static string Sentence(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];

    private static string Place(Iterate at) =>
        at.Point.Count == 2 ? $"{Write(at.Point[0], at.Point[1])}, f = {Write(at.Value)}"
            : $"x = {Write(at.Point[0])}, f = {Write(at.Value)}";

    private static double Length(double[] vector) => Math.Sqrt(vector[0] * vector[0] + vector[1] * vector[1]);
}
