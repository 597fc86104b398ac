using System.Text.Json.Nodes;
namespace Descent.PlotlyNet.Tests;
public class Draft
{
    [Fact]
    public void Dump()
    {
        foreach (var (kind, make) in Charts.All) { Console.WriteLine(kind + ": " + Plotly.NET.GenericChart.toFigureJson(make())); Console.WriteLine("   -> " + make().ToFigure("A chart.").ToJson().ToJsonString().Length); }
        Console.WriteLine(Plotly.NET.GenericChart.toFigureJson(Plotly.NET.CSharp.Chart.Line<DateTime, double, string>([new(2026,1,2), new(2026,1,3,4,5,6)], [double.NaN, double.PositiveInfinity], UseDefaults: false)));
        var i = 0;
        foreach (var e in Course.Tests.Gallery.Pictures.All)
        {
            var f = e.Make(); var a = f.ToJson(); var b = f.ToChart().ToFigure(f.AltText).ToJson(); var c = Descent.Course.Figures.Figure.FromPlotly(a.ToJsonString(), "x").ToJson();
            Console.WriteLine($"{i++} {e}: {JsonNode.DeepEquals(a, b)} {JsonNode.DeepEquals(a, c)}");
            if (!JsonNode.DeepEquals(a, c)) foreach (var (k, v) in a["layout"]!.AsObject()) if (!JsonNode.DeepEquals(v, c["layout"]![k])) Console.WriteLine($"   {k}: {v?.ToJsonString()}\n   {k}: {c["layout"]![k]?.ToJsonString()}");
        }
    }
}
