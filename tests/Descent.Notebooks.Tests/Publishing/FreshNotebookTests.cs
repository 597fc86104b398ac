using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

/// <summary>What of a run is shown, compared and saved. The runs are made by hand: no cell needs to run for it.</summary>
public sealed class FreshNotebookTests
{
    private readonly List<int> _baked = [];

    private byte[][] Bake(IReadOnlyList<JsonNode> figures)
    {
        _baked.Add(figures.Count);
        return [.. figures.Select((_, index) => new byte[] { 1, 2, (byte)index })];
    }

    /// <summary>The notebook as <c>run --save</c> writes it after a run that showed these outputs, a list for each cell.</summary>
    private Notebook Saved(Notebook notebook, params Output[][] shown)
    {
        var fresh = FreshNotebook.Of(Run(notebook, shown));
        FreshNotebook.Illustrate(fresh, Bake);
        return fresh;
    }

    private static NotebookRun Run(Notebook notebook, Output[][] shown) =>
        new(notebook, [.. shown.Select((outputs, index) => new CellRun($"cell-{index}", outputs, [], TimeSpan.Zero))], TimeSpan.Zero);

    private static Notebook Cells(int count) => Notebook.Parse(NotebookFolder.TextOf([.. Enumerable.Repeat("1", count)]), "a.ipynb");

    private static Output Figure(double value) => Output.DisplayData(new JsonObject
    {
        ["text/html"] = "<div/>",
        ["text/plain"] = $"A curve that ends at {value}.",
        ["application/vnd.plotly.v1+json"] = JsonNode.Parse($$"""{"data": [{"y": [1, {{value}}] }], "layout": {} }"""),
    });

    private static IEnumerable<string> OutputsOf(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => cell.Outputs).Select(output => NotebookJson.ToLine(output.Json));

    private static IEnumerable<string?> PicturesOf(Notebook notebook) =>
        notebook.CodeCells.SelectMany(cell => cell.Outputs).Select(output => output.TextOf("image/png"));

    [Fact]
    public void A_figure_is_saved_as_object_picture_and_alt_text_with_its_hash()
    {
        var hash = FigureHash.Of(JsonNode.Parse("""{"layout": {}, "data": [{"y": [1, 2.5]}]}""")!);
        Assert.Equal(
            ["""{"data":{"application/vnd.plotly.v1+json":{"data":[{"y":[1,2.5]}],"layout":{}},"image/png":"AQIA",""" +
             "\"text/plain\":[\"A curve that ends at 2.5.\"]}," +
             "\"metadata\":{\"descent\":{\"figure\":\"" + hash + "\"}},\"output_type\":\"display_data\"}"],
            OutputsOf(Saved(Cells(1), [Figure(2.5)])));
    }

    [Fact]
    public void Tables_are_saved_as_markdown_and_everything_else_as_text()
    {
        var table = Output.DisplayData(new JsonObject
        {
            ["text/html"] = "<table/>", ["text/plain"] = "a b", ["text/markdown"] = "| a |\n|---|\n| b |",
        });
        var number = Output.ExecuteResult(new JsonObject { ["text/html"] = "<b>0.5</b>", ["text/plain"] = "0.5" }, 1);
        Assert.Equal(
            [
                """{"data":{"text/markdown":["| a |\n","|---|\n","| b |"],"text/plain":["a b"]},"metadata":{},""" +
                "\"output_type\":\"display_data\"}",
                """{"name":"stdout","output_type":"stream","text":["x\n"]}""",
                """{"data":{"text/plain":["0.5"]},"execution_count":1,"metadata":{},"output_type":"execute_result"}""",
            ],
            OutputsOf(Saved(Cells(1), [table, Output.Stream("stdout", "x\n"), number])));
    }

    [Fact]
    public void Saving_twice_changes_no_byte_and_bakes_each_figure_once()
    {
        Output[] shown = [Figure(1), Figure(2), Figure(1)];
        var first = Saved(Cells(1), shown);
        Assert.Equal(["AQIA", "AQIB", "AQIA"], PicturesOf(first));
        Assert.Equal(first.ToText(), Saved(first, shown).ToText());
        Assert.Equal([2], _baked);
    }

    [Fact]
    public void Only_a_changed_figure_is_baked_again()
    {
        Saved(Saved(Cells(2), [Figure(1)], [Figure(2)]), [Figure(1)], [Figure(3)]);
        Assert.Equal([2, 1], _baked);
    }

    [Fact]
    public void A_kept_picture_is_packed_again_where_it_was_packed_in_an_older_form()
    {
        // A white pixel in RGB, and the same with a palette.
        const string rgb = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4//8/AAX+Av7czFnnAAAAAElFTkSuQmCC";
        var saved = FreshNotebook.Of(Run(Cells(1), [[Figure(1)]]));
        saved.Cells[0].Outputs = [SavedOutput.WithPicture(saved.Cells[0].Outputs[0], rgb)];

        var picture = Convert.FromBase64String(PicturesOf(Saved(saved, [Figure(1)])).Single()!);

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], PngFile.Read(picture).Chunks);
        Assert.Empty(_baked);
    }

    [Fact]
    public void Where_no_picture_can_be_made_the_notebook_stays_as_it_was()
    {
        var fresh = FreshNotebook.Of(Run(Cells(1), [[Figure(1)]]));
        var before = fresh.ToText();
        var error = Assert.Throws<PictureException>(
            () => FreshNotebook.Illustrate(fresh, _ => throw new PictureException("install Chromium")));
        Assert.Equal(("install Chromium", before), (error.Message, fresh.ToText()));
    }

    [Fact]
    public void A_fresh_copy_has_the_runs_outputs_and_the_pictures_that_are_still_right()
    {
        var saved = Saved(Cells(4), [Figure(1)], [Figure(2)], []);
        var before = saved.ToText();

        var fresh = FreshNotebook.Of(Run(saved, [[Figure(1)], [Figure(3)], [Output.Error("Exception", "no")]]));

        Assert.Equal([1, 2, 3, null], fresh.CodeCells.Select(cell => cell.ExecutionCount));
        Assert.Equal(["AQIA", null, null], PicturesOf(fresh));
        Assert.Equal("error", fresh.Cells[2].Outputs.Single().Kind);
        Assert.Empty(fresh.Cells[3].Outputs);
        Assert.Equal(before, saved.ToText());
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_keys_but_on_every_value()
    {
        static string Hash(string json) => FigureHash.Of(JsonNode.Parse(json)!);
        Assert.Equal(Hash("""{"a": 1, "b": {"c": [1, 2], "d": null}}"""), Hash("""{"b": {"d": null, "c": [1, 2]}, "a": 1}"""));
        Assert.NotEqual(Hash("""{"a": [1, 2]}"""), Hash("""{"a": [2, 1]}"""));
    }

    /// <summary>A picture that was drawn in another style is drawn again.</summary>
    [Fact]
    public void The_hash_holds_the_number_of_the_style()
    {
        Assert.Equal(2, PicturePage.Style);
        // SHA-256 of "2\n{"a":1}".
        Assert.Equal("7b902426ca2e245404c01cbfbc2deab3cdf42761f92d431eabd1bcf3d195b5ce", FigureHash.Of(JsonNode.Parse("""{ "a": 1 }""")!));
    }
}
