using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Publishing;

public sealed class NotebookSaverTests : IDisposable
{
    private readonly NotebookFolder _folder = new();
    private readonly List<int> _baked = [];

    private byte[][] Bake(IReadOnlyList<JsonNode> figures)
    {
        _baked.Add(figures.Count);
        return [.. figures.Select((_, index) => new byte[] { 1, 2, (byte)index })];
    }

    private async Task<string> Save(string path)
    {
        var run = await NotebookRunner.RunAsync(Notebook.Load(path), TimeSpan.FromSeconds(20));
        Assert.Empty(run.FailureLines);
        new NotebookSaver(Bake).Save(run);
        return File.ReadAllText(path);
    }

    private static IEnumerable<string> OutputsOf(string path) =>
        Notebook.Load(path).CodeCells.SelectMany(cell => cell.Outputs).Select(output => NotebookJson.ToLine(output.Json));

    [Fact]
    public async Task A_figure_is_saved_as_object_picture_and_alt_text_with_its_hash()
    {
        var path = _folder.Write("a", SampleCells.FigureKit, "new Fig(2.5)");
        await Save(path);
        var hash = FigureHash.Of(JsonNode.Parse("""{"layout": {}, "data": [{"y": [1, 2.5]}]}""")!);
        Assert.Equal(
            ["""{"data":{"application/vnd.plotly.v1+json":{"data":[{"y":[1,2.5]}],"layout":{}},"image/png":"AQIA","text/plain":["A curve that ends at 2.5."]},""" +
             "\"execution_count\":2,\"metadata\":{\"descent\":{\"figure\":\"" + hash + "\"}},\"output_type\":\"execute_result\"}"],
            OutputsOf(path));
    }

    [Fact]
    public async Task Tables_are_saved_as_markdown_and_everything_else_as_text()
    {
        var path = _folder.Write("a", SampleCells.TableKit, "display(new Grid()); Console.WriteLine(\"x\");\n0.5");
        await Save(path);
        Assert.Equal(
            [
                """{"data":{"text/markdown":["| a |\n","|---|\n","| b |"],"text/plain":["a b"]},"metadata":{},"output_type":"display_data"}""",
                """{"name":"stdout","output_type":"stream","text":["x\n"]}""",
                """{"data":{"text/plain":["0.5"]},"execution_count":2,"metadata":{},"output_type":"execute_result"}""",
            ],
            OutputsOf(path));
    }

    [Fact]
    public async Task Saving_twice_changes_no_byte_and_bakes_once()
    {
        var path = _folder.Write("a", SampleCells.FigureKit, "display(new Fig(1)); display(new Fig(2)); new Fig(1)");
        var first = await Save(path);
        Assert.Equal(first, await Save(path));
        Assert.Equal([2], _baked);
    }

    [Fact]
    public async Task Only_a_changed_figure_is_baked_again()
    {
        var path = _folder.Write("a", SampleCells.FigureKit, "new Fig(1)", "new Fig(2)");
        await Save(path);
        var notebook = Notebook.Load(path);
        notebook.Cells[2].Source = "new Fig(3)";
        notebook.Save();
        await Save(path);
        Assert.Equal([2, 1], _baked);
    }

    [Fact]
    public async Task Without_a_browser_the_file_stays_as_it_was()
    {
        var path = _folder.Write("a", SampleCells.FigureKit, "new Fig(1)");
        var before = File.ReadAllText(path);
        var run = await NotebookRunner.RunAsync(Notebook.Load(path), TimeSpan.FromSeconds(20));
        var saver = new NotebookSaver(_ => throw new PictureException("install Chromium"));
        Assert.Equal("install Chromium", Assert.Throws<PictureException>(() => saver.Save(run)).Message);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_fresh_copy_has_the_runs_outputs_and_the_pictures_that_are_still_right()
    {
        var path = _folder.Write("a", SampleCells.FigureKit, "new Fig(1)", "new Fig(2)", "4", "5");
        await Save(path);
        var notebook = Notebook.Load(path);
        notebook.Cells[2].Source = "new Fig(3)";
        notebook.Cells[3].Source = "throw new Exception(\"no\");";
        var saved = notebook.ToText();
        var fresh = FreshNotebook.Of(await NotebookRunner.RunAsync(notebook, TimeSpan.FromSeconds(20)));
        Assert.Equal([1, 2, 3, 4, null], fresh.CodeCells.Select(cell => cell.ExecutionCount));
        Assert.Equal([0, 1, 1, 1, 0], fresh.CodeCells.Select(cell => cell.Outputs.Count));
        Assert.Equal(["AQIA", null, null], fresh.CodeCells.Skip(1).Take(3).Select(cell => cell.Outputs[0].TextOf("image/png")));
        Assert.Equal("error", fresh.Cells[3].Outputs[0].Kind);
        Assert.Equal(saved, notebook.ToText());
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_keys_but_on_every_value()
    {
        static string Hash(string json) => FigureHash.Of(JsonNode.Parse(json)!);
        Assert.Equal(Hash("""{"a": 1, "b": {"c": [1, 2], "d": null}}"""), Hash("""{"b": {"d": null, "c": [1, 2]}, "a": 1}"""));
        Assert.NotEqual(Hash("""{"a": [1, 2]}"""), Hash("""{"a": [2, 1]}"""));
        // SHA-256 of {"a":1}.
        Assert.Equal("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862", Hash("""{ "a": 1 }"""));
    }

    public void Dispose() => _folder.Dispose();
}
