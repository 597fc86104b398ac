using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    // The part of the way to the next column that a column's points are spread over.
    private const double Spreading = 0.7;

    /// <summary>
    /// Draws the level points of a function, height against the number of directions that lead down, as Dauphin and others do (2014,
    /// arXiv:1406.2572). Points of one column are spread sideways, so that none covers another.
    /// </summary>
    /// <param name="points">The level points: in how many directions each curves downwards, and how high it lies.</param>
    /// <exception cref="ArgumentException">There are no points, or a number of directions is negative.</exception>
    public static Figure LevelPoints(params (int Downward, double Height)[] points)
    {
        if (points.Length == 0 || points.Any(point => point.Downward < 0))
        {
            throw new ArgumentException(
                "Plot.LevelPoints needs at least one level point, each with a number of downward directions of 0 or more, such as "
                + "(1, 0.5).", nameof(points));
        }

        var columns = points.GroupBy(point => point.Downward).OrderBy(column => column.Key).ToArray();
        var (last, low, high) = (columns[^1].Key, points.Min(point => point.Height), points.Max(point => point.Height));
        var room = 0.06 * (high > low ? high - low : 1);
        return new Figure(
            [.. columns.Select((column, i) => Column([.. column.Select(point => point.Height).Order()], column.Key, i))],
            new Axis("number of downward directions")
            {
                From = -0.5, To = last + 0.5, TickValues = [.. Enumerable.Range(0, last + 1).Select(i => (double)i)],
                TickTexts = [.. Enumerable.Range(0, last + 1).Select(i => $"{i}")],
            },
            new Axis("height f") { From = low - room, To = high + room },
            $"Height against the number of downward directions for {points.Length:N0} level points. "
            + string.Join("; ", columns.Select(column => $"{Numerals.Count(column.Count(), "point")} with {column.Key}, from "
                + $"{Write(column.Min(point => point.Height))} to {Write(column.Max(point => point.Height))}")) + ".");
    }

    private static Scatter Column(double[] heights, int downward, int i) =>
        new([.. heights.Select((_, k) => downward + Spreading * (Fraction(k) - 0.5))], heights)
        {
            Name = downward == 0 ? "minima" : i == 1 ? "others" : null, ShowLegend = downward == 0 || i == 1, Mode = "markers",
            Marker = downward == 0 ? new(Palette.Vermillion, 7, "diamond") : new(Palette.Blue, 5, "circle"),
            HoverTemplate = $"{downward} downward, f = %{{y:.4~g}}<extra></extra>",
        };

    // Multiples of the golden ratio: neighbours in height never stand beside each other.
    private static double Fraction(int k) => (0.5 + k * 0.6180339887498949) % 1;
}
