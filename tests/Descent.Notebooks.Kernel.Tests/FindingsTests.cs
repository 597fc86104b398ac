using Descent.Notebooks.Publishing;
using Descent.Notebooks.Tests.Commands;

namespace Descent.Notebooks.Tests;

/// <summary>What passes, and still shows a reader in .NET Interactive what nobody wants to see: <c>check</c> says so.</summary>
public sealed class FindingsTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_names_cell_and_cure_and_the_own_kernel_finds_nothing()
    {
        string[] cells =
        [
            "\nint F() { int unused; return 1; }\nF()",
            "record Point(int X, int Y);\nnew Point(1, 2)",
            "display(new { A = 1 }); var shown = display(\"first\");",
            "shown.Update(\"second\");",
        ];
        var run = await _folder.InteractiveAsync(cells);
        FreshNotebook.Of(run).Save();
        var check = await Tool.RunAsync(_folder.Root, "check", "--kernel", "dotnet-interactive");
        Assert.Equal(
            [
                "sample.ipynb · one · line 2: .NET Interactive shows a warning, CS0168 at column 15: " +
                "The variable 'unused' is declared but never used. Mend it, or silence it in the cell: #pragma warning disable CS0168",
                "sample.ipynb · two · shows a Point, which brings no formatters, so that .NET Interactive unfolds it into " +
                "a page-long tree. Print it with Console.WriteLine, or give its type formatters by a TypeFormatterSource attribute.",
                "sample.ipynb · three · shows an object of a nameless type, which brings no formatters, so that " +
                ".NET Interactive unfolds it into a page-long tree. Print it with Console.WriteLine, " +
                "or give its type formatters by a TypeFormatterSource attribute.",
                "sample.ipynb · four · updates a display, which readers in .NET Interactive do not see: " +
                "it names another display than it has shown. Display the new value too.",
            ],
            check.Lines.Where(line => line.Contains(" · ", StringComparison.Ordinal)));
        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.Empty((await _folder.OwnAsync(cells[..2])).FindingLines);
    }

    [Fact]
    public async Task A_notebook_without_a_finding_passes()
    {
        FreshNotebook.Of(await _folder.OwnAsync("Console.WriteLine(1);\n2.5", SampleCells.TableKit + "\nnew Grid()")).Save();
        var check = await Tool.RunAsync(_folder.Root, "check", "--kernel", "dotnet-interactive");
        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        Assert.Matches(@"^passed  sample\.ipynb: 2 cells in [\d.]+ s$", check.Lines[^1]);
    }
}
