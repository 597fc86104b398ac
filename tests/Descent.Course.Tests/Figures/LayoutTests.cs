using System.Text.Json.Nodes;
using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

/// <summary>Panels, space, equal scales, legends and marks.</summary>
public class LayoutTests
{
    private static Figure Named(params string[] names) =>
        new([.. names.Select(name => new Scatter([0, 1], [2, 3]) { Name = name })], new Axis("x") { From = 0, To = 4 },
            new Axis("y") { From = 0, To = 2 }, "Lines.");

    private static JsonNode Layout(Figure figure) => figure.ToJson()["layout"]!;

    [Fact]
    public void Beside_each_other_each_panel_keeps_its_axes_and_its_series()
    {
        var json = (Named("a") | Named("b") with { X = new Axis("rate"), ReferenceLines = [new(1, "limit")], Title = "Right" }).ToJson();
        Assert.Equal([null, "x2"], json["data"]!.AsArray().Select(trace => (string?)trace!["xaxis"]));
        Assert.Equal([null, "y2"], json["data"]!.AsArray().Select(trace => (string?)trace!["yaxis"]));
        Assert.Equal("rate", (string?)json["layout"]!["xaxis2"]!["title"]!["text"]);
        Assert.Equal("[0,0.43]", json["layout"]!["xaxis"]!["domain"]!.ToJsonString());
        Assert.Equal("[0.5700000000000001,1]", json["layout"]!["xaxis2"]!["domain"]!.ToJsonString());
        Assert.Equal("x2", (string?)json["layout"]!["shapes"]![0]!["xref"]);
        Assert.Equal("Right", (string?)json["layout"]!["title"]!["text"]);
    }

    [Fact]
    public void The_legend_lists_a_series_of_both_panels_once_if_it_looks_the_same()
    {
        var dashed = new Scatter([0, 1], [2, 3]) { Name = "b", Line = new(Palette.Blue, 2, "dash") };
        var right = Named("a", "c") with { X = new Axis("rate") };
        var both = (Named("a", "b") | right.Redrawn([.. right.Traces, dashed], "Lines.")).Traces;
        Assert.Equal(["a", "b", "c", "b"], both.Where(trace => trace.InLegend).Select(trace => trace.Name));
        Assert.False(both[2].InLegend);
    }

    [Fact]
    public void Three_panels_and_flat_over_space_are_refused()
    {
        var space = Named("a") with { Z = new Axis("z") };
        Assert.StartsWith("Two flat figures of one panel each can stand beside each other",
            Assert.Throws<ArgumentException>(() => Named("a") | Named("b") | Named("c")).Message);
        Assert.StartsWith("Only a flat figure of one panel can be drawn over a flat one",
            Assert.Throws<ArgumentException>(() => Named("a") + space).Message);
        Assert.Throws<ArgumentException>(() => Named("a") + (Named("b") | Named("c")));
        Assert.Equal(3, ((Named("a") | Named("b")) + Named("c")).Traces.Count);
    }

    [Fact]
    public void Equal_scale_sets_the_height_so_that_nothing_is_wasted_and_both_axes_count_alike()
    {
        var figure = Named("a");
        var layout = Layout(figure with { Y = figure.Y with { EqualScale = true } });
        Assert.Equal("x", (string?)layout["yaxis"]!["scaleanchor"]);
        Assert.Equal(0.5, (double)layout["xaxis"]!["dtick"]!);
        Assert.Equal(0.5, (double)layout["yaxis"]!["dtick"]!);

        // 605 pixels for 4 units make 302 for 2; above them the legend's row, below them the axis.
        Assert.Equal(302 + 42 + 60, (int)layout["height"]!);
        Assert.Null(Layout(figure)["yaxis"]!["scaleanchor"]);
    }

    [Fact]
    public void A_figure_in_space_has_three_axes_and_a_camera()
    {
        var scene = Layout(Named("a") with { Z = new Axis("f(x, y)") { From = 0, To = 9 }, Camera = new(1, 2, 3) })["scene"]!;
        Assert.Equal("f(x, y)", (string?)scene["zaxis"]!["title"]!["text"]);
        Assert.Equal("[0,9]", scene["zaxis"]!["range"]!.ToJsonString());
        Assert.Equal("""{"x":1,"y":2,"z":3}""", scene["camera"]!["eye"]!.ToJsonString());
    }

    [Fact]
    public void The_legend_takes_room_above_the_figure_and_never_stands_on_it()
    {
        Assert.Equal(450, (int)Layout(Named("a"))["height"]!);
        Assert.Equal((42, true), ((int)Layout(Named("a"))["margin"]!["t"]!, (bool)Layout(Named("a"))["showlegend"]!));
        var many = Layout(Named([.. Enumerable.Range(0, 6).Select(i => $"a series with a long name {i}")]));
        Assert.Equal((20 + 3 * 22, 450 + 2 * 22), ((int)many["margin"]!["t"]!, (int)many["height"]!));
        var none = new Figure([new Scatter([0], [0])], new Axis("x"), new Axis("y"), "A point.").ToJson();
        Assert.False((bool)none["layout"]!["showlegend"]!);
        Assert.False((bool)none["data"]![0]!["showlegend"]!);
    }

    [Fact]
    public void Labels_of_lines_stand_on_the_side_with_room_and_below_each_other()
    {
        var labels = Layout(Named("a") with { ReferenceLines = [new(0.5, "left"), new(3, "right"),
            new(1.99, "top", Vertical: false)] })["annotations"]!;
        Assert.Equal(["left", "right", "center"], labels.AsArray().Select(label => (string?)label!["xanchor"]));
        Assert.True((double)labels[0]!["y"]! > (double)labels[1]!["y"]!);
        Assert.Equal("top", (string?)labels[2]!["yanchor"]);
    }

    [Fact]
    public void A_note_stands_at_its_place_on_a_background_of_its_own()
    {
        var note = Layout(Named("a") with { X = new Axis("x") { Log = true },
            Notes = [new(100, 2, "here", Lower: 12)] })["annotations"]![0]!;
        Assert.Equal((2, 2, -12), ((double)note["x"]!, (double)note["y"]!, (double)note["yshift"]!));
        Assert.Equal(Palette.Paper, (string?)note["bgcolor"]);
    }

    [Fact]
    public void Ticks_that_are_given_have_the_minus_sign_of_those_that_plotly_writes_and_names_keep_their_hyphen()
    {
        var figure = Named("a");
        figure = figure with
        {
            X = figure.X with { TickValues = [-1, -0.00001, 2] },
            Y = figure.Y with { TickValues = [0, 1, 2], TickTexts = ["-2", "mini-batch", "L-2"] },
        };
        Assert.Equal(["−1", "−1e−5", "2"], Texts("xaxis"));
        Assert.Equal(["−2", "mini-batch", "L-2"], Texts("yaxis"));

        IEnumerable<string?> Texts(string axis) => Layout(figure)[axis]!["ticktext"]!.AsArray().Select(text => (string?)text);
    }

    [Fact]
    public void Axes_can_be_renamed() => Assert.Equal("h in cm", Named("a").Labelled("V in cm³", "h in cm").Y.Title);
}
