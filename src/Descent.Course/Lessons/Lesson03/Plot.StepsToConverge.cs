using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws how many steps a run needs against the learning rate, both on log axes, with the spread over the starts as a band and the
    /// limit beyond which nothing converges as a line. A rate at which not every run arrived is a cross at the top edge.
    /// </summary>
    /// <param name="rates">The learning rates, ascending.</param>
    /// <param name="steps">For each rate, the spread of the steps; infinite where a run did not arrive.</param>
    /// <param name="limit">The largest rate that can converge, such as 2/L.</param>
    /// <param name="limitLabel">What the limit is called: "2/L".</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Figure StepsToConverge(IReadOnlyList<double> rates, IReadOnlyList<Spread> steps, double limit, string limitLabel)
    {
        if (rates.Count != steps.Count || rates.Count == 0)
        {
            throw new ArgumentException($"There must be one spread per rate, but there are {rates.Count} rates and {steps.Count} spreads.");
        }

        var arrived = Enumerable.Range(0, rates.Count).Where(i => double.IsFinite(steps[i].Max)).ToArray();
        var never = Enumerable.Range(0, rates.Count).Except(arrived).ToArray();
        var (fewest, most) = arrived.Length == 0 ? (1, 10) : (arrived.Min(i => steps[i].Min), arrived.Max(i => steps[i].Max));
        var ceiling = 3 * most;
        double[] xs = [.. arrived.Select(i => rates[i])];
        var best = arrived.Length == 0 ? -1 : arrived.MinBy(i => steps[i].Median);
        var traces = new List<Trace>
        {
            new Scatter(xs, [.. arrived.Select(i => steps[i].Max)]) { ShowLegend = false, HoverInfo = "skip", Line = new(Palette.Blue, 0) },
            new Scatter(xs, [.. arrived.Select(i => steps[i].Min)])
            {
                Name = "all starts", HoverInfo = "skip", Line = new(Palette.Blue, 0), Fill = "tonexty", FillColor = Palette.Bands[0],
            },
            new Scatter(xs, [.. arrived.Select(i => steps[i].Median)])
            {
                Name = "median", Mode = "lines+markers", Line = new(Palette.Blue), Marker = new(Palette.Blue, 7),
                HoverTemplate = "α = %{x}<br>%{y:,.0f} steps<extra></extra>",
            },
        };
        if (never.Length > 0)
        {
            traces.Add(new Scatter([.. never.Select(i => rates[i])], [.. never.Select(_ => ceiling / 1.6)])
            {
                Name = "not all arrived", Mode = "markers", Marker = new(Palette.Vermillion, 11, "x"),
                HoverTemplate = "α = %{x}<br>not all arrived<extra></extra>",
            });
        }

        var summary = best < 0
            ? "no rate arrived"
            : $"fewest at α = {Write(rates[best])} with a median of {Numerals.Count((int)steps[best].Median, "step")}";
        return new Figure(
            traces,
            new Axis("learning rate α") { Log = true, From = rates.Min() / 1.3, To = Math.Max(rates.Max(), limit) * 1.3 },
            new Axis("steps until converged") { Log = true, From = Math.Max(fewest / 2, 0.5), To = ceiling },
            $"Steps until converged against the learning rate, for {Numerals.Count(rates.Count, "rate")} from {Write(rates.Min())} to "
            + $"{Write(rates.Max())}: "
            + $"{summary}; at {Numerals.Count(never.Length, "rate")} not every run arrived. "
            + $"The limit {limitLabel} = {Write(limit)} is marked.")
        {
            Outcome = summary,
            ReferenceLines = [new ReferenceLine(limit, $"{limitLabel} = {Write(limit)}")],
        };
    }
}
