using System.Text;

namespace Descent.Notebooks.Publishing;

/// <summary>The page of one notebook: its cells in order, a table of contents, and the ways to its neighbours.</summary>
internal sealed class SiteNotebookPage(SitePage page, SitePage? previous, SitePage? next, SiteIdentity site)
{
    /// <param name="pages">All notebooks of the site.</param>
    /// <param name="pictures">Where the site keeps pictures.</param>
    /// <param name="assets">The files that pages load.</param>
    /// <returns>The page, and its text for the search.</returns>
    public (string Html, IReadOnlyList<SiteSection> Sections) Write(
        IReadOnlyList<SitePage> pages, SitePictures pictures, WebAssets assets)
    {
        var files = pages.Select(each => each.Notebook.FileName);
        var markdown = new SiteMarkdown(
            site.Glossary is null ? files.ToHashSet() : files.Append(site.Glossary.FileName).ToHashSet(), site.Glossary);
        var cells = new SiteCells(page.Notebook, site.Predict, markdown, pictures);
        var article = new StringBuilder();
        foreach (var cell in page.Notebook.Cells)
        {
            article.AppendLine(cells.Html(cell));
        }
        var body = $"""
            <div class="reading">
            {Contents(markdown.Headings)}
            <main id="content">
            <p class="kicker"><span>{Markup.Text(Kicker())}</span>
            <a href="notebooks/{Markup.Text(page.Notebook.FileName)}" download>Download notebook</a></p>
            {Banner(page.Failure)}
            <article>
            {article}</article>
            {SiteProgress.Finish(page)}
            {Neighbours()}
            </main>
            </div>
            """;
        var layout = new SiteLayout(site, pages, assets) { HasFigures = cells.HasFigures, HasCode = true, HasFormulas = true };
        return (layout.Html(page.FileName, $"{page.Title} · {site.Name}", page.Summary, StepLinks(), body), markdown.Sections);
    }

    private static string Banner(SiteFailure? failure)
    {
        if (failure is null)
        {
            return "";
        }
        var cell = $"""<a href="#{Markup.Text(SiteCells.PlaceOf(failure.CellId))}">{Markup.Text(failure.CellId)}</a>""";
        return $"""
            <div class="banner" role="note"><p><strong>This notebook stopped at the cell {cell}</strong>
            when this page was made. What you see are the outputs that were saved before.</p>
            <p><code>{Markup.Text(failure.Message)}</code></p></div>
            """;
    }

    private string Kicker()
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

    private string StepLinks() =>
        StepLink(previous, "prev", "ArrowLeft", "← <span>Previous</span>") + StepLink(next, "next", "ArrowRight", "<span>Next</span> →");

    private static string StepLink(SitePage? page, string relation, string key, string text) => page is null ? "" :
        $"""<a href="{Markup.Text(page.FileName)}" rel="{relation}" aria-keyshortcuts="{key}" """ +
        $"""title="{Markup.Text(page.Title)}">{text}</a>""";

    private string Neighbours()
    {
        if (previous is null && next is null)
        {
            return "";
        }
        string[] keys = [previous is null ? "" : "← for the previous notebook", next is null ? "" : "→ for the next"];
        return $"""
            <nav class="neighbours" aria-label="Previous and next notebook">
            {Neighbour(previous, "Previous", "previous")}
            {Neighbour(next, "Next", "next")}
            </nav>
            <p class="keys">On a keyboard: {string.Join(", ", keys.Where(key => key.Length > 0))}.</p>
            """;
    }

    private static string Neighbour(SitePage? page, string word, string style) => page is null ? "" :
        $"""<a class="{style}" href="{Markup.Text(page.FileName)}"><span>{word}</span> {Markup.Text(page.Title)}</a>""";
}
