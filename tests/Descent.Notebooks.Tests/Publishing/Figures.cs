using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Publishing;

/// <summary>Small figures, written by hand as plotly.js takes them.</summary>
internal static class Figures
{
    public const string Dark = """{"#ffffff":"#15191e","#222222":"#e6e6e6","#e3e3e3":"#3a4048","#0072b2":"#56b4e9"}""";

    public static JsonObject Parabola() => Parse($$$"""
        {
          "data": [
            {"type": "scatter", "mode": "lines", "name": "f(x) = x²", "x": [-2, -1, 0, 1, 2], "y": [4, 1, 0, 1, 4],
             "line": {"color": "#0072b2", "shape": "spline"}},
            {"type": "scatter", "mode": "markers+lines", "name": "path", "x": [2, 1, 0.5, 0.25], "y": [4, 1, 0.25, 0.0625],
             "line": {"color": "#d55e00", "dash": "dot"}, "marker": {"size": 9}}
          ],
          "layout": {
            "meta": {"dark": {{{Dark}}}},
            "width": 700, "height": 450, "paper_bgcolor": "#ffffff", "plot_bgcolor": "#ffffff", "font": {"color": "#222222", "size": 14},
            "margin": {"l": 64, "r": 24, "t": 32, "b": 56}, "legend": {"orientation": "h", "y": 1.12, "x": 0},
            "xaxis": {"title": {"text": "x"}, "gridcolor": "#e3e3e3", "zerolinecolor": "#e3e3e3"},
            "yaxis": {"title": {"text": "f(x)"}, "gridcolor": "#e3e3e3", "zerolinecolor": "#e3e3e3"}
          }
        }
        """);

    /// <summary>Six learning rates on x², of which the slider shows one; the third is the active one.</summary>
    public static JsonObject LearningRates()
    {
        double[] rates = [0.05, 0.1, 0.3, 0.5, 0.9, 1.05];
        var figure = Parabola();
        var data = figure["data"]!.AsArray();
        data.RemoveAt(1);
        for (var index = 0; index < rates.Length; index++)
        {
            var x = Enumerable.Range(0, 10).Select(step => Math.Round(1.2 * Math.Pow(1 - 2 * rates[index], step), 3)).ToArray();
            data.Add(new JsonObject
            {
                ["type"] = "scatter", ["mode"] = "lines+markers", ["name"] = $"rate {rates[index]}", ["visible"] = index == 2,
                ["x"] = Numbers(x), ["y"] = Numbers(x.Select(value => Math.Round(value * value, 4))),
                ["line"] = new JsonObject { ["color"] = "#d55e00" },
            });
        }
        JsonArray Visible(int active) => [JsonValue.Create(true), .. rates.Select((_, index) => JsonValue.Create(index == active))];
        var steps = rates.Select((rate, active) => (JsonNode)new JsonObject
        {
            ["label"] = $"{rate}",
            ["method"] = "update",
            ["args"] = new JsonArray(
                new JsonObject { ["visible"] = Visible(active) },
                new JsonObject { ["title.text"] = rate > 1 ? $"learning rate {rate} · diverged" : $"learning rate {rate} · converges" }),
        });
        figure["layout"]!["title"] = new JsonObject { ["text"] = "learning rate 0.3 · converges" };
        figure["layout"]!["margin"]!["t"] = 64;
        figure["layout"]!["showlegend"] = false;
        figure["layout"]!["sliders"] = new JsonArray(new JsonObject
        {
            ["active"] = 2, ["currentvalue"] = new JsonObject { ["prefix"] = "learning rate " }, ["pad"] = new JsonObject { ["t"] = 40 },
            ["steps"] = new JsonArray([.. steps]),
        });
        return figure;
    }

    public static JsonObject Surface() => Parse("""
        {
          "data": [{"type": "surface", "showscale": false, "z": [[4, 2, 1, 2, 4], [3, 1, 0, 1, 3], [4, 2, 1, 2, 4]]}],
          "layout": {"width": 600, "height": 400, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}}
        }
        """);

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(value => JsonValue.Create(value))];
}
