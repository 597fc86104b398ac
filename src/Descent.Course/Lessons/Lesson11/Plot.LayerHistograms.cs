using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // How much of the room between two layers the fullest interval of the lower one takes.
    private const double ProfileHeight = 0.85;

    /// <summary>
    /// Draws how the values of each layer are spread, a histogram above the other, the first layer at the bottom. Each is as high as its
    /// own fullest interval, so that widths and places can be compared, and heights cannot.
    /// </summary>
    /// <param name="x">The axis of the values with both its ends; what lies outside, such as 0 on a log axis, is not drawn.</param>
    /// <param name="layers">The values of each layer, at most twelve layers.</param>
    /// <param name="bins">How many intervals, equally wide as they are seen. Default 40.</param>
    /// <exception cref="ArgumentException">
    /// There are no layers or more than twelve, fewer than 1 or more than 200 intervals, or the axis lacks an end.
    /// </exception>
    public static Figure LayerHistograms(Axis x, IReadOnlyList<double[]> layers, int bins = 40)
    {
        if (layers.Count is 0 or > 12 || bins is < 1 or > 200 || !(x.Length > 0))
        {
            throw new ArgumentException(
                $"Plot.LayerHistograms draws one to twelve layers in 1 to 200 intervals of an axis with two ends, such as new Axis(\"a\") "
                + $"{{ From = 0, To = 1 }}, but was given {Numerals.Count(layers.Count, "layer")} and {Numerals.Count(bins, "interval")}.");
        }

        return new Figure(
            [.. layers.Select((values, i) => Profile(x, values, bins, i + 1))],
            x,
            new Axis("hidden layer")
            {
                From = 0.8, To = layers.Count + 1, TickValues = [.. layers.Select((_, i) => i + 1.0)],
                TickTexts = [.. layers.Select((_, i) => $"{i + 1}")],
            },
            $"Histograms of {x.Title} by hidden layer{(x.Log ? ", on a log axis" : "")}. "
            + $"{string.Join("; ", layers.Select((values, i) => $"layer {i + 1}: {Told(x, values)}"))}.");
    }

    private static Scatter Profile(Axis x, double[] values, int bins, int layer)
    {
        var (low, width) = (x.Coordinate(x.From!.Value), x.Length!.Value / bins);
        var counts = new double[bins];
        foreach (var value in values.Where(value => Shows(x, value)))
        {
            // The last interval has both of its ends.
            counts[Math.Min((int)((x.Coordinate(value) - low) / width), bins - 1)]++;
        }

        var most = Math.Max(counts.Max(), 1);
        double Place(int i) => x.Log ? Math.Pow(10, low + i * width) : low + i * width;
        return new Scatter(
            [Place(0), .. Enumerable.Range(0, bins).SelectMany(i => new[] { Place(i), Place(i + 1) }), Place(bins), Place(0)],
            [layer, .. counts.SelectMany(count => Enumerable.Repeat(layer + ProfileHeight * count / most, 2)), layer, layer])
        {
            Name = $"layer {layer}", ShowLegend = false, HoverInfo = "skip", Line = new(Palette.Blue, 1), Fill = "toself",
            FillColor = Palette.Bands[0],
        };
    }

    private static bool Shows(Axis x, double value) => value >= x.From && value <= x.To;

    private static string Told(Axis x, double[] values)
    {
        var shown = values.Where(value => Shows(x, value)).ToArray();
        var outside = shown.Length == values.Length ? "" : $", {Percent(1 - (double)shown.Length / values.Length)} outside the axis";
        return shown.Length == 0 ? "nothing on the axis"
            : $"half of it below {Write(Spread.Of(shown).Median)}, all from {Write(shown.Min())} to {Write(shown.Max())}{outside}";
    }
}
