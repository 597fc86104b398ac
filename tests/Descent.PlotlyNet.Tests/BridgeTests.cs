using System.Text.Json.Nodes;
using Descent.Course.Explorers;
using Descent.Course.Figures;
using Descent.Course.Tests.Gallery;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Descent.PlotlyNet.Tests;

public class BridgeTests
{
    private static readonly double[] s_x = [0, 1, 2];

    public static TheoryData<int> Entries => [.. Enumerable.Range(0, Pictures.All.Count)];

    public static TheoryData<string> Kinds => [.. Charts.All.Keys];

    [Theory]
    [MemberData(nameof(Entries))]
    public void A_figure_that_became_a_chart_and_came_back_is_the_same(int entry)
    {
        var figure = Pictures.All[entry].Make();

        Same(figure.ToJson(), figure.ToChart().ToFigure(figure.AltText).ToJson());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_chart_of_every_kind_becomes_a_figure_with_its_data_in_the_look_of_the_course(string kind)
    {
        var chart = Charts.All[kind]();
        var given = JsonNode.Parse(GenericChart.toFigureJson(chart))!["data"]![0]!.AsObject();

        var json = chart.ToFigure("A chart with 4 points.").ToJson();

        var trace = json["data"]![0]!.AsObject();
        Assert.Equal(kind is "line" or "bubble" ? "scatter" : kind, (string?)trace["type"]);
        Assert.All(given, entry => Same(entry.Value, trace[entry.Key]));
        var layout = json["layout"]!;
        Assert.Equal(Palette.Dark.Count, layout["meta"]!["dark"]!.AsObject().Count);
        Assert.Equal(Palette.Series, layout["template"]!["layout"]!["colorway"]!.AsArray().Select(color => (string?)color));
        Assert.Equal((Palette.Paper, 700), ((string?)layout["paper_bgcolor"], (int)layout["width"]!));
        Assert.Equal(kind is "scatter3d" or "surface", layout["scene"] is not null);
        Assert.Equal(kind is "scatter3d" or "surface" or "scatterpolar" or "pie" or "sankey", layout["xaxis"] is null);
    }

    [Fact]
    public void The_default_look_of_Plotly_NET_gives_way_and_a_size_or_template_of_the_authors_own_stays()
    {
        var plain = Chart.Line<double, double, string>(s_x, s_x, UseDefaults: false);
        Same(plain.ToFigure("A line.").ToJson(), Chart.Line<double, double, string>(s_x, s_x).ToFigure("A line.").ToJson());
        Assert.InRange(plain.ToFigure("A line.").ToJson().ToJsonString().Length, 1000, 4500);

        var sized = Chart.Line<double, double, string>(s_x, s_x).WithSize(500, 300).ToFigure("A line.").ToJson()["layout"]!;
        Assert.Equal((500, 300.0), ((int)sized["width"]!, (double)sized["height"]!));

        var dark = GenericChart.addLayout(OwnTemplate(), Chart.Line<double, double, string>(s_x, s_x)).ToFigure("A line.").ToJson();
        Assert.Equal("#123456", (string?)dark["layout"]!["template"]!["layout"]!["paper_bgcolor"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_chart_without_alt_text_is_refused(string? altText)
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.All["line"]().ToFigure(altText!));
        Assert.StartsWith("A figure needs an alt text: say what it shows, from where to where, and how it ended.", error.Message);
    }

    [Fact]
    public void Numbers_that_are_none_become_gaps_dates_stay_dates_and_words_stay_words()
    {
        double[] y = [1, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        DateTime[] days = [new(2026, 1, 2), new(2026, 1, 3), new(2026, 1, 4), new(2026, 1, 5, 6, 7, 8)];
        var trace = Chart.Line<DateTime, double, string>(days, y, MultiText: new[] { "one", "NaN", "Infinity", "four" }, UseDefaults: false)
            .ToFigure("Four days.").ToJson()["data"]![0]!;

        Assert.Equal("[1.0,null,null,null]", trace["y"]!.ToJsonString());
        Assert.Equal("2026-01-05T06:07:08", (string?)trace["x"]![3]);
        Assert.Equal(["one", "NaN", "Infinity", "four"], trace["text"]!.AsArray().Select(text => (string?)text));
    }

    [Fact]
    public void Charts_go_under_a_slider_and_what_they_share_is_stored_once()
    {
        var figure = Explore.Over("power", [1.0, 2, 3], power => Chart.Combine(
        [
            Chart.Line<double, double, string>(s_x, s_x, Name: "the same", UseDefaults: false),
            Chart.Line<double, double, string>(s_x, Array.ConvertAll(s_x, x => Math.Pow(x, power)), Name: "the power", UseDefaults: false)
                .WithXAxisStyle<double, double, string>(TitleText: $"x for {power}"),
        ]).ToFigure($"The power {power}.") with { Outcome = $"reaches {Math.Pow(2, power)}" });

        var json = figure.ToJson();
        Assert.Equal(4, json["data"]!.AsArray().Count);
        Assert.Equal([null, false, true, false], json["data"]!.AsArray().Select(trace => (bool?)trace!["visible"]));
        Assert.Equal(
            [Palette.Blue, Palette.Vermillion, Palette.Vermillion, Palette.Vermillion],
            json["layout"]!["colorway"]!.AsArray().Select(color => (string?)color));
        var steps = json["layout"]!["sliders"]![0]!["steps"]!.AsArray();
        Assert.Equal(["1 · reaches 2", "2 · reaches 4", "3 · reaches 8"], steps.Select(step => (string?)step!["label"]));
        Assert.Equal("x for 3", (string?)steps[2]!["args"]![1]!["xaxis"]!["title"]!["text"]);
        Assert.StartsWith("The power 2. A slider changes the power; it stands at 2. Its 3 positions: 1 · reaches 2;", figure.AltText);
    }

    [Fact]
    public void A_figure_restyled_as_a_chart_changes_where_it_was_told_to_and_nowhere_else()
    {
        var figure = Pictures.All.First(entry => entry.Kind == "Plot.Descent").Make();
        var before = figure.ToJson();

        var chart = figure.ToChart().WithXAxisStyle<int, int, string>(TitleText: "where", ShowGrid: false);
        var after = chart.ToFigure(figure.AltText).ToJson();

        var axis = after["layout"]!["xaxis"]!;
        Assert.Equal(("where", false), ((string?)axis["title"]!["text"], (bool)axis["showgrid"]!));
        Same(before["layout"]!["xaxis"]!["range"], axis["range"]);
        before["layout"]!["xaxis"] = axis.DeepClone();
        Same(before, after);
    }

    private static Layout OwnTemplate()
    {
        var (layout, inner, template) = (new Layout(), new Layout(), new Template());
        inner.SetProperty("paper_bgcolor", "#123456");
        template.SetProperty("layout", inner);
        layout.SetProperty("template", template);
        return layout;
    }

    private static void Same(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected?.ToJsonString()}\nbut got  {actual?.ToJsonString()}");
}
