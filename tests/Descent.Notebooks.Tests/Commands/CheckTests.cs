using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A notebook that looks saved: its cells are counted and have the given outputs.</summary>
    private void Write(string name, params (string Code, Output[] Outputs)[] cells)
    {
        var notebook = Notebook.Load(_folder.Write(name, [.. cells.Select(cell => cell.Code)]));
        foreach (var (index, cell) in notebook.CodeCells.Index())
        {
            cell.ExecutionCount = index + 1;
            cell.Outputs = cells[index].Outputs;
        }
        notebook.Save();
    }

    private static Output Plain(string text) => Output.DisplayData(new JsonObject { ["text/plain"] = text });

    /// <summary>What is saved for <c>display(new Fig(value))</c>, without its picture.</summary>
    private static Output Figure(double value) => SavedOutput.Of(Output.DisplayData(new JsonObject
    {
        ["application/vnd.plotly.v1+json"] = JsonNode.Parse($$"""{"data": [{"y": [1, {{value}}] }], "layout": {} }"""),
        ["text/plain"] = $"A curve that ends at {value}.",
    }));

    [Fact]
    public async Task Check_of_one_notebook_by_its_name_leaves_the_others_alone()
    {
        Write("a", ("display(0.1 + 0.2);", [Plain("0.30000000000000004")]));
        _folder.Write("b", "nonsense");
        var run = await Tool.RunAsync(Path.Combine(_folder.Root, "notebooks"), "check", "a");
        Assert.Equal((0, 2, ""), (run.ExitCode, run.Lines.Length, run.Errors));
        Assert.Equal("running a.ipynb", run.Lines[0]);
        Assert.Matches(@"^passed  a\.ipynb: 1 cell in \d+\.\d s$", run.Lines[1]);
    }

    [Fact]
    public async Task What_a_cell_calls_machine_dependent_is_not_compared()
    {
        Write("timed", ("display(0.25);", [Plain("0.75")]), ("display(0.25);", [Plain("0.75")]));
        var notebook = Notebook.Load(_folder.PathOf("timed"));
        notebook.CodeCells.First().Metadata["tags"] = new JsonArray("machine-dependent");
        notebook.Save();
        var run = await Tool.RunAsync(_folder.Root, "check", "timed");
        Assert.Equal(
            ["timed.ipynb · two · output 1, text/plain: saved 0.75, now 0.25. If the new result is right, save it with run --save."],
            run.Lines.Where(line => line.Contains(" · ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_names_file_and_cell_of_everything_that_is_wrong()
    {
        var edited = SavedOutput.WithPicture(Figure(1.5), "AAAA");
        edited.Data["application/vnd.plotly.v1+json"]!["data"]![0]!["y"] = new JsonArray(1, 1.25);
        Write(
            "01-differs",
            (SampleCells.FigureKit, []),
            ("display(0.12345);", [Plain("0.12355")]),
            ("display(new Fig(1));", [Figure(1)]),
            ("display(new Fig(1.5));", [edited]),
            ("display(\"/home/ada/data.csv\");", [Plain("/home/ada/data.csv")]));
        Write("02-fails", ("var x = 1;", []), ("x = 2;\nx = y;", []));

        var run = await Tool.RunAsync(_folder.Root, "check");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "01-differs.ipynb · three · picture: the figure has no PNG. Run it with run --save, which draws what changed.",
                "01-differs.ipynb · four · picture: the picture is stale: it was made from another figure. Run it with run --save, " +
                "which draws what changed.",
                "01-differs.ipynb · five · trace: an output contains /home/ada/data.csv. Print relative paths, and nothing about the " +
                "machine.",
                "01-differs.ipynb · two · output 1, text/plain: saved 0.12355, now 0.12345. If the new result is right, save it with " +
                "run --save.",
                "01-differs.ipynb · four · output 1, application/vnd.plotly.v1+json: figure.data[0].y[1]: saved 1.25, now 1.5. " +
                "If the new result is right, save it with run --save.",
                "02-fails.ipynb · two · line 2: CS0103 at column 5: The name 'y' does not exist in the current context",
            ],
            run.Lines.Where(line => line.Contains(" · ", StringComparison.Ordinal)));
    }
}
