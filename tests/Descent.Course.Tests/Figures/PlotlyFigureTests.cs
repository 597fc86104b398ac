using System.Text.Json.Nodes;
using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

/// <summary>Figures made of plotly.js's JSON take part in all that figures do.</summary>
public class PlotlyFigureTests
{
    private const string Marked = """
        {"data":[{"type":"scatter","x":[1,2],"y":[3,4],"name":"given"}],
         "layout":{"title":{"text":"Given","font":{"size":20}},"barmode":"group",
          "xaxis":{"title":"days","type":"log","range":[0,2],"showgrid":false},"yaxis":{"title":{"text":"cost"},"range":[5,0]},
          "shapes":[{"type":"rect","xref":"paper","x0":0,"x1":1,"yref":"y","y0":1,"y1":2}],
          "annotations":[{"text":"here","x":1,"y":2,"ax":1,"ay":3,"axref":"x","ayref":"y"}],
          "images":[{"source":"data:,","x":0,"y":1}]}}
        """;

    private static Figure Own => new([new Scatter([0, 1], [2, 3])], new Axis("own x"), new Axis("own y"), "Own.")
    {
        ReferenceLines = [new(1, "limit")],
    };

    private static Figure Given => Figure.FromPlotly(Marked, "Given.");

    [Fact]
    public void Words_that_figures_have_are_read_and_all_else_stays()
    {
        var figure = Given;
        Assert.Equal(("Given", "days", "cost", "Given."), (figure.Title, figure.X.Title, figure.Y.Title, figure.AltText));
        Assert.Equal((true, 1, 100, null), (figure.X.Log, figure.X.From, figure.X.To, figure.Y.From));

        var layout = figure.ToJson()["layout"]!;
        Assert.Equal((20, "group"), ((int)layout["title"]!["font"]!["size"]!, (string?)layout["barmode"]));
        var x = layout["xaxis"]!;
        Assert.Equal(("log", "[0,2]", false), ((string?)x["type"], x["range"]!.ToJsonString(), (bool)x["showgrid"]!));
        Assert.Equal("[5,0]", layout["yaxis"]!["range"]!.ToJsonString());
        Assert.Equal("here", (string?)layout["annotations"]![0]!["text"]);
    }

    [Fact]
    public void A_change_of_title_or_axis_goes_before_what_was_given()
    {
        var changed = Given.Titled("New").Labelled("hours", "gain");
        var layout = (changed with { X = changed.X with { From = 10, To = 1000 } }).ToJson()["layout"]!;
        JsonNode[] titled = [layout, layout["xaxis"]!, layout["yaxis"]!];
        Assert.Equal(["New", "hours", "gain"], titled.Select(of => (string?)of["title"]!["text"]));
        Assert.Equal("[1,3]", layout["xaxis"]!["range"]!.ToJsonString());
    }

    [Fact]
    public void The_sum_keeps_the_lower_axes_and_the_marks_of_both()
    {
        var layout = (Own + Given).ToJson()["layout"]!;
        Assert.Equal("own x", (string?)layout["xaxis"]!["title"]!["text"]);
        Assert.Equal(["line", "rect"], layout["shapes"]!.AsArray().Select(shape => (string?)shape!["type"]));
        Assert.Equal(["limit", "here"], layout["annotations"]!.AsArray().Select(annotation => (string?)annotation!["text"]));
        Assert.Single(layout["images"]!.AsArray());
        Assert.Equal("group", (string?)layout["barmode"]);
        Assert.Equal("Own. Given.", (Own + Given).AltText);

        var other = (Given + Own).ToJson()["layout"]!;
        Assert.Equal("days", (string?)other["xaxis"]!["title"]!["text"]);
        Assert.Equal(["line", "rect"], other["shapes"]!.AsArray().Select(shape => (string?)shape!["type"]).Order());
    }

    [Fact]
    public void In_the_right_panel_marks_count_from_its_own_axes_and_edges()
    {
        var json = (Own | Given).ToJson();
        Assert.Equal(("x2", "y2"), ((string?)json["data"]![1]!["xaxis"], (string?)json["data"]![1]!["yaxis"]));
        var layout = json["layout"]!;
        Assert.Equal(("own x", "days"), ((string?)layout["xaxis"]!["title"]!["text"], (string?)layout["xaxis2"]!["title"]!["text"]));
        Assert.Equal("""["x2 domain","y2"]""", Places(layout["shapes"]![1]!, "xref", "yref"));
        Assert.Equal("""["x2","y2","x2","y2"]""", Places(layout["annotations"]![1]!, "xref", "yref", "axref", "ayref"));
        Assert.Equal("""["x2 domain","y2 domain"]""", Places(layout["images"]![0]!, "xref", "yref"));
    }

