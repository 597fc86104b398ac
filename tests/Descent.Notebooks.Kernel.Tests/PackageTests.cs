namespace Descent.Notebooks.Tests;

/// <summary>Packages that cells ask for. These tests need the package feed.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_is_restored_and_errors_below_it_keep_their_line()
    {
        var run = await _folder.InteractiveAsync(
            "#r \"nuget: Humanizer.Core, 2.14.1\"\nusing Humanizer;\n\"a_b\".Humanize()",
            "#r \"nuget: Humanizer.Core, 2.14.1\"\n\nundefined");
        Assert.Equal(
            [
                "display_data: text/html <div><div></div><div></div><div><strong>Installed Packages</strong>" +
                "<ul><li><span>Humanizer.Core, 2.14.1</span></li></ul></div></div>",
                "execute_result: text/plain a b",
            ],
            run.Texts()[..2]);
        Assert.Equal(
            ["sample.ipynb · two · line 3: CS0103 at column 1: The name 'undefined' does not exist in the current context"],
            run.FailureLines);
    }

    [Fact]
    public async Task A_package_that_does_not_exist_fails_its_cell()
    {
        var run = await _folder.InteractiveAsync("#r \"nuget: Descent.There.Is.No.Such.Package, 1.0.0\"\n1");
        var failure = Assert.Single(run.FailureLines);
        Assert.StartsWith("sample.ipynb · one · ", failure, StringComparison.Ordinal);
        Assert.Contains("Descent.There.Is.No.Such.Package", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_written_in_FSharp_finds_its_core_library_beside_either_kernel()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, "lib")).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "FsCheck.dll"), Path.Combine(folder, "FsCheck.dll"));
        string[] cells = ["#r \"../lib/FsCheck.dll\"\nusing FsCheck.Fluent;", "Gen.Sample(Gen.Constant(7), 2).First()"];
        string[] expected = ["execute_result: text/plain 7"];
        Assert.Equal(expected, (await _folder.OwnAsync(cells)).Texts());
        Assert.Equal(expected, (await _folder.InteractiveAsync(cells)).Texts());
    }

    [Fact]
    public async Task Plotly_NET_brings_its_extension_and_draws_a_bare_chart()
    {
        var run = await _folder.InteractiveAsync(
            "#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\nusing Plotly.NET;", "var chart = Chart.Invisible();\nchart");
        Assert.Empty(run.FailureLines);
        Assert.Empty(run.FindingLines);
        var (mimeType, html) = Assert.Single(Assert.Single(run.Cells[1].Outputs).Data);
        Assert.Equal("text/html", mimeType);
        Assert.Contains("Plotly.newPlot", html!.GetValue<string>(), StringComparison.Ordinal);
    }
}
