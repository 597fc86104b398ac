using Descent.Notebooks.Documents;
using Descent.Notebooks.Tests.Browser;

namespace Descent.Notebooks.Tests.Commands;

[Collection(BrowserTests.Name)]
public sealed class SaveTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task What_is_saved_passes_the_check_and_saves_again_without_a_browser_to_the_same_bytes()
    {
        Require.Browser();
        var path = _folder.Write("a", SampleCells.FigureKit, "display(new Fig(2)); new Fig(3)");
        Assert.Equal(0, (await Tool.RunAsync(_folder.Root, "run", "--save")).ExitCode);
        var saved = File.ReadAllBytes(path);
        Assert.All(
            Notebook.Load(path).Cells[1].Outputs,
            output => Assert.Equal([0x89, 0x50, 0x4E, 0x47], Convert.FromBase64String(output.TextOf("image/png")!)[..4]));
        Assert.Equal(0, (await Tool.RunAsync(_folder.Root, "check")).ExitCode);
        Assert.Equal(0, (await Tool.RunAsync(_folder.Root, browser: "nowhere", ["run", "--save"])).ExitCode);
        Assert.Equal(saved, File.ReadAllBytes(path));
    }
}
