using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>What stands on a figure beside its series, as plotly.js's own JSON.</summary>
/// <param name="Shapes">Lines, boxes and areas.</param>
/// <param name="Annotations">Texts, with arrows or without.</param>
/// <param name="Images">Pictures.</param>
internal sealed record PlotlyMarks(
    IReadOnlyList<JsonObject> Shapes, IReadOnlyList<JsonObject> Annotations, IReadOnlyList<JsonObject> Images)
{
    /// <summary>No marks at all.</summary>
    public static PlotlyMarks None { get; } = new([], [], []);

    /// <summary>Those of both, the second above the first.</summary>
    public static PlotlyMarks operator +(PlotlyMarks lower, PlotlyMarks upper) => new(
        [.. lower.Shapes, .. upper.Shapes], [.. lower.Annotations, .. upper.Annotations], [.. lower.Images, .. upper.Images]);

    /// <summary>
    /// Returns a copy of a mark, placed in one of two panels: what counted from the axes counts from the panel's, and what counted from
    /// the edge of the paper from the panel's edge.
    /// </summary>
    /// <param name="mark">A shape, annotation or image.</param>
    /// <param name="panel">"" for the first panel, "2" for the second.</param>
    /// <param name="unsaid">What plotly.js assumes when a mark does not say from where it counts; null for an axis.</param>
    public static JsonObject InPanel(JsonObject mark, string panel, string? unsaid = null)
    {
        var placed = (JsonObject)mark.DeepClone();
        foreach (var axis in new[] { "x", "y" })
        {
            placed[axis + "ref"] = Moved((string?)placed[axis + "ref"] ?? unsaid ?? axis, axis, panel);
            if ((string?)placed[$"a{axis}ref"] is { } tail)
            {
                placed[$"a{axis}ref"] = Moved(tail, axis, panel);
            }
        }

        return placed;
    }

    private static string Moved(string reference, string axis, string panel) =>
        reference == "paper" || reference == axis + " domain" ? $"{axis}{panel} domain" : reference == axis ? axis + panel : reference;
}
