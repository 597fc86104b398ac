using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Descent.Course.Figures;

/// <summary>Writes figures as plotly.js's JSON: the series as they are, the layout with the course's theme.</summary>
internal static class FigureJson
{
    // plotly.js writes its attributes in lower case without separators: hovertemplate, showlegend.
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new SevenDigits() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly ConditionalWeakTable<Figure, string> s_texts = new();

    /// <summary>The JSON as text, written once per figure: for its size, its HTML and its own MIME type.</summary>
    public static string Text(Figure figure) => s_texts.GetValue(figure, each => Write(each).ToJsonString());

    public static JsonObject Write(Figure figure) => new()
    {
        ["data"] = new JsonArray([.. Rounded(figure).Select(Write)]),
        ["layout"] = LayoutJson.Write(figure),
    };

    public static JsonNode Write(Trace trace)
    {
        if (trace is PlotlyTrace given)
        {
            return given.Write();
        }

        var json = JsonSerializer.SerializeToNode(trace, trace.GetType(), s_options)!;

        // plotly.js would list a series without a name as "trace 3".
        json["showlegend"] = trace.InLegend;
        return json;
    }

    public static JsonNode Write(IReadOnlyList<double> values) => JsonSerializer.SerializeToNode(values, s_options)!;

    /// <summary>
    /// The series, rounded to what their axes can show. Under a slider they are so already, each on the axes of its position.
    /// </summary>
    public static IEnumerable<Trace> Rounded(Figure figure) => figure.Slider is not null
        ? figure.Traces
        : figure.Traces.Select(trace =>
            trace.Beside && figure.Right is { } right ? trace.Rounded(right.X, right.Y) : trace.Rounded(figure.X, figure.Y));

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }

    /// <summary>More digits than a pixel can show; NaN and infinity, which JSON lacks, become gaps.</summary>
    private sealed class SevenDigits : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(Numerals.Round(value, 7));
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