    [Fact]
    public void In_the_left_panel_what_counted_from_the_paper_counts_from_the_panel()
    {
        var layout = (Given | Own).ToJson()["layout"]!;
        Assert.Equal("""["x domain","y"]""", Places(layout["shapes"]![1]!, "xref", "yref"));
        Assert.Equal("""["x","y","x","y"]""", Places(layout["annotations"]![1]!, "xref", "yref", "axref", "ayref"));
        Assert.Equal(false, (bool?)layout["xaxis"]!["showgrid"]);
        Assert.Equal(0.43, (double)layout["xaxis"]!["domain"]![1]!);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"pie","values":[1,2]}]}""")]
    [InlineData("""{"data":[{"type":"surface","z":[[1,2],[3,4]]}]}""")]
    [InlineData("""{"data":[{"y":[1]},{"y":[2],"xaxis":"x2","yaxis":"y2"}],"layout":{"xaxis2":{},"yaxis2":{}}}""")]
    public void What_is_not_one_flat_panel_cannot_stand_beside_or_be_drawn_over_one(string json)
    {
        var other = Figure.FromPlotly(json, "Another kind.");
        var beside = Assert.Throws<ArgumentException>(() => Own | other);
        Assert.StartsWith("Two flat figures of one panel each can stand beside each other", beside.Message);
        var over = Assert.Throws<ArgumentException>(() => Own + other);
        Assert.StartsWith("Only a flat figure of one panel can be drawn over a flat one", over.Message);
    }

    [Fact]
    public void Two_figures_without_axes_and_two_in_space_can_be_drawn_over_each_other()
    {
        var polar = Figure.FromPlotly(
            """{"data":[{"type":"scatterpolar","r":[1,2],"theta":[0,90]}],"layout":{"polar":{"hole":0.1}}}""", "Polar.");
        var both = (polar + polar).ToJson();
        Assert.Equal((2, 0.1), (both["data"]!.AsArray().Count, (double)both["layout"]!["polar"]!["hole"]!));

        var space = Figure.FromPlotly(
            """
            {"data":[{"type":"scatter3d","x":[1],"y":[2],"z":[3]}],
             "layout":{"scene":{"zaxis":{"title":"height"},"camera":{"eye":{"x":1,"y":2,"z":3}}}}}
            """,
            "Space.");
        Assert.Equal((new Camera(1, 2, 3), "height"), (space.Camera, space.Z!.Title));
        var scene = (space + space).ToJson()["layout"]!["scene"]!;
        Assert.Equal(("height", 3.0), ((string?)scene["zaxis"]!["title"]!["text"], (double)scene["camera"]!["eye"]!["z"]!));
    }

    [Fact]
    public void The_legend_lists_named_series_and_the_slices_of_a_pie()
    {
        var lines = Figure.FromPlotly(
            """{"data":[{"y":[1,2]},{"y":[2,1],"name":"b"},{"type":"heatmap","z":[[1]],"name":"c"}]}""", "Lines.").ToJson();
        Assert.Equal([false, true, null], lines["data"]!.AsArray().Select(trace => (bool?)trace!["showlegend"]));
        Assert.Equal(true, (bool?)lines["layout"]!["showlegend"]);

        var pie = Figure.FromPlotly("""{"data":[{"type":"pie","labels":["a","b"],"values":[1,2]}]}""", "Pie.").ToJson();
        Assert.Equal((true, true), ((bool)pie["data"]![0]!["showlegend"]!, (bool)pie["layout"]!["showlegend"]!));
    }

    [Theory]
    [InlineData("[1, 2", "A figure is given to plotly.js as JSON, and this text is none: ")]
    [InlineData("[1, 2]", "A figure for plotly.js is an object with a list of series called data")]
    [InlineData("""{"layout":{}}""", "A figure for plotly.js is an object with a list of series called data")]
    [InlineData("""{"data":[1]}""", "A figure for plotly.js is an object with a list of series called data")]
    [InlineData("""{"data":[],"frames":[{}]}""", "A figure with frames stands still in a saved notebook. Make one figure per frame")]
    public void What_is_no_figure_is_refused_with_the_cure(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Figure.FromPlotly(json, "A figure.")).Message);

    [Fact]
    public void Fractions_keep_seven_digits_whole_numbers_all_of_them_and_the_json_is_not_shared()
    {
        var figure = Figure.FromPlotly("""{"data":[{"x":[1767312000000,0.123456789],"y":["a","NaN"]}]}""", "Dates.");
        var trace = figure.ToJson()["data"]![0]!;
        Assert.Equal("[1767312000000,0.1234568]", trace["x"]!.ToJsonString());
        Assert.Equal("""["a","NaN"]""", trace["y"]!.ToJsonString());

        trace["x"] = null;
        Assert.NotNull(figure.ToJson()["data"]![0]!["x"]);
    }

    private static string Places(JsonNode mark, params string[] keys) =>
        new JsonArray([.. keys.Select(key => mark[key]?.DeepClone())]).ToJsonString();
}
