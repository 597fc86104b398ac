using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Course.Plots;

namespace Descent.Course.Exercises;

/// <summary>Draws the path of a student's run over the path that was expected, on the curve they both walk down.</summary>
internal static class PathComparison
{
    /// <param name="f">The function of one variable.</param>
    /// <param name="given">The points of the student's run.</param>
    /// <param name="expected">The points that were expected.</param>
    public static Figure Draw(Objective f, IReadOnlyList<double> given, IReadOnlyList<double> expected)
    {
        var (from, to) = (expected.Min(), expected.Max());
        var room = Math.Max(to - from, 1);
        // A run that leaves is followed a little way; the whole of it would squeeze what matters into a line.
        (from, to) = (from - room, to + room);
        var seen = given.Where(x => x >= from && x <= to).ToArray();
        return (Plot.Curve(f, from, to)
            + Path(f, "expected", expected, new LineStyle(Palette.Green, 3), new MarkerStyle(Palette.Green, 11, "circle-open"))
            + Path(f, "yours", seen, new LineStyle(Palette.Vermillion, 1.5, "dot"), new MarkerStyle(Palette.Vermillion, 8, "x")))
            .Titled("Your path over the expected one") with
            {
                Outcome = seen.Length < given.Count ? $"{Numerals.Count(given.Count - seen.Length, "point")} outside the picture" : null,
            };
    }

    private static Figure Path(Objective f, string name, IReadOnlyList<double> xs, LineStyle line, MarkerStyle marker) => new(
        [
            new Scatter(xs, [.. xs.Select(x => f.Value(x))])
            {
                Name = name, Mode = "lines+markers", Line = line, Marker = marker,
                Text = [.. xs.Select((_, i) => $"{name}, point {i}")], HoverTemplate = "%{text}<br>x = %{x:.4g}<extra></extra>",
            },
        ],
        new Axis("x"),
        new Axis("f(x)"),
        xs.Count == 0
            ? $"The path called {name} has no point in the picture."
            : $"The path called {name} has {Numerals.Count(xs.Count, "point")}, from x = {Numerals.Write(xs[0])} to x = "
                + $"{Numerals.Write(xs[^1])}.");
}
