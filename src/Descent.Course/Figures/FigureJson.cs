using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Descent.Course.Figures;

/// <summary>Writes figures as plotly.js's JSON: the series as they are, the layout with the course's theme.</summary>
internal static class FigureJson
{
    private const int Width = 700;
    private const int Height = 450;
    private const int SliderHeight = 80;

    // plotly.js writes its attributes in lower case without separators: hovertemplate, showlegend.
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Rounded() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonObject Write(Figure figure) => new()
    {
        ["data"] = new JsonArray([.. figure.Traces.Select(Write)]),
        ["layout"] = Layout(figure),
    };

    public static JsonNode Write(Trace trace) => JsonSerializer.SerializeToNode(trace, trace.GetType(), s_options)!;

    /// <summary>The part of the layout that a slider's steps may change.</summary>
    public static JsonObject ChangingLayout(Figure figure) => new()
    {
        ["title"] = Title(figure.Title),
        ["xaxis"] = Write(figure.X),
        ["yaxis"] = Write(figure.Y, figure.Y.EqualScale),
        ["shapes"] = new JsonArray([.. figure.ReferenceLines.Select(Shape)]),
        ["annotations"] = new JsonArray([.. figure.ReferenceLines.Select(line => Annotation(line, figure))]),
    };

    private static JsonObject Layout(Figure figure)
    {
        var layout = ChangingLayout(figure);
        var title = figure.Title is null ? 0 : 30;
        var legend = figure.Traces.Any(trace => trace.ShowLegend != false) ? 30 : 0;
        var slider = figure.Slider is null ? 0 : SliderHeight;
        layout["width"] = Width;
        layout["height"] = Height + slider;
        layout["margin"] = new JsonObject { ["l"] = 70, ["r"] = 25, ["t"] = 20 + title + legend, ["b"] = 60 + slider };
        layout["paper_bgcolor"] = Palette.Paper;
        layout["plot_bgcolor"] = Palette.Paper;
        layout["font"] = new JsonObject { ["family"] = "system-ui, sans-serif", ["size"] = 14, ["color"] = Palette.Ink };
        layout["hovermode"] = "closest";
        layout["legend"] = new JsonObject
        {
            ["orientation"] = "h", ["traceorder"] = "normal", ["x"] = 0, ["y"] = 1.02, ["xanchor"] = "left", ["yanchor"] = "bottom",
        };
        layout["meta"] = new JsonObject { ["dark"] = JsonSerializer.SerializeToNode(Palette.Dark) };
        if (figure.Slider is { } made)
        {
            layout["sliders"] = new JsonArray(Write(made));
        }

        return layout;
    }

    private static JsonObject Title(string? title) => new()
    {
        ["text"] = title ?? "",
        ["x"] = 0.02,
        ["xanchor"] = "left",
        ["y"] = 0.97,
        ["yanchor"] = "top",
        ["font"] = new JsonObject { ["size"] = 16 },
    };

    private static JsonObject Write(Axis axis, bool equalScale = false)
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
        if (axis.Log)
        {
            // A tick per decade, or fewer where the decades stand too close; plotly.js writes powers larger than other numbers.
            var decades = axis is { From: { } first, To: { } last } ? Math.Log10(last / first) : 0;
            json["type"] = "log";
            json["exponentformat"] = "power";
            json["dtick"] = Math.Max(1, Math.Ceiling(decades / 8));
            json["tickfont"] = new JsonObject { ["size"] = 12 };
        }

        if (axis is { From: { } from, To: { } to })
        {
            json["range"] = new JsonArray(Coordinate(from, axis), Coordinate(to, axis));
        }

        if (axis.TickValues is { } values)
        {
            json["tickmode"] = "array";
            json["tickvals"] = JsonSerializer.SerializeToNode(values, s_options);
            json["ticktext"] = JsonSerializer.SerializeToNode(axis.TickTexts ?? [.. values.Select(value => Numerals.Write(value))], s_options);
        }

        if (equalScale)
        {
            json["scaleanchor"] = "x";
        }

        return json;
    }

    private static JsonObject Shape(ReferenceLine line)
    {
        var (along, across) = line.Vertical ? ("x", "y") : ("y", "x");
        return new JsonObject
        {
            ["type"] = "line",
            [along + "0"] = Rounded.Digits(line.At),
            [along + "1"] = Rounded.Digits(line.At),
            [across + "ref"] = "paper",
            [across + "0"] = 0,
            [across + "1"] = 1,
            ["line"] = new JsonObject { ["color"] = Palette.Purple, ["width"] = 2, ["dash"] = "dash" },
        };
    }

    private static JsonObject Annotation(ReferenceLine line, Figure figure) => line.Vertical
        ? new JsonObject
        {
            ["text"] = line.Label, ["x"] = Coordinate(line.At, figure.X), ["yref"] = "paper", ["y"] = 0.84, ["xanchor"] = "right",
            ["yanchor"] = "top", ["xshift"] = -5, ["showarrow"] = false, ["font"] = new JsonObject { ["color"] = Palette.Purple },
        }
        : new JsonObject
        {
            ["text"] = line.Label, ["y"] = Coordinate(line.At, figure.Y), ["xref"] = "paper", ["x"] = 0.99, ["xanchor"] = "right",
            ["yanchor"] = "bottom", ["showarrow"] = false, ["font"] = new JsonObject { ["color"] = Palette.Purple },
        };

    private static JsonObject Write(Slider slider) => new()
    {
        ["active"] = slider.Active,
        ["x"] = 0.02,
        ["len"] = 0.96,
        ["y"] = 0,
        ["yanchor"] = "top",
        ["pad"] = new JsonObject { ["t"] = 62 },
        ["bgcolor"] = Palette.Grid,
        ["activebgcolor"] = Palette.Vermillion,
        ["bordercolor"] = Palette.Muted,
        ["tickcolor"] = Palette.Muted,

        // The label of a step carries its outcome and is too long to stand under its tick; the current value shows it in full.
        ["font"] = new JsonObject { ["size"] = 1, ["color"] = "rgba(0,0,0,0)" },
        ["currentvalue"] = new JsonObject
        {
            ["prefix"] = slider.Parameter + " ",
            ["xanchor"] = "left",
            ["font"] = new JsonObject { ["size"] = 15, ["color"] = Palette.Ink },
        },
        ["steps"] = new JsonArray([.. slider.Steps.Select(Write)]),
    };

    private static JsonObject Write(SliderStep step) => new()
    {
        ["label"] = step.Label,
        ["method"] = "update",
        ["args"] = new JsonArray(
            new JsonObject { ["visible"] = new JsonArray([.. step.Visible.Select(visible => JsonValue.Create(visible))]) },
            step.Layout.DeepClone()),
    };

    private static double Coordinate(double value, Axis axis) => Rounded.Digits(axis.Log ? Math.Log10(value) : value);

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }

    /// <summary>Seven digits are more than a pixel can show and keep a figure small; NaN and infinity, which JSON lacks, become gaps.</summary>
    private sealed class Rounded : JsonConverter<double>
    {
        public static double Digits(double value) => double.Parse(value.ToString("G7"));

        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(Digits(value));
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
