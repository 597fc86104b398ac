using System.Text.Json.Nodes;
using Descent.Course.Explorers;
using Descent.Course.Figures;
using Descent.Course.Tests.Gallery;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Publishing;
using Chart = Plotly.NET.CSharp.Chart;

namespace Descent.PlotlyNet.Tests;

/// <summary>
/// plotly.js draws what the bridge makes, in light and dark. The pictures are left in <c>artifacts/gallery/plotly-net</c>, to be looked at.
/// </summary>
public class DrawingTests
{
    private const int Card = 0xf6f7f9, DarkPage = 0x15191e;

    [SkippableFact]
    public void A_chart_of_every_kind_is_drawn_in_light_and_in_dark()
    {
        RequireBrowser();
        var figures = Charts.All.Values.Select(make => make().ToFigure("A chart.").ToJson()).ToArray();
        var dark = figures.Select(Dark).ToArray();
        var empty = figures.Select(Empty).ToArray();

        var pictures = PictureBaker.Bake([.. figures, .. dark, .. empty]);

        var count = figures.Length;
        foreach (var (i, kind) in Charts.All.Keys.Index())
        {
            Keep($"{kind}-light", pictures[i]);
            Keep($"{kind}-dark", pictures[count + i]);
            Assert.False(pictures[i].AsSpan().SequenceEqual(pictures[count + i]), $"{kind} looks the same in the dark");
            Assert.False(pictures[i].AsSpan().SequenceEqual(pictures[2 * count + i]), $"{kind} shows nothing but its frame");
            Assert.Equal((kind, Card, DarkPage), (kind, Ground(pictures[i]), Ground(pictures[count + i])));
        }
    }

    [SkippableFact]
    public void A_figure_that_became_a_chart_and_came_back_is_drawn_alike()
    {
        RequireBrowser();
        string[] kinds = ["Plot.Descent", "Plot.Path", "Plot.Dial", "Plot.LineAndCost", "Plot.Bars", "Plot.Surface", "Explore.OverChoices"];
        var figures = kinds.Select(kind => Pictures.All.First(entry => entry.Kind == kind).Make()).ToArray();

        var returned = figures.Select(figure => figure.ToChart().ToFigure(figure.AltText));

        var pictures = PictureBaker.Bake([.. figures.Concat(returned).Select(figure => figure.ToJson())]);

        foreach (var (i, kind) in kinds.Index())
        {
            Keep($"{kind}-before", pictures[i]);
            Keep($"{kind}-after", pictures[kinds.Length + i]);

            // In space the last bits are the graphics card's.
            if (figures[i].Z is null)
            {
                Assert.Equal(pictures[i], pictures[kinds.Length + i]);
            }
        }
    }

    [SkippableFact]
    public void Charts_over_beside_and_under_a_slider_are_drawn()
    {
        RequireBrowser();
        var map = Pictures.All.First(entry => entry.Kind == "Plot.Contour").Make();
        var (line, bars) = (Charts.All["line"]().ToFigure("A line."), Charts.All["box"]().ToFigure("A box."));
        var marked = Figure.FromPlotly(
            """
            {"data":[{"x":[1,2,3],"y":[1,4,9]}],
             "layout":{"shapes":[{"type":"line","xref":"paper","x0":0,"x1":1,"y0":5,"y1":5}],"annotations":[{"x":2,"y":4,"text":"here"}]}}
            """,
            "A marked line.");
        Figure[] figures = [map + line, line | bars, map | marked, marked | map, Explore.Over("end", [90.0, 180], Fan)];

        var light = figures.Select(figure => figure.ToJson()).ToArray();
        var pictures = PictureBaker.Bake([.. light, .. light.Select(Dark)]);

        foreach (var (i, picture) in pictures.Index())
        {
            Keep($"together-{i % figures.Length}-{(i < figures.Length ? "light" : "dark")}", picture);
        }

        Assert.Equal(pictures.Length, pictures.Select(Convert.ToHexString).Distinct().Count());

        static Figure Fan(double end) =>
            Chart.LinePolar<double, double, string>(r: [1, 2], theta: [0, end], UseDefaults: false).ToFigure($"A fan to {end}.");
    }

    private static void RequireBrowser()
    {
        var found = PictureBrowser.TryFind(out _);
        Assert.True(found || string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), "There is no browser.");
        Skip.IfNot(found, "No Chromium, Chrome or Edge is installed (on Debian and Ubuntu: apt install chromium).");
    }

    // What the site's script does on a dark page. The baker draws on a light card, so the dark page is part of the figure here: a
    // rectangle under everything, larger than the figure.
    private static JsonObject Dark(JsonObject figure)
    {
        var table = figure["layout"]!["meta"]!["dark"]!.AsObject();
        var dark = JsonNode.Parse(table.Aggregate(
            figure.ToJsonString(),
            (text, entry) => text.Replace($"\"{entry.Key}\"", $"\"{(string?)entry.Value}\"", StringComparison.Ordinal)))!.AsObject();
        var layout = dark["layout"]!.AsObject();
        var page = JsonNode.Parse($$"""
            {"type": "rect", "layer": "below", "xref": "paper", "yref": "paper", "x0": -9, "x1": 9, "y0": -9, "y1": 9,
             "fillcolor": "{{Palette.Dark[Palette.Paper]}}", "line": {"width": 0} }
            """)!;
        layout["shapes"] = new JsonArray([page, .. layout["shapes"]?.AsArray().Select(shape => shape!.DeepClone()) ?? []]);
        return dark;
    }

    // The colour of a figure's own corner: the card's margin is drawn at twice its size.
    private static int Ground(byte[] picture)
    {
        const int Inside = 2 * PicturePage.Margin + 8;
        return PngFile.Pixels(picture)[Inside * PngFile.Read(picture).Width + Inside];
    }

    private static JsonObject Empty(JsonObject figure)
    {
        var empty = (JsonObject)figure.DeepClone();
        empty["data"] = new JsonArray();
        return empty;
    }

    private static void Keep(string name, byte[] picture)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NotebookDemos.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "gallery", "plotly-net")).FullName;
        File.WriteAllBytes(Path.Combine(folder, name + ".png"), picture);
    }
}
