using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Course.Figures;

/// <summary>Writes what surrounds a figure's series: size, margins, title, legend, axes and the theme's colours.</summary>
internal static partial class LayoutJson
{
    private const int Width = 700;
    private const int Height = 450;
    private const int Left = 70;
    private const int RightEdge = 25;
    private const int Bottom = 60;
    private const int LegendRow = 22;

    // Of the width, for each of two panels; the rest keeps them apart.
    private const double PanelPart = 0.43;

    /// <summary>The width of what is drawn in, in pixels.</summary>
    public const int PlotWidth = Width - Left - RightEdge;

    /// <summary>Roughly the height of what is drawn in, in pixels.</summary>
    public const int PlotHeight = Height - Bottom - 20 - LegendRow;

    public static JsonObject Write(Figure figure)
    {
        var layout = Changing(figure);
        var rows = LegendRows(figure);
        var top = 20 + (figure.Title is null ? 0 : 30) + rows * LegendRow;
        var slider = figure.Slider is null ? 0 : SliderJson.Height;
        layout["width"] ??= Width;
        layout["height"] = (EqualHeight(figure) is { } drawn ? drawn + top + Bottom : Height + Math.Max(0, rows - 1) * LegendRow) + slider;
        if (figure.Given?["height"] is { } given)
        {
            layout["height"] = (double)given + slider;
        }

        layout["showlegend"] ??= rows > 0;
        layout["margin"] = Margin(figure, top, slider);
        layout["paper_bgcolor"] ??= Palette.Paper;
        layout["plot_bgcolor"] ??= Palette.Paper;
        layout["font"] = Font(figure.Given?["font"] as JsonObject);
        layout["hovermode"] ??= "closest";
        layout["legend"] ??= new JsonObject
        {
            ["orientation"] = "h", ["traceorder"] = "normal", ["x"] = 0, ["y"] = 1.02, ["xanchor"] = "left", ["yanchor"] = "bottom",
            ["font"] = new JsonObject { ["size"] = 13 },
        };
        if (figure.Given is not null && layout["meta"]?["dark"] is null)
        {
            layout["template"] ??= PlotlyTheme.Write();
        }

        if (layout["meta"]?["dark"] is null)
        {
            layout["meta"] = new JsonObject { ["dark"] = JsonSerializer.SerializeToNode(Palette.Dark) };
        }

        if (figure.Slider is { } made)
        {
            layout["sliders"] = new JsonArray(SliderJson.Write(made));
        }

        return layout;
    }

    /// <summary>The part of the layout that a slider's steps may change.</summary>
    public static JsonObject Changing(Figure figure)
    {
        var layout = new JsonObject { ["title"] = Title(figure.Title) };
        if (figure.Z is { } z)
        {
            layout["scene"] = AxisJson.Scene(figure.X, figure.Y, z, figure.Camera);
        }
        else if (!figure.WithoutAxes)
        {
            AddPanels(layout, figure);
        }

        PlotlyReader.Merge(layout, figure.Given);
        (string?, PlotlyMarks)[] panels = figure.Right is { } right ? [("", figure.Marks), ("2", right.Marks)] : [(null, figure.Marks)];
        foreach (var (panel, marks) in panels)
        {
            Add("shapes", marks.Shapes, panel);
            Add("annotations", marks.Annotations, panel);
            Add("images", marks.Images, panel, unsaid: "paper");
        }

        return layout;

        void Add(string key, IReadOnlyList<JsonObject> marks, string? panel, string? unsaid = null)
        {
            if (marks.Count > 0 && layout[key] is null)
            {
                layout[key] = new JsonArray();
            }

            foreach (var mark in marks)
            {
                layout[key]!.AsArray().Add(panel is null ? mark.DeepClone() : PlotlyMarks.InPanel(mark, panel, unsaid));
            }
        }
    }

