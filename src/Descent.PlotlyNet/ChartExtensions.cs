using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Figure = Descent.Course.Figures.Figure;

namespace Descent.PlotlyNet;

/// <summary>Turns charts of Plotly.NET into figures of the course, and figures into charts.</summary>
public static class ChartExtensions
{
    /// <summary>
    /// Makes a figure of a chart: it goes under <c>Explore.Over</c>, into <c>a + b</c> and <c>a | b</c>, is saved with a picture, and
    /// follows light and dark. Plotly.NET's default template and size, which a chart carries unless it was made with
    /// <c>UseDefaults: false</c>, give way to the course's theme; a template or size of your own stays.
    /// </summary>
    /// <param name="chart">Any chart.</param>
    /// <param name="altText">What the chart shows, in sentences: from where to where, and how it ended.</param>
    /// <exception cref="ArgumentException">There is no alt text, or the chart has frames.</exception>
    public static Figure ToFigure(this GenericChart chart, string altText)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var json = Json(chart);
        if (json["layout"] is JsonObject layout && layout["template"] is { } template)
        {
            var defaults = Json(GenericChart.ofTraceObject(true, new Trace("scatter")))["layout"]!.AsObject();
            foreach (var (key, value) in JsonNode.DeepEquals(template, defaults["template"]) ? defaults : [])
            {
                if (JsonNode.DeepEquals(layout[key], value))
                {
                    layout.Remove(key);
                }
            }
        }

        return Figure.FromPlotly(json.ToJsonString(), altText);
    }

    /// <summary>
    /// Makes a chart of a figure, with all that the figure has: series, axes, marks, slider and theme. Restyle it with Plotly.NET's
    /// <c>WithXAxisStyle</c>, <c>WithTitle</c> and so on; the alt text does not come along, for charts have none.
    /// </summary>
    /// <param name="figure">Any figure.</param>
    public static GenericChart ToChart(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var json = JsonNode.Parse(figure.ToJson().ToJsonString())!;
        var traces = json["data"]!.AsArray().Select(trace => ChartReader.Trace(trace!.AsObject()));
        return GenericChart.fromFigure(Plotly.NET.Figure.create(ListModule.OfSeq(traces), ChartReader.Layout(json["layout"]!.AsObject())));
    }

    private static JsonObject Json(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
}
