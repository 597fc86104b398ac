using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws how often values fall into each of some equally wide intervals.</summary>
    /// <param name="x">The axis of the values; its ends, where given, are those of the first and last interval, and what lies outside is
    /// not counted.</param>
    /// <param name="values">The values; those that are not finite are not counted.</param>
    /// <param name="bins">How many intervals. Default 20.</param>
    /// <exception cref="ArgumentException">There are fewer than 1 or more than 200 intervals, or no value to count.</exception>
    public static Figure Histogram(Axis x, IReadOnlyList<double> values, int bins = 20)
    {
        if (bins is < 1 or > 200)
        {
            throw new ArgumentException($"bins must be 1 to 200, but was {bins}. Try 20.", nameof(bins));
        }

        var counted = values.Where(value => double.IsFinite(value) && !(value < x.From) && !(value > x.To)).ToArray();
        if (counted.Length == 0)
        {
            throw new ArgumentException(
                $"None of the {values.Count} values can be counted: they are not finite or lie outside the axis.", nameof(values));
        }

        var (from, to) = (x.From ?? counted.Min(), x.To ?? counted.Max());
        (from, to) = to > from ? (from, to) : (from - 0.5, to + 0.5);
        var width = (to - from) / bins;
        var counts = new double[bins];
        foreach (var value in counted)
        {
            // The last interval has both of its ends.
            counts[Math.Min((int)((value - from) / width), bins - 1)]++;
        }

        var most = Array.IndexOf(counts, counts.Max());
        return new Figure(
            [
                new Bars([.. Enumerable.Range(0, bins).Select(i => from + (i + 0.5) * width)], counts)
                {
                    ShowLegend = false, Width = width, Marker = new(Palette.Areas[0], new(Palette.Blue, 1)),
                    HoverTemplate = "near %{x:.4~g}: %{y}<extra></extra>",
                },
            ],
            x with { From = from, To = to },
            new Axis("count") { From = 0, To = 1.05 * counts.Max() },
            $"Histogram of {x.Title}, {Numerals.Count(counted.Length, "value")} in {Numerals.Count(bins, "interval")} from {Write(from)} "
            + $"to {Write(to)}: half of them are below {Write(Spread.Of(counted).Median)}, and most, {Write(counts[most])}, lie between "
            + $"{Write(from + most * width)} and {Write(from + (most + 1) * width)}.");
    }
}
