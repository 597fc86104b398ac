using Descent.Course.Figures;

namespace Descent.Course.Plots;

public static partial class Plot
{
    private static readonly string[] s_places = ["circle", "square", "hexagon", "octagon", "pentagon", "diamond"];

    // In pixels: a place's circle, the gap between it and an arrow, how far below its middle its name stands, and the size of a name.
    private const double Circle = 34;
    private const double Gap = 3;
    private const double NameBelow = 28;
    private const double NameHeight = 18;
    private const double LetterWidth = 8.8;

    /// <summary>Draws what builds on what: a circle per node, its colour and outline by part, an arrow from each requirement.</summary>
    /// <param name="nodes">The nodes, in at most six parts. Their columns and rows decide whether arrows cross the names of others: run
    /// them from left to right.</param>
    /// <exception cref="ArgumentException">There are no nodes, more than six parts, or a requirement that is none of the nodes.</exception>
    public static Figure Map(params MapNode[] nodes)
    {
        var parts = nodes.GroupBy(node => node.Part).ToArray();
        RequireFew(parts.Length, "Plot.Map", "parts");
        var (x, y) = (
            new Axis("") { Hidden = true, From = nodes.Min(node => node.Column) - 0.5, To = nodes.Max(node => node.Column) + 0.7 },
            new Axis("") { Hidden = true, From = -nodes.Max(node => node.Row) - 0.65, To = 0.4 - nodes.Min(node => node.Row) });
        var arrows = new Arrows(x, y);
        var (perPixelX, perPixelY) = (x.Length!.Value / LayoutJson.PlotWidth, y.Length!.Value / LayoutJson.PlotHeight);
        foreach (var node in nodes)
        {
            foreach (var id in node.Requires)
            {
                var needed = nodes.FirstOrDefault(other => other.Id == id)
                    ?? throw new ArgumentException(
                        $"'{node.Id}' requires '{id}', but there is no such node. The nodes are "
                        + $"{string.Join(", ", nodes.Select(other => other.Id))}.", nameof(nodes));
                var (right, down) = ((node.Column - needed.Column) / perPixelX, (node.Row - needed.Row) / perPixelY);
                var length = Math.Sqrt(right * right + down * down);
                (right, down) = (right / length, down / length);
                var (leave, arrive) = (Reach(needed, right, down), Reach(node, -right, -down));
                arrows.Add(
                    needed.Column + leave * right * perPixelX, -needed.Row - leave * down * perPixelY,
                    node.Column - arrive * right * perPixelX, -node.Row + arrive * down * perPixelY);
            }
        }

        var traces = new List<Trace>
        {
            new Scatter(arrows.Xs, arrows.Ys) { ShowLegend = false, Line = new(Palette.Muted, 1.3), HoverInfo = "skip" },
        };
        traces.AddRange(parts.Select((part, i) => new Scatter([.. part.Select(node => node.Column)], [.. part.Select(node => -node.Row)])
        {
            Name = $"part {part.Key}", Mode = "markers+text", Marker = new(Palette.Areas[i], Circle, s_places[i], new(Palette.Muted, 1.5)),
            Text = [.. part.Select(node => node.Id)], TextPosition = "middle center", TextFont = new(Palette.Ink, 13), HoverInfo = "skip",
        }));
        var told = parts.Select(part => $"Part {part.Key}: {string.Join(", ", part.Select(Told))}");
        return new Figure(
            traces,
            x,
            y,
            $"Map of {Numerals.Count(nodes.Length, "place")} in {Numerals.Count(parts.Length, "part")}. {string.Join(". ", told)}.")
        {
            Notes = [.. nodes.Select(node => new Note(node.Column, -node.Row, node.Name, Lower: NameBelow))],
        };
    }

    // How far a ray from the middle of a place runs until it has left the circle and the name below it, which would cover an arrow.
    private static double Reach(MapNode node, double right, double down)
    {
        var (halfWidth, top, bottom) = (
            0.5 * LetterWidth * node.Name.Length + Gap, NameBelow - 0.5 * NameHeight, NameBelow + 0.5 * NameHeight + Gap);
        var meetsName = down > 0 && Math.Abs(right) / down * top < halfWidth;
        var circle = 0.5 * Circle + Gap;
        return meetsName ? Math.Max(circle, Math.Min(bottom / down, halfWidth / Math.Abs(right))) : circle;
    }

    private static string Told(MapNode node) =>
        $"{node.Id} {node.Name}{(node.Requires.Length == 0 ? "" : $" (after {string.Join(" and ", node.Requires)})")}";
}
