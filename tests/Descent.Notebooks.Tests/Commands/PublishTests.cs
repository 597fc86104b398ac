using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Tests.Commands;

public sealed class PublishTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> Run(params string[] arguments) => Tool.RunAsync(_folder.Root, arguments);

    [Fact]
    public async Task A_picture_that_no_browser_can_draw_keeps_the_file_from_being_written()
    {
        var path = _folder.Write("a", SampleCells.FigureKit, "new Fig(2)");
        var before = File.ReadAllText(path);
        var run = await Tool.RunAsync(_folder.Root, browser: "nowhere", ["run", "--save"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            "a.ipynb was not saved: NOTEBOOKS_BROWSER names nowhere, and there is no such file.", run.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task Without_a_verb_every_notebook_runs_and_the_site_shows_what_it_showed_or_where_it_stopped()
    {
        _folder.Write("01-a", "Console.WriteLine(\"fresh \" + 6 * 7);");
        var broken = Notebook.Load(_folder.Write("02-b", "throw new Exception(\"broken here\");", "1 + 1"));
        broken.Cells[1].Outputs = [Output.Stream("stdout", "as saved\n")];
        broken.Save();
        var run = await Run();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("02-b.ipynb · one · line 1: Exception: broken here", run.Lines);
        Assert.Contains($"The site is in {Path.Combine("artifacts", "site", "index.html")}", run.Lines);
        Assert.True(File.Exists(Path.Combine(_folder.Root, "artifacts", "site", "index.html")));
        Assert.Contains(
            "fresh 42", File.ReadAllText(Path.Combine(_folder.Root, "artifacts", "site", "01-a.html")), StringComparison.Ordinal);
        var stopped = File.ReadAllText(Path.Combine(_folder.Root, "artifacts", "site", "02-b.html"));
        Assert.Contains("stopped at the cell <a href=\"#cell-one\">one</a>", stopped, StringComparison.Ordinal);
        Assert.Contains("<code>line 1: Exception: broken here</code>", stopped, StringComparison.Ordinal);
        Assert.Contains("as saved", stopped, StringComparison.Ordinal);
        Assert.Empty(Notebook.Load(_folder.PathOf("01-a")).Cells[0].Outputs);
    }

    [Fact]
    public async Task The_verb_site_shows_the_saved_outputs_and_runs_nothing()
    {
        var notebook = _folder.Load("throw new Exception();");
        notebook.Cells[0].Outputs = [Output.Stream("stdout", "as saved\n")];
        notebook.Save();
        Assert.Equal(0, (await Run("site")).ExitCode);
        Assert.Contains(
            "as saved", File.ReadAllText(Path.Combine(_folder.Root, "artifacts", "site", "sample.html")), StringComparison.Ordinal);
    }
}
