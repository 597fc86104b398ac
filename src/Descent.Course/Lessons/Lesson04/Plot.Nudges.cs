using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // So many bars can be told apart, each with its name below it.
    private const int MostNudges = 24;

    /// <summary>
    /// Draws the gradient of a function of many parameters as a bar per parameter: how much f changes per unit of a small nudge of it
    /// alone. The one whose nudge pays most, the longest bar, is named; so is the one that matters least.
    /// </summary>
    /// <param name="f">A function of 2 to 24 parameters.</param>
    /// <param name="point">Where one stands, a number per parameter.</param>
    /// <param name="names">What the parameters are called. Default the names of f's variables.</param>
    /// <exception cref="ArgumentException">f has fewer or more parameters, or the lists are not as long.</exception>
    public static Figure Nudges(Objective f, double[] point, string[]? names = null)
    {
        if (f.Dimension is < 2 or > MostNudges)
        {
            throw new ArgumentException(
                $"Plot.Nudges has room for 2 to {MostNudges} parameters, but f has {f.Dimension}. Draw the longest ones.", nameof(f));
        }

        RequireSameCount(f.Dimension, point.Length, "as many numbers in the point as f has parameters");
        RequireSameCount(f.Dimension, names?.Length ?? f.Dimension, "as many names as f has parameters");
        IReadOnlyList<string> called = names ?? f.VariableNames;
        var slopes = f.Gradient(point);
        double[] places = [.. Enumerable.Range(0, slopes.Length)];
        var most = Enumerable.Range(0, slopes.Length).MaxBy(j => Math.Abs(slopes[j]));
        var least = Enumerable.Range(0, slopes.Length).MinBy(j => Math.Abs(slopes[j]));
        var edge = slopes.All(slope => slope == 0) ? 1 : 1.2 * Math.Abs(slopes[most]);
        return new Figure(
            [
                new Bars(places, slopes)
                {
                    ShowLegend = false, Width = 0.6, Marker = new(Palette.Areas[0], new(Palette.Blue, 1.5)),
                    Text = [.. slopes.Select((slope, j) => $"{called[j]}: {Write(slope)}")], TextPosition = "none",
                    HoverTemplate = "%{text}<extra></extra>",
                },
            ],
            new Axis("parameter") { From = -0.7, To = slopes.Length - 0.3, TickValues = places, TickTexts = called },
            new Axis("slope ∂J/∂θⱼ") { From = Math.Min(0, slopes.Min()) < 0 ? -edge : 0, To = slopes.Max() > 0 ? edge : 0.1 * edge },
            $"The gradient as {slopes.Length} bars: "
            + $"{string.Join(", ", slopes.Select((slope, j) => $"{called[j]} {Write(slope)}"))}. A nudge of {called[most]} pays most, "
            + $"{Write(Math.Abs(slopes[most]))} per unit; {called[least]} matters least.")
        {
            Notes = [new Note(most, slopes[most], "pays most", slopes[most] < 0 ? 14 : -14)],
            Outcome = $"{called[most]} pays most",
        };
    }
}
