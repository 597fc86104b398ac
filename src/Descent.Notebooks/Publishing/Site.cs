using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes notebooks as a web site that opens from a folder, without a server: an index with the map of them all, a page for each notebook,
/// a search, a glossary where there is one, the notebooks themselves for download, and the scripts and fonts that the pages need.
/// </summary>
internal static class Site
{
    private const string CdnNotice =
        "The site's pages load plotly.js, KaTeX and the highlighter from cdn.jsdelivr.net, because npm could not fetch them when the " +
        "tool was built. " +
        "To have it work offline, install npm and build again.";

    /// <param name="notebooks">The notebooks with their outputs, in reading order.</param>
    /// <param name="site">What the site says about itself.</param>
    /// <param name="folder">The site's folder; files of an earlier site in it are replaced.</param>
    public static WrittenSite Write(IReadOnlyList<Notebook> notebooks, SiteIdentity site, string folder) =>
        Write([.. notebooks.Select(SiteMap.Read)], site, folder);

    public static WrittenSite Write(IReadOnlyList<SitePage> pages, SiteIdentity site, string folder) =>
        Write(pages, site, folder, WebAssets.Installed);

    public static WrittenSite Write(IReadOnlyList<SitePage> pages, SiteIdentity site, string folder, WebAssets assets)
    {
        Directory.CreateDirectory(Path.Combine(folder, "notebooks"));
        assets.CopyTo(Path.Combine(folder, "assets"));
        File.WriteAllText(Path.Combine(folder, "assets", WebAssets.IconFile), assets.IconOf(site));
        var pictures = new SitePictures(folder);
        var texts = new List<(SitePage, IReadOnlyList<SiteSection>)>();
        foreach (var (index, page) in pages.Index())
        {
            var (previous, next) = (pages.ElementAtOrDefault(index - 1), pages.ElementAtOrDefault(index + 1));
            var (html, sections) = new SiteNotebookPage(page, previous, next, site).Write(pages, pictures, assets);
            texts.Add((page, sections));
            Put(page.FileName, html);
            Put($"notebooks/{page.Notebook.FileName}", WithoutOutputs(page.Notebook).ToText());
        }
        if (site.Glossary is not null)
        {
            Put(site.Glossary.PageName, SiteGlossaryPage.Html(site.Glossary, site, pages, assets));
        }
        Put(SiteSearchPage.FileName, SiteSearchPage.Html(site, pages, assets));
        Put(SiteSearchPage.IndexFile, SiteSearchPage.Index(texts, site.Glossary));
        Put("index.html", new SiteIndexPage(site, pictures).Html(pages, assets));
        return new WrittenSite(Path.Combine(folder, "index.html"), assets.AreLocal ? null : CdnNotice);

        void Put(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
    }

    // A download is there to be run; its outputs stand on the page and would double the size of the site.
    private static Notebook WithoutOutputs(Notebook notebook)
    {
        var copy = Notebook.Parse(notebook.ToText(), notebook.FileName);
        foreach (var cell in copy.CodeCells)
        {
            cell.Outputs = [];
            cell.ExecutionCount = null;
        }

        return copy;
    }
}
