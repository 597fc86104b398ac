using System.Text;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>The page of one notebook: its cells in order, a table of contents, and the ways to its neighbours.</summary>
internal static class SiteNotebookPage
{
    public static string Html(
        SitePage page, SitePage? previous, SitePage? next, IReadOnlySet<string> notebookFiles, SiteIdentity site, WebAssets assets)
    {
        var markdown = new SiteMarkdown(notebookFiles);
        var outputs = new SiteOutputs(markdown);
        var cells = new StringBuilder();
        foreach (var cell in page.Notebook.Cells)
        {
            cells.AppendLine(Cell(cell, markdown, outputs));
        }
        var body = $"""
            <div class="reading">
            {Contents(markdown.Headings)}
            <main id="content">
            <p class="kicker"><span>{Markup.Text(Kicker(page))}</span>
            <a href="notebooks/{Markup.Text(page.Notebook.FileName)}" download>Download notebook</a></p>
            <article>
            {cells}</article>
            {Neighbours(previous, next)}
            </main>
            </div>
            """;
        var layout = new SiteLayout(site, assets) { HasFigures = outputs.HasFigures, HasCode = true, HasFormulas = true };
        return layout.Html($"{page.Title} · {site.Name}", page.Summary, StepLinks(previous, next), body);
    }

    private static string Cell(Cell cell, SiteMarkdown markdown, SiteOutputs outputs) => cell.Kind switch
    {
        CellKind.Markdown => markdown.Prose(cell.Source),
        CellKind.Code => Code(cell, outputs),
        _ => "",
    };

    private static string Code(Cell cell, SiteOutputs outputs)
    {
        var code = $"""
            <div class="code"><button type="button" class="copy">Copy</button>
            <pre><code class="language-csharp">{Markup.Text(cell.Source)}</code></pre></div>
            """;
        // Whoever reads a page needs no set-up; whoever wants to see it opens it.
        if (cell.Source.StartsWith("#r ", StringComparison.Ordinal))
        {
            code = $"""<details class="setup"><summary>Set-up code</summary>{code}</details>""";
        }
        var results = string.Concat(cell.Outputs.Select(outputs.Html));
        return $"""<div class="cell" id="cell-{Markup.Text(SiteHeading.Slug(cell.Id))}">{code}{results}</div>""";
    }

    private static string Kicker(SitePage page)
    {
        string[] places = [page.Part.Length > 0 ? "Part " + page.Part : "", page.Number.Length > 0 ? "Notebook " + page.Number : ""];
        return string.Join(" · ", places.Where(text => text.Length > 0));
    }

    private static string Contents(IReadOnlyList<SiteHeading> headings)
    {
        if (headings.Count == 0)
        {
            return "";
        }
        var entries = string.Join("\n", headings.Select(heading =>
            $"""<li class="level-{heading.Level}"><a href="#{heading.Id}">{Markup.Text(heading.Text)}</a></li>"""));
        return $"""
            <nav class="contents" aria-label="On this page"><details id="contents" open><summary>On this page</summary>
            <ol>
            {entries}
            </ol></details></nav>
            """;
    }

    private static string StepLinks(SitePage? previous, SitePage? next) =>
        StepLink(previous, "prev", "← <span>Previous</span>") + StepLink(next, "next", "<span>Next</span> →");

    private static string StepLink(SitePage? page, string relation, string text) => page is null ? "" :
        $"""<a href="{Markup.Text(page.FileName)}" rel="{relation}" title="{Markup.Text(page.Title)}">{text}</a>""";

    private static string Neighbours(SitePage? previous, SitePage? next)
    {
        if (previous is null && next is null)
        {
            return "";
        }
        return $"""
            <nav class="neighbours" aria-label="Previous and next notebook">
            {Neighbour(previous, "Previous", "previous")}
            {Neighbour(next, "Next", "next")}
            </nav>
            """;
    }

    private static string Neighbour(SitePage? page, string word, string style) => page is null ? "" :
        $"""<a class="{style}" href="{Markup.Text(page.FileName)}"><span>{word}</span> {Markup.Text(page.Title)}</a>""";
}
