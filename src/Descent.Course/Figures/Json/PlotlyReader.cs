using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Course.Figures;

/// <summary>
/// Reads a figure from plotly.js's JSON. What a <see cref="Figure"/> has a word for (titles, ranges, logarithmic axes, the camera)
/// becomes that; all else stays as it was given.
/// </summary>
internal static partial class PlotlyReader
{
    public static Figure Read(string json, string altText)
    {
        var (data, layout) = Parts(json);
        PlotlyTrace[] traces = [.. data.Select(trace => new PlotlyTrace(trace))];
        var inSpace = traces.Length > 0 && traces.All(trace => trace.IsInSpace);
        var withoutAxes = !inSpace && !traces.All(trace => trace.IsOnAxes);
        var title = TakeTitle(layout);
        var marks = new PlotlyMarks(Take(layout, "shapes"), Take(layout, "annotations"), Take(layout, "images"));
        var scene = inSpace ? layout["scene"] as JsonObject ?? [] : [];
        var axes = inSpace ? scene : layout;
        var (x, y) = withoutAxes ? (new Axis(""), new Axis("")) : (TakeAxis(axes, "xaxis"), TakeAxis(axes, "yaxis"));
        return new Figure(traces, x, y, altText)
        {
            Z = inSpace ? TakeAxis(scene, "zaxis") : null,
            Camera = TakeCamera(scene) ?? Camera.Default,
            Title = string.IsNullOrEmpty(title) ? null : title,
            Marks = marks,
            Given = layout,
            WithoutAxes = withoutAxes,
        };
    }

    /// <summary>Whether a layout's entry is an axis beyond the first two: the figure has several panels.</summary>
    public static bool IsFurtherAxis(string key) => FurtherAxis().IsMatch(key);

    /// <summary>The layout of two figures in one: what the first says, and what only the second says.</summary>
    public static JsonObject? Joined(JsonObject? first, JsonObject? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        var joined = (JsonObject)first.DeepClone();
        foreach (var (key, value) in second.Where(entry => !first.ContainsKey(entry.Key)))
        {
            joined[key] = value?.DeepClone();
        }

        return joined;
    }

    /// <summary>Writes what was given over the theme, entry by entry and inside them.</summary>
    public static void Merge(JsonObject theme, JsonObject? given)
    {
        foreach (var (key, value) in given ?? [])
        {
            if (theme[key] is JsonObject below && value is JsonObject above)
            {
                Merge(below, above);
            }
            else
            {
                theme[key] = value?.DeepClone();
            }
        }
    }

    private static (IEnumerable<JsonObject> Data, JsonObject Layout) Parts(string json)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(json);
        }
        catch (JsonException error)
        {
            throw new ArgumentException(
                $"A figure is given to plotly.js as JSON, and this text is none: {error.Message}", nameof(json), error);
        }

        if (node is not JsonObject figure || figure["data"] is not JsonArray data || data.Any(trace => trace is not JsonObject))
        {
            throw new ArgumentException(
                "A figure for plotly.js is an object with a list of series called data, such as "
                + """{"data":[{"y":[1,4,9]}],"layout":{}}, but this JSON has none.""",
                nameof(json));
        }

        if (figure["frames"] is JsonArray { Count: > 0 })
        {
            throw new ArgumentException(
                "A figure with frames stands still in a saved notebook. Make one figure per frame and join them by Explore.Over.",
                nameof(json));
        }

        return (data.Select(trace => (JsonObject)PlotlyNumbers.Tidied(trace)!), figure["layout"]?.DeepClone() as JsonObject ?? []);
    }

    // plotly.js takes a title as a text too.
    private static string? TakeTitle(JsonObject of)
    {
        if (of["title"] is JsonValue value && value.TryGetValue(out string? whole))
        {
            of.Remove("title");
            return whole;
        }

        if (of["title"] is not JsonObject title)
        {
            return null;
        }

        var text = (string?)title["text"];
        title.Remove("text");
        return text;
    }

    private static JsonObject[] Take(JsonObject layout, string key)
    {
        var marks = layout[key] as JsonArray ?? [];
        layout.Remove(key);
        return [.. marks.OfType<JsonObject>().Select(mark => (JsonObject)mark.DeepClone())];
    }

    private static Axis TakeAxis(JsonObject layout, string key)
    {
        var given = layout[key] as JsonObject ?? [];
        layout.Remove(key);
        var axis = new Axis(TakeTitle(given) ?? "")
        {
            Log = (string?)given["type"] == "log",
            EqualScale = key == "yaxis" && (string?)given["scaleanchor"] == "x",
            Given = given,
        };
        if (axis.Log)
        {
            given.Remove("type");
        }

        if (axis.EqualScale)
        {
            given.Remove("scaleanchor");
        }

        var ends = given["range"] is JsonArray range ? PlotlyNumbers.Of(range) : null;
        if (ends is [var first, var last] && first < last && double.IsFinite(Value(first)) && double.IsFinite(Value(last)))
        {
            given.Remove("range");
            axis = axis with { From = Value(first), To = Value(last) };
        }

        if ((string?)given["tickmode"] == "array" && given["ticktext"] is JsonArray texts
            && given["tickvals"] is JsonArray at && PlotlyNumbers.Of(at) is { } ticks)
        {
            given.Remove("tickmode");
            given.Remove("tickvals");
            given.Remove("ticktext");
            axis = axis with { TickValues = ticks, TickTexts = [.. texts.Select(text => text?.ToString() ?? "")] };
        }

        return axis;

        double Value(double coordinate) => axis.Log ? Math.Pow(10, coordinate) : coordinate;
    }

    private static Camera? TakeCamera(JsonObject scene) =>
        scene["camera"]?["eye"] is JsonObject eye
        && PlotlyNumbers.Of([eye["x"]?.DeepClone(), eye["y"]?.DeepClone(), eye["z"]?.DeepClone()]) is [var x, var y, var z]
        && ((JsonObject)scene["camera"]!).Remove("eye")
            ? new Camera(x, y, z)
            : null;

    [GeneratedRegex(@"^[xy]axis\d+$")]
    private static partial Regex FurtherAxis();
}
