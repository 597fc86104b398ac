using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests.Commands;

public sealed class RunTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> Run(params string[] arguments) => Tool.RunAsync(_folder.Root, arguments);

    [Fact]
    public async Task A_failing_notebook_does_not_keep_the_others_from_running()
    {
        _folder.Write("01-good", "1");
        _folder.Write("02-bad", "1", "Environment.Exit(2);", "3");
        File.WriteAllText(_folder.PathOf("03-not-json"), "[");
        _folder.Write("A-package", "#r \"nuget: Plotly.NET\"");
        var run = await Run("run");
        Assert.Equal(1, run.ExitCode);
        var summaries = run.Lines.Where(line => !line.StartsWith("running", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(
            [
                "02-bad.ipynb · two · ended the process with exit code 2. Look for Environment.Exit; a cell must leave its process alive",
                "03-not-json.ipynb is not JSON: line 1, column 2. Mend that line, or restore the file from version control.",
                "failed  02-bad.ipynb: 1 cell passed, 1 failed, 1 not run",
                "failed  03-not-json.ipynb: 1 problem",
            ],
            summaries[..4]);
        Assert.StartsWith("passed  01-good.ipynb: 1 cell in ", summaries[4], StringComparison.Ordinal);
        Assert.Equal(
            "skipped A-package.ipynb: it loads a package by #r \"nuget: …\", which --kernel dotnet-interactive does", summaries[5]);
    }

    [Fact]
    public async Task A_missing_notebook_is_named()
    {
        _folder.Write("01-good", "1");
        var run = await Run("run", "notebooks/02-nope.ipynb");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("There is no notebook notebooks/02-nope.ipynb. Its folder has: 01-good.ipynb.", run.Lines[^1]);
    }

    [Fact]
    public async Task Run_leaves_the_file_alone_and_save_writes_it_once_and_for_all()
    {
        var path = _folder.Write("a", "Console.WriteLine(\"θ\");\n1.5");
        var before = File.ReadAllText(path);
        Assert.Equal(0, (await Run("run", "a")).ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal(0, (await Run("run", "a", "--save")).ExitCode);
        var saved = File.ReadAllBytes(path);
        Assert.Equal(["θ\n", ""], Notebook.Load(path).Cells[0].Outputs.Select(output => output.Text));
        Assert.Equal(0, (await Run("run", "a", "--save")).ExitCode);
        Assert.Equal(saved, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Save_writes_nothing_when_a_cell_fails()
    {
        var path = _folder.Write("a", "1", "throw new Exception(\"no\");");
        var before = File.ReadAllText(path);
        Assert.Equal(1, (await Run("run", "--save")).ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task Without_a_notebooks_folder_it_says_where_to_go()
    {
        Directory.Delete(Path.Combine(_folder.Root, "notebooks"));
        var run = await Run("run");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "There are no notebooks here, and no folder notebooks/ here or above. Change into the repository, or name a notebook: run " +
            "path/to/notebook.ipynb",
            run.Errors);
    }

    [Fact]
    public async Task Notebooks_without_such_a_folder_are_found_where_they_lie_and_stand_in_the_order_of_their_numbers()
    {
        var notebooks = Path.Combine(_folder.Root, "notebooks");
        foreach (var name in new[] { "10-files", "2-lists", "extra" })
        {
            File.Move(_folder.Write(name, "throw new Exception();"), Path.Combine(_folder.Root, name + ".ipynb"));
        }
        Directory.Delete(notebooks);
        Assert.Equal(0, (await Run("site")).ExitCode);
        var index = File.ReadAllText(Path.Combine(_folder.Root, "artifacts", "site", "index.html"));
        Assert.Equal(
            ["2-lists.html", "10-files.html", "extra.html"],
            System.Text.RegularExpressions.Regex.Matches(index, "<h3><a href=\"(.*?)\"").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task An_empty_notebooks_folder_is_no_success()
    {
        var run = await Run("check");
        Assert.Equal(
            (1, "The folder notebooks/ has no .ipynb file. Save a notebook there, or name one elsewhere."), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("0")]
    public async Task A_time_limit_is_a_positive_number(string limit)
    {
        var run = await Run("run", "--time-limit", limit);
        Assert.Equal((1, $"--time-limit is {limit}; give seconds above 0, such as 30."), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_kernel_is_one_of_two()
    {
        var run = await Run("run", "--kernel", "python");
        Assert.Equal((1, "--kernel is \"python\"; choose own (the default) or dotnet-interactive."), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_kernel_that_is_not_built_says_which_command_builds_it() => Assert.Equal(
        "--kernel dotnet-interactive needs a program that is not built yet: dotnet build -c Release src/Descent.Notebooks.Kernel",
        Assert.Throws<NotebookException>(() => Kernel.Of("dotnet-interactive", _folder.Root)).Message);

    [Fact]
    public async Task Help_names_every_verb_but_the_workers()
    {
        var run = await Run("--help");
        var text = string.Join('\n', run.Lines);
        Assert.All(
            ["run <notebook>", "check <notebook>", "site", "--time-limit", "--kernel"],
            verb => Assert.Contains(verb, text, StringComparison.Ordinal));
        Assert.DoesNotContain("worker", text, StringComparison.Ordinal);
    }
}
