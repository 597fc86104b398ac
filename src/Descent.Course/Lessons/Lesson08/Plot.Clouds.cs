using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    /// <summary>
    /// Draws clouds of points in the plane, to be laid over a map: where runs that never come to rest are found. The largest cloud first,
    /// so that it does not cover the others.
    /// </summary>
    /// <param name="clouds">Clouds by name, at most six: points of two numbers.</param>
    /// <exception cref="ArgumentException">There are no clouds, more than six, or one has no points of two numbers.</exception>
    public static Figure Clouds(params (string Name, double[][] Points)[] clouds)
    {
        RequireFew(clouds.Length, "Plot.Clouds", "clouds");
        foreach (var (name, points) in clouds)
        {
            RequirePlane(points, name);
        }

        string[] colors = [Palette.Vermillion, Palette.Ink, Palette.Green, Palette.Purple, Palette.Orange, Palette.Blue];
        var traces = clouds.Select((cloud, i) => new Scatter(
            [.. cloud.Points.Select(point => point[0])], [.. cloud.Points.Select(point => point[1])])
        {
            Name = cloud.Name, Mode = "markers", Thin = true,
            Marker = new(colors[i], cloud.Points.Length == 1 ? 12 : i == 0 ? 4 : 5, Palette.Symbols[i]),
            HoverTemplate = $"{cloud.Name}<br>(%{{x:.4~g}}, %{{y:.4~g}})<extra></extra>",
        });
        return new Figure(
            [.. traces],
            s_x,
            new Axis("y"),
            $"Clouds of points. {string.Join("; ", clouds.Select(cloud => $"{cloud.Name}: {Numerals.Count(cloud.Points.Length, "point")}, "
                + $"x from {Ends(cloud.Points, 0)}, y from {Ends(cloud.Points, 1)}"))}.");
    }

    private static string Ends(double[][] points, int i) =>
        $"{Write(points.Min(point => point[i]))} to {Write(points.Max(point => point[i]))}";
}
