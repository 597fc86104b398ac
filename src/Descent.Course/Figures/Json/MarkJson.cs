using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>Writes reference lines as plotly.js's shapes, their labels and notes as annotations.</summary>
internal static class MarkJson
{
    /// <param name="line">The line.</param>
    /// <param name="panel">"" for the first panel, "2" for the second.</param>
    public static JsonObject Shape(ReferenceLine line, string panel)
    {
        var (along, across) = line.Vertical ? ("x", "y") : ("y", "x");
        var at = Numerals.Round(line.At, 7);
        return new JsonObject
        {
            ["type"] = "line",
            [along + "ref"] = along + panel,
            [along + "0"] = at,
            [along + "1"] = at,
            [across + "ref"] = $"{across}{panel} domain",
            [across + "0"] = 0,
            [across + "1"] = 1,
            ["line"] = new JsonObject { ["color"] = Palette.Purple, ["width"] = 2, ["dash"] = "dash" },
        };
    }

    /// <param name="line">The line.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="panel">"" for the first panel, "2" for the second.</param>
    /// <param name="index">The line's number among the panel's: each label stands a row below the one before, so that none covers
    /// another.</param>
    public static JsonObject Label(ReferenceLine line, Axis x, Axis y, string panel, int index)
    {
        var label = new JsonObject
        {
            ["text"] = line.Label,
            ["showarrow"] = false,
            ["xref"] = line.Vertical ? "x" + panel : $"x{panel} domain",
            ["yref"] = line.Vertical ? $"y{panel} domain" : "y" + panel,
            ["font"] = new JsonObject { ["color"] = Palette.Purple },
        };
        if (line.Vertical)
        {
            // The label stands on the side with more room.
            var atLeft = Part(line.At, x) is { } part && part < 0.4;
            label["x"] = Numerals.Round(x.Coordinate(line.At), 7);
            label["y"] = 0.84 - 0.07 * index;
            label["yanchor"] = "top";
            label["xanchor"] = atLeft ? "left" : "right";
            label["xshift"] = atLeft ? 5 : -5;
        }
        else
        {
            // In the middle: at the ends curves leave the picture, and a label there would lie across them.
            label["x"] = 0.5;
            label["xanchor"] = "center";
            label["y"] = Numerals.Round(y.Coordinate(line.At), 7);
            label["yanchor"] = Part(line.At, y) > 0.92 ? "top" : "bottom";
        }

        return label;
    }

    /// <param name="note">The note.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="panel">"" for the first panel, "2" for the second.</param>
    public static JsonObject Write(Note note, Axis x, Axis y, string panel) => new()
    {
        ["text"] = note.Text,
        ["showarrow"] = false,
        ["xref"] = "x" + panel,
        ["yref"] = "y" + panel,
        ["x"] = Numerals.Round(x.Coordinate(note.X), 7),
        ["y"] = Numerals.Round(y.Coordinate(note.Y), 7),
        ["yshift"] = -note.Lower,
        ["bgcolor"] = Palette.Paper,
        ["borderpad"] = 1,
        ["font"] = new JsonObject { ["size"] = 12, ["color"] = Palette.Ink },
    };

    private static double? Part(double at, Axis axis) =>
        axis is { From: { } from, Length: { } length } ? (axis.Coordinate(at) - axis.Coordinate(from)) / length : null;
}
