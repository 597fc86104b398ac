using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws measured probabilities as markers, each with its 95 % confidence interval as whiskers. On a log axis a share of 0 is a
    /// hollow marker at the upper end of its interval, for all that is known is that the probability lies below.
    /// </summary>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis: title, and whether it is logarithmic.</param>
    /// <param name="xs">Where was measured.</param>
    /// <param name="series">Series by name, at most six: one proportion per x.</param>
    /// <exception cref="ArgumentException">There are no series, more than six, or the lists differ in length.</exception>
    public static Figure Probability(Axis x, Axis y, IReadOnlyList<double> xs,
        params (string Name, IReadOnlyList<Proportion> Shares)[] series)
    {
        RequireFew(series.Length, "Plot.Probability", "series");
        var all = series.SelectMany(one => one.Shares).ToArray();
        var axis = y.Log
            ? WithLogEnds(y, all.SelectMany(share => new[] { share.Low, share.High }).Append(1))
            : y.Length is null ? y with { From = 0, To = Math.Min(1.02, 1.1 * all.Max(share => share.High)) } : y;
        var traces = series.SelectMany((one, i) =>
        {
            RequireSameCount(xs.Count, one.Shares.Count, $"one proportion per x in '{one.Name}'");
            bool Below(Proportion share) => share.Successes == 0 && y.Log;
            var seen = Shares(one.Shares.Select(share => Below(share) ? double.NaN : share.Estimate)) with
            {
                Marker = new(Palette.Series[i], 8, Palette.Symbols[i]), Line = new(Palette.Series[i], 1.5, Palette.Dashes[i]),
            };
            var below = Shares(one.Shares.Select(share => Below(share) ? share.High : double.NaN)) with
            {
                Name = $"{one.Name}: none seen", ShowLegend = one.Shares.Any(Below), Mode = "markers",
                Marker = new(Palette.Series[i], 12, "triangle-down-open", new(Palette.Series[i], 2)),
            };
            return new[] { seen, below };

            Scatter Shares(IEnumerable<double> estimates)
            {
                double[] shown = [.. estimates];
                return Series(i, one.Name, xs, shown) with
                {
                    Mode = "lines+markers", Text = [.. one.Shares.Select(share => share.ToString())],
                    HoverTemplate = $"{one.Name}<br>%{{x}}: %{{text}}<extra></extra>",
                    Whiskers = new(
                        [.. one.Shares.Zip(shown, (share, at) => share.High - at)],
                        [.. one.Shares.Zip(shown, (share, at) => at - (y.Log ? Math.Max(share.Low, axis.From ?? 0) : share.Low))],
                            Palette.Series[i]),
                };
            }
        });
        var told = series.Select(one =>
            $"{one.Name}: {string.Join(", ", xs.Zip(one.Shares, (at, share) => $"{Write(share.Estimate)} at {Write(at)}"))}");
        return new Figure(
            [.. traces],
            x,
            axis,
            $"{Sentence(y.Title)} against {x.Title}{Scales(x, y)}, with 95 % confidence intervals of {all.Min(share => share.Trials):N0} "
            + $"trials or more. {string.Join("; ", told)}.");
    }
}
