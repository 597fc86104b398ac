using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A notebook as <c>run --save</c> leaves it, but for the picture, which is a stand-in.</summary>
    private async Task<Notebook> Saved(string name, params string[] codes)
    {
        var run = await NotebookRunner.RunAsync(Notebook.Load(_folder.Write(name, codes)), TimeSpan.FromSeconds(20));
        Assert.Empty(run.FailureLines);
        new NotebookSaver(figures => [.. figures.Select(_ => new byte[] { 1 })]).Save(run);
        return run.Notebook;
    }

    /// <summary>A notebook that looks saved: both cells counted, and the second with the given outputs.</summary>
    private void Write(string name, string code, params Output[] outputs)
    {
        var notebook = Notebook.Load(_folder.Write(name, SampleCells.FigureKit, code));
        foreach (var (index, cell) in notebook.CodeCells.Index()) cell.ExecutionCount = index + 1;
        notebook.Cells[1].Outputs = outputs;
        notebook.Save();
    }

    private static Output Plain(string text) => Output.DisplayData(new JsonObject { ["text/plain"] = text });

    /// <summary>What is saved for <c>new Fig(value)</c>, without its picture.</summary>
    private static Output Figure(double value) => SavedOutputs.Of(Output.ExecuteResult(
        new JsonObject
        {
            ["application/vnd.plotly.v1+json"] = JsonNode.Parse($$"""{"data": [{"y": [1, {{value}}] }], "layout": {} }"""),
            ["text/plain"] = $"A curve that ends at {value}.",
        },
        executionCount: 2));

    [Fact]
    public async Task Check_passes_what_was_saved()
    {
        await Saved("a", SampleCells.FigureKit, "display(0.1 + 0.2); new Fig(2.5)");
        var run = await Tool.RunAsync(_folder.Root, "check");
        Assert.Equal(["running a.ipynb"], run.Lines[..1]);
        Assert.Matches(@"^passed  a\.ipynb: 2 cells in \d+\.\d s$", run.Lines[1]);
        Assert.Equal((0, 2, ""), (run.ExitCode, run.Lines.Length, run.Errors));
    }

    [Fact]
    public async Task Check_names_file_and_cell_of_everything_that_is_wrong()
    {
        Write("01-edited", "display(0.12345);", Plain("0.12355"));
        Write("02-throws", "var x = 1;\nthrow new Exception(\"no\");");
        Write("03-no-compile", "var x = y;");
        Write("04-endless", "while (true) ;");
        Write("05-exit", "Environment.Exit(0);");
        Write("06-no-picture", "new Fig(1)", Figure(1));
        Write("07-path", "display(\"/home/ada/data.csv\");", Plain("/home/ada/data.csv"));
        var edited = SavedOutputs.WithPicture(Figure(1.5), "AAAA");
        edited.Data["application/vnd.plotly.v1+json"]!["data"]![0]!["y"] = new JsonArray(1, 1.25);
        Write("08-figure", "new Fig(1.5)", edited);

        var run = await Tool.RunAsync(_folder.Root, "check", "--time-limit", "6");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "01-edited.ipynb · two · output 1, text/plain: saved 0.12355, now 0.12345. If the new result is right, save it with run --save.",
                "02-throws.ipynb · two · line 2: Exception: no",
                "03-no-compile.ipynb · two · line 1: CS0103 at column 9: The name 'y' does not exist in the current context",
                "04-endless.ipynb · two · used more than 6 s of processor time and was stopped. Look for a loop that does not end, try fewer steps, or allow more with --time-limit",
                "05-exit.ipynb · two · ended the process with exit code 0. Look for Environment.Exit; a cell must leave its process alive",
                "06-no-picture.ipynb · two · picture: the figure has no PNG. Run it with run --save, which draws what changed.",
                "07-path.ipynb · two · trace: an output contains /home/ada/data.csv. Print relative paths, and nothing about the machine.",
                "08-figure.ipynb · two · picture: the picture is stale: it was made from another figure. Run it with run --save, which draws what changed.",
                "08-figure.ipynb · two · output 1, application/vnd.plotly.v1+json: figure.data[0].y[1]: saved 1.25, now 1.5. " +
                "If the new result is right, save it with run --save.",
            ],
            run.Lines.Where(line => line.Contains(" · ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_of_one_notebook_by_its_name_leaves_the_others_alone()
    {
        await Saved("a", "1");
        _folder.Write("b", "nonsense");
        var run = await Tool.RunAsync(Path.Combine(_folder.Root, "notebooks"), "check", "a");
        Assert.Equal((0, 2), (run.ExitCode, run.Lines.Length));
    }
}
