using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws repeated measurements, such as one per seed: each series as the line of its medians in a band from least to greatest. Where
    /// some never arrived, so that the greatest is infinite, the band has a gap.
    /// </summary>
    /// <param name="x">The horizontal axis: title, and whether it is logarithmic.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="xs">Where was measured.</param>
    /// <param name="series">Series by name, at most six: one spread per x.</param>
    /// <exception cref="ArgumentException">There are no series, more than six, or the lists differ in length.</exception>
    public static Figure Bands(Axis x, Axis y, IReadOnlyList<double> xs, params (string Name, IReadOnlyList<Spread> Spreads)[] series)
    {
        RequireFew(series.Length, "Plot.Bands", "series");
        var traces = new List<Trace>();
        foreach (var (i, (name, spreads)) in series.Index())
        {
            RequireSameCount(xs.Count, spreads.Count, $"one spread per x in '{name}'");
            traces.Add(new Scatter(xs, Edge(spreads, spread => spread.Max))
            {
                ShowLegend = false, HoverInfo = "skip", Line = new(Palette.Series[i], 0),
            });
            traces.Add(new Scatter(xs, Edge(spreads, spread => spread.Min))
            {
                ShowLegend = false, HoverInfo = "skip", Line = new(Palette.Series[i], 0), Fill = "tonexty", FillColor = Palette.Bands[i],
            });
        }

        // The lines last, so that no band covers one.
        traces.AddRange(series.Select((one, i) => Series(i, one.Name, xs, [.. one.Spreads.Select(spread => spread.Median)]) with
        {
            Text = [.. one.Spreads.Select(spread => spread.ToString())],
            HoverTemplate = $"{one.Name}<br>%{{x:.4~g}}: %{{text}}<extra></extra>",
        }));
        var ends = series.Select(one => $"{one.Name}: {one.Spreads[0]} at {Write(xs[0])}, {one.Spreads[^1]} at {Write(xs[^1])}");
        return new Figure(
            traces,
            WithLogEnds(x, xs),
            WithLogEnds(y, series.SelectMany(one => one.Spreads).SelectMany(spread => new[] { spread.Min, spread.Max })),
            $"{Sentence(y.Title)} against {x.Title}{Scales(x, y)}: medians, with bands from the least to the greatest. "
            + $"{string.Join("; ", ends)}.");
    }

    private static double[] Edge(IReadOnlyList<Spread> spreads, Func<Spread, double> edge) =>
        [.. spreads.Select(spread => double.IsFinite(spread.Max) ? edge(spread) : double.NaN)];
}
