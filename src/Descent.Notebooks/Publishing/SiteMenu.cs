namespace Descent.Notebooks.Publishing;

/// <summary>The list of all notebooks that unfolds from the bar of every page, with the current one marked.</summary>
internal static class SiteMenu
{
    /// <param name="pages">The notebooks' pages, in reading order.</param>
    /// <param name="glossary">The glossary, where the site has one.</param>
    /// <param name="current">The file of the page that the menu stands on.</param>
    public static string Html(IReadOnlyList<SitePage> pages, Glossary? glossary, string current)
    {
        if (pages.Count == 0)
        {
            return "";
        }
        var parts = string.Join("\n", SiteMap.Parts(pages).Select(part => Part(part.Part, part.Pages, current)));
        var words = glossary is null ? "" : $"<ul><li>{Link(glossary.PageName, "Glossary", current)}</li></ul>";
        return $"""
            <details class="menu"><summary><span>Notebooks</span></summary>
            <nav aria-label="All notebooks">
            {parts}
            {words}</nav></details>
            """;
    }

    private static string Part(string name, IReadOnlyList<SitePage> pages, string current)
    {
        var title = name.Length == 0 ? "" : $"<p>{Markup.Text("Part " + name)}</p>\n";
        var entries = string.Join("\n", pages.Select(page =>
            $"<li>{Link(page.FileName, page.Name, current)} {SiteProgress.Mark(page)}</li>"));
        return $"{title}<ul>\n{entries}\n</ul>";
    }

    private static string Link(string file, string text, string current)
    {
        var mark = file == current ? " aria-current=\"page\"" : "";
        return $"""<a href="{Markup.Text(file)}"{mark}>{Markup.Text(text)}</a>""";
    }
}
