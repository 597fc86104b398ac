using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

public class OutputComparisonTests
{
    private static Output Plain(string text) => Output.DisplayData(new JsonObject { ["text/plain"] = Lines.Split(text) });

    private static Output Figure(string json) =>
        Output.DisplayData(new JsonObject { ["application/vnd.plotly.v1+json"] = JsonNode.Parse(json) });

    private static string? Difference(Output saved, Output now) => OutputComparison.Difference([saved], [now]);

    [Theory]
    [InlineData("error 0.1235 after 3 steps", "error 0.1236 after 3 steps", "saved 0.1235, now 0.1236")]
    [InlineData("12 steps", "13 steps", "saved 12, now 13")]
    [InlineData("converged", "diverged", "saved \"converged\", now \"diverged\"")]
    [InlineData("x = 1.5 m", "x = 1.5 km", "saved \"1.5 m\", now \"1.5 km\"")]
    [InlineData("a\n1", "a\n1 2", "saved \"1\", now \"1 2\"")]
    [InlineData("x = 1", "x = -1", "saved 1, now -1")]
    public void Text_that_differs_is_quoted(string saved, string now, string difference) =>
        Assert.Equal("output 1, text/plain: " + difference, Difference(Plain(saved), Plain(now)));

    [Theory]
    [InlineData("1.0000000001 and 3", "1.0000000002 and 3")]
    [InlineData("1e-7", "1.0000001E-07")]
    [InlineData("[ -2.5, 1000000 ]", "[ -2.5000001, 1000000.1 ]")]
    public void Numbers_in_text_may_differ_by_a_millionth(string saved, string now) => Assert.Null(Difference(Plain(saved), Plain(now)));

    [Fact]
    public void A_figures_first_different_number_is_named_by_its_path() => Assert.Equal(
        "output 1, application/vnd.plotly.v1+json: figure.data[0].y[1]: saved 0.1235, now 0.1236",
        Difference(Figure("""{"data": [{"y": [1, 0.1235, 3]}]}"""), Figure("""{"data": [{"y": [1, 0.1236, 4]}]}""")));

    [Fact]
    public void A_number_close_to_zero_counts_against_the_largest_of_its_array()
    {
        Assert.Null(Difference(Figure("""{"y": [1000, 1e-17]}"""), Figure("""{"y": [1000, -3e-15]}""")));
        Assert.Equal(
            "output 1, application/vnd.plotly.v1+json: figure.y[1]: saved 1e-17, now 3e-6",
            Difference(Figure("""{"y": [1000, 1e-17]}"""), Figure("""{"y": [1000, 3e-6]}""")));
        Assert.Equal(
            "output 1, application/vnd.plotly.v1+json: figure.y: saved 1e-17, now 2e-17",
            Difference(Figure("""{"y": 1e-17}"""), Figure("""{"y": 2e-17}""")));
    }

    [Theory]
    [InlineData("""{"y": [1]}""", """{"y": [1, 2]}""", "figure.y: saved 1 values, now 2")]
    [InlineData("""{"y": 1}""", """{"z": 1}""", "figure.y: saved 1, now nothing")]
    [InlineData("""{"y": true}""", """{"y": false}""", "figure.y: saved true, now false")]
    [InlineData("""{"y": "rate 0.1"}""", """{"y": "rate 0.2"}""", "figure.y: saved 0.1, now 0.2")]
    [InlineData("""{"y": "1"}""", """{"y": 1}""", "figure.y: saved \"1\", now 1")]
    public void Other_differences_of_a_figure_are_named_too(string saved, string now, string difference) =>
        Assert.Equal("output 1, application/vnd.plotly.v1+json: " + difference, Difference(Figure(saved), Figure(now)));

    [Fact]
    public void Where_kinds_alone_count_contents_may_differ_and_kinds_may_not()
    {
        Assert.Null(OutputComparison.Difference([Plain("0.5 ms")], [Plain("0.7 ms, on another machine")], kindsOnly: true));
        Assert.Equal(
            "output 1, saved as display_data of text/plain, now display_data of application/vnd.plotly.v1+json",
            OutputComparison.Difference([Plain("0.5 ms")], [Figure("""{"y": [1]}""")], kindsOnly: true));
        Assert.Equal("saved 1 outputs, now 0", OutputComparison.Difference([Plain("0.5 ms")], [], kindsOnly: true));
    }

    [Fact]
    public void The_picture_and_the_order_of_a_figures_keys_do_not_count()
    {
        var saved = Figure("""{"a": 1, "b": 2}""");
        saved.Data["image/png"] = "AAAA";
        Assert.Null(Difference(saved, Figure("""{"b": 2, "a": 1}""")));
    }

    [Fact]
    public void Kinds_and_numbers_of_outputs_count()
    {
        Assert.Equal("saved 1 outputs, now 2", OutputComparison.Difference([Plain("a")], [Plain("a"), Plain("b")]));
        Assert.Equal("output 1, saved as console text (stdout), now console text (stderr)",
            Difference(Output.Stream("stdout", "a"), Output.Stream("stderr", "a")));
        Assert.Equal("output 1, saved as display_data of text/plain, now execute_result of text/plain",
            Difference(Plain("a"), Output.ExecuteResult(new JsonObject { ["text/plain"] = "a" }, 1)));
        Assert.Equal(
            "output 1, console text (stdout): saved 1, now 2", Difference(Output.Stream("stdout", "1\n"), Output.Stream("stdout", "2\n")));
    }
}
