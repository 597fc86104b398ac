using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

public class FigureTests
{
    private static Figure Simple(string alt = "Two points.") => new([new Scatter([0, 1], [2, 3])], new Axis("x"), new Axis("y"), alt);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_figure_without_alt_text_cannot_be_made(string alt)
    {
        var error = Assert.Throws<ArgumentException>(() => Simple(alt));
        Assert.StartsWith("A figure needs an alt text: say what it shows, from where to where, and how it ended.", error.Message);
    }

    [Fact]
    public void Series_become_plotly_traces_in_lower_case_without_what_is_unset()
    {
        var trace = FigureJson.Write(new Scatter([0, 1], [2, 3]) { Name = "path", ShowLegend = false, Line = new("#123456", 1.5, "dot") });
        Assert.Equal(
            """{"type":"scatter","x":[0,1],"y":[2,3],"mode":"lines","line":{"color":"#123456","width":1.5,"dash":"dot","simplify":false}"""
            + ""","name":"path","showlegend":false}""",
            Sorted(trace, "type", "x", "y", "mode", "line", "name", "showlegend"));
    }

    [Fact]
    public void Coordinates_have_seven_digits_and_what_is_not_finite_becomes_a_gap()
    {
        var json = FigureJson.Write(new Scatter([1.0 / 3, double.NaN], [double.PositiveInfinity, 123456789]));
        Assert.Equal("[0.3333333,null]", json["x"]!.ToJsonString());
        Assert.Equal("[null,123456800]", json["y"]!.ToJsonString());
    }

    [Fact]
    public void The_layout_has_titles_size_and_the_map_to_dark_colours()
    {
        var layout = (Simple() with { Title = "A title" }).ToJson()["layout"]!;
        Assert.Equal("x", (string?)layout["xaxis"]!["title"]!["text"]);
        Assert.Equal("y", (string?)layout["yaxis"]!["title"]!["text"]);
        Assert.Equal("A title", (string?)layout["title"]!["text"]);
        Assert.Equal((700, 450), ((int)layout["width"]!, (int)layout["height"]!));
        Assert.Equal("#15191e", (string?)layout["meta"]!["dark"]!["#ffffff"]);
        foreach (var color in new[] { "paper_bgcolor", "plot_bgcolor" })
        {
            Assert.Equal(Palette.Paper, (string?)layout[color]);
        }
    }

    [Fact]
    public void A_logarithmic_axis_is_given_in_powers_of_ten_and_skips_decades_when_there_are_many()
    {
        var axis = LayoutJson.Changing(Simple() with { Y = new Axis("loss") { Log = true, From = 1e-16, To = 1 } })["yaxis"]!;
        Assert.Equal("log", (string?)axis["type"]);
        Assert.Equal("[-16,0]", axis["range"]!.ToJsonString());
        Assert.Equal(2, (double)axis["dtick"]!);
    }

    [Fact]
    public void A_vertical_line_on_a_logarithmic_axis_stands_at_its_value_and_its_label_at_the_logarithm()
    {
        var layout = LayoutJson.Changing(Simple() with { X = new Axis("rate") { Log = true }, ReferenceLines = [new(0.01, "2/L")] });
        Assert.Equal(0.01, (double)layout["shapes"]![0]!["x0"]!);
        Assert.Equal(-2, (double)layout["annotations"]![0]!["x"]!);
        Assert.Equal("2/L", (string?)layout["annotations"]![0]!["text"]);
    }

    [Fact]
    public void The_sum_draws_one_over_the_other_and_keeps_the_lower_axes()
    {
        var lower = Simple("Below.") with { Title = "Lower", Outcome = "first" };
        var upper = new Figure([new Scatter([5], [5])], new Axis("other"), new Axis("other"), "Above.") { Outcome = "second" };
        var sum = lower + upper;
        Assert.Equal(2, sum.Traces.Count);
        Assert.Equal("x", sum.X.Title);
        Assert.Equal("Below. Above.", sum.AltText);
        Assert.Equal(("Lower", "second"), (sum.Title, sum.Outcome));
        Assert.Single(lower.Traces);
    }

    private static string Sorted(System.Text.Json.Nodes.JsonNode node, params string[] order) => new System.Text.Json.Nodes.JsonObject(
        order.Select(key => KeyValuePair.Create(key, node[key]?.DeepClone())).Concat(
            node.AsObject().Where(entry => !order.Contains(entry.Key))
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))).ToJsonString();
}
