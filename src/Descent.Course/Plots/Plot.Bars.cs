using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>Draws a bar per name, as high as its median, with whiskers from the least to the greatest measurement.</summary>
    /// <param name="what">What the names are: "method".</param>
    /// <param name="y">The vertical axis: title, and whether it is logarithmic.</param>
    /// <param name="bars">The measurements by name, at most twelve.</param>
    /// <exception cref="ArgumentException">There are no bars, or more than twelve.</exception>
    public static Figure Bars(string what, Axis y, params (string Name, Spread Value)[] bars)
    {
        if (bars.Length is 0 or > 12)
        {
            throw new ArgumentException(
                $"Plot.Bars has room for one to twelve bars, but was given {bars.Length}. A Table holds more.", nameof(bars));
        }

        double[] xs = [.. Enumerable.Range(0, bars.Length)];
        double[] medians = [.. bars.Select(bar => bar.Value.Median)];
        return new Figure(
            [
                new Bars(xs, medians)
                {
                    ShowLegend = false, Width = 0.6, Marker = new(Palette.Areas[0], new(Palette.Blue, 1.5)),
                    HoverTemplate = "%{text}<extra></extra>", Text = [.. bars.Select(bar => $"{bar.Name}: {bar.Value}")],
                    TextPosition = "none",
                    Whiskers = new(
                        [.. bars.Select(bar => bar.Value.Max - bar.Value.Median)],
                        [.. bars.Select(bar => bar.Value.Median - bar.Value.Min)], Palette.Ink),
                },

                // Above the whisker, where nothing is in its way; the unseen marker keeps the text off the whisker's cap.
                new Scatter(xs, [.. bars.Select(bar => double.IsFinite(bar.Value.Max) ? bar.Value.Max : bar.Value.Median)])
                {
                    ShowLegend = false, HoverInfo = "skip", Mode = "markers+text", Marker = new("rgba(0,0,0,0)", 8),
                    Text = [.. medians.Select(median => Write(median))], TextPosition = "top center", TextFont = new(Palette.Ink),
                },
            ],
            new Axis(what) { From = -0.6, To = bars.Length - 0.4, TickValues = xs, TickTexts = [.. bars.Select(bar => bar.Name)] },
            Upright(y, bars),
            $"{Sentence(y.Title)} by {what}{(y.Log ? ", on a log axis" : "")}: "
            + $"{string.Join("; ", bars.Select(bar => $"{bar.Name}: {bar.Value}"))}.");
    }

    // Bars begin at 0, unless some are negative; on a log axis, below the least.
    private static Axis Upright(Axis y, (string Name, Spread Value)[] bars)
    {
        if (y.Log)
        {
            return WithLogEnds(y, bars.SelectMany(bar => new[] { bar.Value.Min / 2, bar.Value.Max * 1.5 }));
        }

        var top = bars.Select(bar => bar.Value.Max).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return y.Length is null && top > 0 && bars.Min(bar => bar.Value.Min) >= 0 ? y with { From = 0, To = 1.1 * top } : y;
    }
}
