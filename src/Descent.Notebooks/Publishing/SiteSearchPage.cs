using System.Text.Json.Nodes;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// The page that searches the text of all pages. It loads what it searches as a script, because a page that is opened from a folder may
/// not fetch a file; no other page loads it.
/// </summary>
internal static class SiteSearchPage
{
    public const string FileName = "search.html";

    public const string IndexFile = "search-index.js";

    private const string Body = """
        <main id="content" class="search">
        <h1>Search</h1>
        <form role="search" action="search.html">
        <label for="query">Words in any notebook</label>
        <input type="search" id="query" name="q" autocomplete="off" autofocus>
        </form>
        <p role="status" class="search-count"></p>
        <ol class="results"></ol>
        <noscript><p>The search needs JavaScript.</p></noscript>
        </main>
        """;

    public static string Html(SiteIdentity site, IReadOnlyList<SitePage> pages, WebAssets assets) =>
        new SiteLayout(site, pages, assets) { Scripts = [IndexFile, "assets/search.js"] }
            .Html(FileName, $"Search · {site.Name}", $"Search all pages of {site.Name}.", "", Body);

    /// <summary>A script that holds, for each stretch of each page, its address, its page's name, its heading and its text.</summary>
    public static string Index(IEnumerable<(SitePage Page, IReadOnlyList<SiteSection> Sections)> texts, Glossary? glossary)
    {
        var sections = from text in texts
                       from section in text.Sections
                       where section.Heading.Length + section.Text.Length > 0
                       let address = section.Id.Length == 0 ? text.Page.FileName : $"{text.Page.FileName}#{section.Id}"
                       select new JsonArray(address, text.Page.Name, section.Heading, section.Text);
        var words = from term in glossary?.Terms ?? []
                    select new JsonArray($"{glossary!.PageName}#{term.Id}", "Glossary", string.Join(", ", term.Forms), term.Meaning);
        return $"window.searchIndex = {Markup.Json(new JsonArray([.. sections, .. words]))};\n";
    }
}
