namespace Descent.Notebooks.Publishing;

/// <summary>The page that explains the words that the notebooks link.</summary>
internal static class SiteGlossaryPage
{
    public static string Html(Glossary glossary, SiteIdentity site, IReadOnlyList<SitePage> pages, WebAssets assets)
    {
        var markdown = new SiteMarkdown(pages.Select(page => page.Notebook.FileName).ToHashSet());
        var body = $"""
            <main id="content" class="words">
            <article>
            {markdown.Explanations(glossary.Markdown)}</article>
            </main>
            """;
        return new SiteLayout(site, pages, assets) { HasCode = true, HasFormulas = true }
            .Html(glossary.PageName, $"Glossary · {site.Name}", $"The words of {site.Name}, explained.", "", body);
    }
}
