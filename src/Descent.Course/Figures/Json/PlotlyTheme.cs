using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>
/// The course's look for what the course itself never draws: what plotly.js calls a template. A figure from elsewhere takes its colours
/// from here wherever it names none, and follows light and dark by them.
/// </summary>
internal static class PlotlyTheme
{
    /// <summary>The colours that series without one of their own take, in order.</summary>
    /// <param name="given">The layout that the figure came with.</param>
    public static IReadOnlyList<string> Colors(JsonObject given) =>
        (given["colorway"] ?? given["template"]?["layout"]?["colorway"]) is JsonArray { Count: > 0 } own
            ? [.. own.Select(color => (string)color!)]
            : Palette.Series;

    public static JsonObject Write() => new()
    {
        ["layout"] = new JsonObject
        {
            ["colorway"] = new JsonArray([.. Palette.Series.Select(color => JsonValue.Create(color))]),
            ["shapedefaults"] = new JsonObject { ["line"] = new JsonObject { ["color"] = Palette.Ink } },
            ["annotationdefaults"] = new JsonObject { ["arrowcolor"] = Palette.Ink },
            ["xaxis"] = Axis(),
            ["yaxis"] = Axis(),
            ["scene"] = new JsonObject { ["xaxis"] = Lines(), ["yaxis"] = Lines(), ["zaxis"] = Lines() },
            ["polar"] = new JsonObject { ["bgcolor"] = Palette.Paper, ["angularaxis"] = Lines(), ["radialaxis"] = Lines() },
            ["ternary"] = new JsonObject { ["bgcolor"] = Palette.Paper, ["aaxis"] = Lines(), ["baxis"] = Lines(), ["caxis"] = Lines() },
            ["geo"] = new JsonObject
            {
                ["bgcolor"] = Palette.Paper, ["landcolor"] = Palette.Grid,
                ["coastlinecolor"] = Palette.Muted, ["framecolor"] = Palette.Muted,
            },
        },
        ["data"] = new JsonObject
        {
            ["contour"] = Heights(),
            ["heatmap"] = Heights(),
            ["surface"] = Heights(),
            ["histogram2d"] = Heights(reversed: true),
            ["histogram2dcontour"] = Heights(reversed: true),
            ["sankey"] = new JsonArray(new JsonObject { ["link"] = new JsonObject { ["color"] = Palette.Grid } }),
        },
    };

    private static JsonObject Axis()
    {
        var axis = Lines();
        (axis["zerolinecolor"], axis["tickcolor"]) = (Palette.Grid, Palette.Muted);
        (axis["showline"], axis["ticks"], axis["automargin"]) = (true, "outside", true);
        return axis;
    }

    private static JsonObject Lines() => new() { ["gridcolor"] = Palette.Grid, ["linecolor"] = Palette.Muted };

    // Low is deep and blue, as on the course's maps; where a number is a count, many is.
    private static JsonArray Heights(bool reversed = false)
    {
        var last = Palette.Depths.Count - 1;
        var scale = Palette.Depths.Select((color, i) => new JsonArray(Numerals.Round((double)i / last, 7), color));
        return [new JsonObject { ["colorscale"] = new JsonArray([.. scale]), ["reversescale"] = reversed }];
    }
}
