using Descent.Calculus;
using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws the gradient as arrows over a grid of points, to be laid over a contour map of the same part of the plane: each stands
    /// at right angles to the contour line and points uphill. The longest is as long as the grid is wide; the others grow with the
    /// square root of the gradient's length, so that small ones can be seen.
    /// </summary>
    /// <param name="f">A function of two variables.</param>
    /// <param name="x">From where to where the first variable runs.</param>
    /// <param name="y">From where to where the second one runs.</param>
    /// <param name="columns">How many arrows stand in a row. Default 13.</param>
    /// <param name="downhill">Whether the arrows show −∇f, the direction of descent. Default false.</param>
    /// <exception cref="ArgumentException">f has not two variables, or the ends are not in order.</exception>
    public static Figure GradientField(
        Objective f, (double From, double To) x, (double From, double To) y, int columns = 13, bool downhill = false)
    {
        RequireDimension(f, 2, "Plot.GradientField");
        if (columns is < 2 or > 40)
        {
            throw new ArgumentException($"columns must be 2 to 40, or the arrows touch, but was {columns}.", nameof(columns));
        }

        var cell = (x.To - x.From) / columns;
        var rows = Math.Clamp((int)Math.Round((y.To - y.From) / cell), 2, 40);
        var wide = new Axis(f.VariableNames[0]) { From = x.From, To = x.To };
        var high = new Axis(f.VariableNames[1]) { From = y.From, To = y.To, EqualScale = true };
        var points = (
            from b in Centres(y.From, y.To, rows)
            from a in Centres(x.From, x.To, columns)
            select (X: a, Y: b, Slope: f.Gradient([a, b]))).ToArray();
        var steepest = points.MaxBy(point => Length(point.Slope));
        var longest = Length(steepest.Slope);
        var arrows = new Arrows(wide, high);
        foreach (var (a, b, slope) in points.Where(point => Length(point.Slope) is > 0 and < double.PositiveInfinity))
        {
            // Half of the arrow before its point and half behind it.
            var scale = (downhill ? -0.5 : 0.5) * 0.95 * cell * Math.Sqrt(Length(slope) / longest) / Length(slope);
            arrows.Add(a - scale * slope[0], b - scale * slope[1], a + scale * slope[0], b + scale * slope[1]);
        }

        var name = downhill ? "−∇f, downhill" : "∇f, uphill";
        return new Figure(
            [new Scatter(arrows.Xs, arrows.Ys) { Name = $"{name} (length ~ √‖∇f‖)", Line = new(Palette.Ink, 1.3), HoverInfo = "skip" }],
            wide,
            high,
            $"{(downhill ? "The negative gradient" : "The gradient")} as {Numerals.Count(points.Length, "arrow")}, at right angles to "
            + $"the contour lines; "
            + $"it is longest near {Write(steepest.X, steepest.Y)}, with {Write(longest)}.");
    }

    /// <summary>Draws one arrow from a point of the plane, such as a gradient or a step, to be laid over a contour map.</summary>
    /// <param name="name">What the arrow is, for the legend.</param>
    /// <param name="from">Where it begins, two numbers.</param>
    /// <param name="vector">How far it reaches, two numbers.</param>
    /// <param name="color">A colour of the palette, which brings its dash. Default ink.</param>
    /// <exception cref="ArgumentException">A list has not two numbers.</exception>
    public static Figure Arrow(string name, double[] from, double[] vector, string color = Palette.Ink)
    {
        RequirePlane([from, vector], nameof(from));
        double[] to = [from[0] + vector[0], from[1] + vector[1]];
        return new Figure(
            [
                new Scatter([from[0], to[0]], [from[1], to[1]])
                {
                    Name = name, Mode = "lines+markers", Line = new(color, 2.5, DashOf(color)),
                    Marker = new(color, 12, "arrow") { AngleRef = "previous" },
                    HoverTemplate = $"{name}: {Write(vector[0], vector[1])}<extra></extra>",
                },
            ],
            s_x,
            new Axis("y"),
            $"An arrow, {name}, from {Write(from[0], from[1])} to {Write(to[0], to[1])}.");
    }

    private static string DashOf(string color) =>
        Palette.Series.Zip(Palette.Dashes).Where(series => series.First == color).Select(series => series.Second).FirstOrDefault("solid");

    private static double[] Centres(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + (to - from) * (i + 0.5) / count)];
}
