using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Browser;

/// <summary>
/// KaTeX itself typesets the LaTeX that the library's formulas are written in: the strings of tests/Descent.Tests/Golden/latex.json,
/// which the library's own tests keep. Here they are strings and no more.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class LatexTests
{
    // What a reader sees, without the empty struts that KaTeX needs for its layout.
    private const string Typeset =
        """
        const box = document.createElement('div');
        katex.render(arguments[0], box, { throwOnError: true, strict: 'ignore' });
        return box.querySelector('.katex-html').textContent.replaceAll('\u200b', '');
        """;

    [SkippableFact]
    public void KaTeX_typesets_every_name_and_every_formula()
    {
        Require.Browser();
        Require.Driver();
        Require.LocalAssets();
        using var chrome = new ChromeSession();
        chrome.Driver.Navigate().GoToUrl("data:text/html,<!doctype html><title>LaTeX</title>");
        chrome.Script<object?>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "assets", "lib", "katex", "dist", "katex.min.js")));
        var golden = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository(), "tests", "Descent.Tests", "Golden", "latex.json")))!;
        JsonNode[] rows = [.. golden["names"]!.AsArray()!, .. golden["formulas"]!.AsArray()!];
        Assert.Equal(
            rows.Select(row => $"{row["latex"]} reads {row["reads"]}"),
            rows.Select(row => $"{row["latex"]} reads {Read(row["latex"]!)}"));
        Assert.Equal("(x2)2", Read(@"\left(x_{2}\right)^{2}"));

        string Read(JsonNode latex) => chrome.Script<string>(Typeset, latex.GetValue<string>());
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotebookDemos.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
