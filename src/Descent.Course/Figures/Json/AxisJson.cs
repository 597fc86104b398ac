using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>Writes axes as plotly.js wants them, in the course's look.</summary>
internal static class AxisJson
{
    public static JsonObject Write(Axis axis)
    {
        var json = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = axis.Title, ["standoff"] = 8 },
            ["gridcolor"] = Palette.Grid,
            ["linecolor"] = Palette.Muted,
            ["zerolinecolor"] = Palette.Grid,
            ["showline"] = true,
            ["ticks"] = "outside",
            ["tickcolor"] = Palette.Muted,
            ["automargin"] = true,
        };
        if (axis.Hidden)
        {
            json["visible"] = false;
        }

        if (axis.Log)
        {
            json["type"] = "log";
            json["exponentformat"] = "power";
            json["dtick"] = DecadeTicks(axis);
            json["tickfont"] = new JsonObject { ["size"] = 12 };
        }

        AddRangeAndTicks(json, axis);
        return json;
    }

    /// <summary>Writes the three axes of a figure in space.</summary>
    public static JsonObject Scene(Axis x, Axis y, Axis z, Camera camera) => new()
    {
        ["xaxis"] = InSpace(x),
        ["yaxis"] = InSpace(y),
        ["zaxis"] = InSpace(z),
        ["aspectmode"] = "manual",
        ["aspectratio"] = new JsonObject { ["x"] = 1.1, ["y"] = 1.1, ["z"] = 0.6 },
        ["camera"] = new JsonObject
        {
            ["eye"] = new JsonObject { ["x"] = camera.X, ["y"] = camera.Y, ["z"] = camera.Z },
            ["center"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["z"] = -0.2 },
        },
    };

    private static JsonObject InSpace(Axis axis)
    {
        var json = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = axis.Title },
            ["gridcolor"] = Palette.Grid,
            ["zerolinecolor"] = Palette.Grid,
            ["linecolor"] = Palette.Muted,
            ["showbackground"] = false,
            ["showspikes"] = false,
            ["nticks"] = 6,
            ["tickfont"] = new JsonObject { ["size"] = 12 },
        };
        AddRangeAndTicks(json, axis);
        PlotlyReader.Merge(json, axis.Given);
        return json;
    }

    private static void AddRangeAndTicks(JsonObject json, Axis axis)
    {
        if (axis is { From: { } from, To: { } to })
        {
            json["range"] = new JsonArray(Numerals.Round(axis.Coordinate(from), 7), Numerals.Round(axis.Coordinate(to), 7));
        }

        if (axis.TickValues is { } values)
        {
            json["tickmode"] = "array";
            json["tickvals"] = FigureJson.Write(values);
            var texts = axis.TickTexts ?? [.. values.Select(value => Numerals.Write(value))];
            json["ticktext"] = new JsonArray([.. texts.Select(text => JsonValue.Create(Numerals.WithMinus(text)))]);
        }
    }

    // A tick per decade, or fewer where the decades stand too close, or the twos and fives too where there are hardly any decades.
    private static JsonNode DecadeTicks(Axis axis) =>
        axis.Length is { } decades && decades <= 1.5 ? "D2" : Math.Max(1, Math.Ceiling((axis.Length ?? 0) / 8));
}