    private static void AddPanels(JsonObject layout, Figure figure)
    {
        var (shapes, annotations) = (new JsonArray(), new JsonArray());
        AddPanel(figure.X, figure.Y, figure.ReferenceLines, figure.Notes, "");
        if (figure.Right is { } right)
        {
            AddPanel(right.X, right.Y, right.ReferenceLines, right.Notes, "2");
            layout["xaxis"]!["domain"] = new JsonArray(0, PanelPart);
            layout["xaxis2"]!["domain"] = new JsonArray(1 - PanelPart, 1);
            layout["xaxis2"]!["anchor"] = "y2";
            layout["yaxis2"]!["anchor"] = "x2";
        }

        layout["shapes"] = shapes;
        layout["annotations"] = annotations;

        void AddPanel(Axis x, Axis y, IReadOnlyList<ReferenceLine> lines, IReadOnlyList<Note> notes, string panel)
        {
            var (horizontal, vertical) = (AxisJson.Write(x), AxisJson.Write(y));
            if (y.EqualScale)
            {
                // The axes shrink to their ranges instead of showing more than was asked for, which would be empty.
                vertical["scaleanchor"] = "x" + panel;
                horizontal["constrain"] = "domain";
                vertical["constrain"] = "domain";
                if ((x.Length, y.Length) is ({ } wide, { } high) && x.TickValues is null && y.TickValues is null)
                {
                    // Equal steps on both axes, for squares are easier to read.
                    var step = Numerals.RoundStep(Math.Max(wide, high) / (figure.Right is null ? 7 : 4));
                    horizontal["dtick"] = step;
                    vertical["dtick"] = step;
                }
            }

            PlotlyReader.Merge(horizontal, x.Given);
            PlotlyReader.Merge(vertical, y.Given);
            (layout["xaxis" + panel], layout["yaxis" + panel]) = (horizontal, vertical);
            for (var i = 0; i < lines.Count; i++)
            {
                shapes.Add(MarkJson.Shape(lines[i], panel));
                annotations.Add(MarkJson.Label(lines[i], x, y, panel, i));
            }

            foreach (var note in notes)
            {
                annotations.Add(MarkJson.Write(note, x, y, panel));
            }
        }
    }

    private static JsonObject Margin(Figure figure, int top, int slider)
    {
        var margin = figure.Z is null
            ? new JsonObject { ["l"] = Left, ["r"] = RightEdge, ["t"] = top, ["b"] = (figure.X.Hidden ? 10 : Bottom) + slider }
            : new JsonObject { ["l"] = 0, ["r"] = 0, ["t"] = top, ["b"] = slider };
        var given = figure.Given?["margin"] as JsonObject;
        PlotlyReader.Merge(margin, given);
        if (given?["b"] is { } bottom)
        {
            margin["b"] = (double)bottom + slider;
        }

        return margin;
    }

    private static JsonObject Font(JsonObject? given)
    {
        var font = new JsonObject { ["family"] = "system-ui, sans-serif", ["size"] = 14, ["color"] = Palette.Ink };
        PlotlyReader.Merge(font, given);
        return font;
    }

    // Two equal axes fill the figure only when it is as high as they need.
    private static int? EqualHeight(Figure figure)
    {
        var bar = figure.Traces.Any(trace => trace is Contour { ShowScale: true } or HeatMap { ShowScale: true }) ? ColorBar.Room : 0;
        var width = figure.Right is null ? PlotWidth - bar : (int)(PanelPart * PlotWidth);
        return figure is { Z: null, Y: { EqualScale: true, Length: { } high }, X.Length: { } wide }
            ? (int)Math.Clamp(width * high / wide, 240, 460)
            : null;
    }

    // plotly.js breaks the legend into rows but leaves the room to us. Under a slider the longest of its legends decides.
    private static int LegendRows(Figure figure)
    {
        var legends = figure.Slider is { } slider
            ? slider.Steps.Select(step => figure.Traces.Where((_, i) => step.Visible[i]))
            : [figure.Traces];
        return legends.Max(Rows);

        static int Rows(IEnumerable<Trace> traces)
        {
            // In one row each entry takes what it needs; in several all are as wide as the widest.
            var widths = traces.SelectMany(trace => trace.LegendTexts).Select(text => 46 + 6.8 * Markup().Replace(text, "").Length)
                .ToArray();
            return widths.Sum() <= PlotWidth
                ? Math.Min(widths.Length, 1)
                : (int)Math.Ceiling(widths.Length / Math.Max(1, Math.Floor(PlotWidth / widths.Max())));
        }
    }

    private static JsonObject Title(string? title) => new()
    {
        ["text"] = title ?? "",
        ["x"] = 0.02,
        ["xanchor"] = "left",
        ["yref"] = "container",
        ["y"] = 0.97,
        ["yanchor"] = "top",
        ["font"] = new JsonObject { ["size"] = 16 },
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
