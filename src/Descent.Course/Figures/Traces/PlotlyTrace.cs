using System.Text.Json.Nodes;

namespace Descent.Course.Figures;

/// <summary>A series given as plotly.js's own JSON, of any of its kinds.</summary>
internal sealed record PlotlyTrace : Trace
{
    private static readonly string[] s_inSpace = ["scatter3d", "surface", "mesh3d", "cone", "streamtube", "isosurface", "volume"];

    private static readonly string[] s_onAxes =
    [
        "scatter", "scattergl", "bar", "histogram", "box", "violin", "waterfall", "funnel", "ohlc", "candlestick", "heatmap", "heatmapgl",
        "contour", "histogram2d", "histogram2dcontour", "image", "carpet", "scattercarpet", "contourcarpet",
    ];

    private static readonly string[] s_withoutLegend =
        ["heatmap", "heatmapgl", "contour", "histogram2d", "histogram2dcontour", "image", "carpet", "contourcarpet", .. s_inSpace[1..]];

    private readonly JsonObject _json;

    /// <param name="json">The series; it is kept and may not change any more.</param>
    public PlotlyTrace(JsonObject json)
    {
        _json = json;
        Name = Text("name");
        ShowLegend = json["showlegend"] is JsonValue listed && listed.TryGetValue(out bool lists) ? lists : null;
        Visible = json["visible"] is JsonValue shown && shown.TryGetValue(out bool shows) ? shows : null;
    }

    /// <inheritdoc/>
    public override string Type => Text("type") ?? "scatter";

    /// <summary>Whether its coordinates are x, y and z.</summary>
    public bool IsInSpace => s_inSpace.Contains(Type);

    /// <summary>Whether it stands on a horizontal and a vertical axis.</summary>
    public bool IsOnAxes => s_onAxes.Contains(Type);

    internal override bool InLegend => ShowLegend ?? (IsSlices || (Name is not null && LegendIsUsual));

    internal override IReadOnlyList<string> LegendTexts => IsSlices && InLegend
        ? [.. (_json["labels"] as JsonArray ?? []).Select(label => label?.ToString() ?? "").Distinct()]
        : base.LegendTexts;

    private bool IsSlices => Type is "pie" or "funnelarea";

    private bool LegendIsUsual => (IsOnAxes || Type.StartsWith("scatter", StringComparison.Ordinal) || Type is "barpolar" or "splom")
        && !s_withoutLegend.Contains(Type);

    /// <summary>Returns the JSON as it was, with what the course's figures change: the panel, the name, whether it is seen.</summary>
    public JsonObject Write()
    {
        var json = (JsonObject)_json.DeepClone();
        if (Name is not null)
        {
            json["name"] = Name;
        }

        if (Visible is { } shows)
        {
            json["visible"] = shows;
        }

        if (ShowLegend is not null || IsSlices || LegendIsUsual)
        {
            json["showlegend"] = InLegend;
        }

        if (Beside)
        {
            (json["xaxis"], json["yaxis"]) = ("x2", "y2");
        }

        return json;
    }

    private string? Text(string key) => _json[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
