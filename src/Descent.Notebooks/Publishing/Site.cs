using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes notebooks as a web site that opens from a folder, without a server: an index with the map of them all, a page for each notebook,
/// the notebooks themselves for download, and the scripts and fonts that the pages need.
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
        Write(notebooks, site, folder, WebAssets.Installed);

    public static WrittenSite Write(IReadOnlyList<Notebook> notebooks, SiteIdentity site, string folder, WebAssets assets)
    {
        var pages = notebooks.Select(SiteMap.Read).ToArray();
        var files = notebooks.Select(notebook => notebook.FileName).ToHashSet();
        Directory.CreateDirectory(Path.Combine(folder, "notebooks"));
        assets.CopyTo(Path.Combine(folder, "assets"));
        File.WriteAllText(Path.Combine(folder, "assets", WebAssets.IconFile), assets.IconOf(site));
        for (var index = 0; index < pages.Length; index++)
        {
            var page = pages[index];
            var html = SiteNotebookPage.Html(
                page, pages.ElementAtOrDefault(index - 1), pages.ElementAtOrDefault(index + 1), files, site, assets);
            File.WriteAllText(Path.Combine(folder, page.FileName), html);
            File.WriteAllText(Path.Combine(folder, "notebooks", page.Notebook.FileName), WithoutOutputs(page.Notebook).ToText());
        }
        var indexFile = Path.Combine(folder, "index.html");
        File.WriteAllText(indexFile, new SiteIndexPage(site, page => WritePicture(page, folder)).Html(pages, assets));
        return new WrittenSite(indexFile, assets.AreLocal ? null : CdnNotice);
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

    /// <summary>Writes the picture that stands for a notebook on the map, and returns its address in the site.</summary>
    private static string? WritePicture(SitePage page, string folder)
    {
        if (SiteIndexPage.FirstFigure(page.Notebook)?.TextOf(MimeType.Png) is not { } picture)
        {
            return null;
        }
        Directory.CreateDirectory(Path.Combine(folder, "pictures"));
        var address = $"pictures/{page.Notebook.Name}.png";
        File.WriteAllBytes(Path.Combine(folder, address), Convert.FromBase64String(picture));
        return address;
    }
}
