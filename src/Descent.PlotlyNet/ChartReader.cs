using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Descent.PlotlyNet;

/// <summary>
/// Reads plotly.js's JSON as Plotly.NET's objects. Those that its styling functions look for (axes, titles, markers …) get their own
/// type, so that a change joins what is there instead of taking its place; all others are plain dynamic objects.
/// </summary>
internal static class ChartReader
{
    public static Layout Layout(JsonObject json) => Filled(new Layout(), json);

    public static Trace Trace(JsonObject json)
    {
        var type = (string?)json["type"] ?? "scatter";
        return Filled(OfType(type), json);
    }

    private static Trace OfType(string type) => type switch
    {
        "scatter3d" or "surface" or "mesh3d" or "cone" or "streamtube" or "isosurface" or "volume" => new Trace3D(type),
        "scatterpolar" or "scatterpolargl" or "barpolar" => new TracePolar(type),
        "scattergeo" or "choropleth" => new TraceGeo(type),
        "scatterternary" => new TraceTernary(type),
        "scattersmith" => new TraceSmith(type),
        "carpet" or "scattercarpet" or "contourcarpet" => new TraceCarpet(type),
        "pie" or "funnelarea" or "sunburst" or "treemap" or "icicle" or "sankey" or "indicator" or "table" or "parcoords" or "parcats" =>
            new TraceDomain(type),
        _ => new Trace2D(type),
    };

    private static DynamicObj.DynamicObj Named(string name) => name.TrimEnd([.. "0123456789"]) switch
    {
        "xaxis" or "yaxis" or "zaxis" => new LinearAxis(),
        "scene" => new Scene(),
        "polar" => new Polar(),
        "radialaxis" => new RadialAxis(),
        "angularaxis" => new AngularAxis(),
        "title" => new Title(),
        "font" or "tickfont" or "textfont" => new Font(),
        "margin" => new Margin(),
        "legend" => new Legend(),
        "camera" => new Camera(),
        "aspectratio" => new AspectRatio(),
        "shapes" => new Shape(),
        "annotations" => new Annotation(),
        "sliders" => new Slider(),
        "marker" => new Marker(),
        "line" => new Line(),
        "error_x" or "error_y" or "error_z" => new Error(),
        "colorbar" => new ColorBar(),
        "contours" => new Contours(),
        _ => new DynamicObj.DynamicObj(),
    };

    private static T Filled<T>(T target, JsonObject json)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (key, value) in json)
        {
            target.SetProperty(key, Read(key, value));
        }

        return target;
    }

    private static object? Read(string name, JsonNode? node) => node switch
    {
        JsonObject of => Filled(Named(name), of),
        JsonArray of => of.Select(item => Read(name, item)).ToArray(),
        null => null,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => (string)node!,
            JsonValueKind.Number when node.AsValue().TryGetValue(out long whole) => whole,
            JsonValueKind.Number => (double)node,
            JsonValueKind.True => true,
            _ => false,
        },
    };
}
