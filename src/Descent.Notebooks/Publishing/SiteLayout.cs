namespace Descent.Notebooks.Publishing;

/// <summary>What all pages share: head, header with the list of all notebooks, footer, and the files that they load.</summary>
internal sealed class SiteLayout(SiteIdentity site, IReadOnlyList<SitePage> pages, WebAssets assets)
{
    /// <summary>Sets the theme before the first paint, so that a dark page never flashes white.</summary>
    private const string ThemeScript =
        "document.documentElement.classList.add('script');" +
        "try{const t=localStorage.getItem('notebooks-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

    private const string ThemeButton =
        """<button type="button" class="theme" aria-label="Dark theme" aria-pressed="false">""" +
        """<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/>""" +
        """<path d="M12 3a9 9 0 0 1 0 18z"/></svg></button>""";

    private const string SearchLink =
        $"""<a class="search-link" href="{SiteSearchPage.FileName}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">""" +
        """<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/></svg><span>Search</span></a>""";

    public bool HasFigures { get; init; }

    public bool HasCode { get; init; }

    public bool HasFormulas { get; init; }

    /// <summary>Scripts of this page alone, beside the common ones.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <param name="file">The page's file.</param>
    /// <param name="title">Its title, as the browser's tab shows it.</param>
    /// <param name="description">What search engines show.</param>
    /// <param name="steps">Links to the previous and the next page.</param>
    /// <param name="body">What stands between header and footer.</param>
    public string Html(string file, string title, string description, string steps, string body) => $"""
        <!DOCTYPE html>
        <html lang="en" data-site="{Markup.Text(SiteHeading.Slug(site.Name))}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Markup.Text(title)}</title>
        <meta name="description" content="{Markup.Text(description)}">
        <link rel="icon" href="assets/icon.svg" type="image/svg+xml">
        <script>{ThemeScript}</script>
        {(HasFormulas ? StyleSheet("katex.min.css") : "")}
        <link rel="stylesheet" href="assets/site.css">
        {(HasFormulas ? Script("katex.min.js") : "")}
        {(HasCode ? Script("highlight.min.js") : "")}
        {(HasFigures ? Script("plotly.min.js") : "")}
        <script defer src="assets/site.js"></script>
        {(HasFigures ? """<script defer src="assets/figures.js"></script>""" : "")}
        {string.Concat(Scripts.Select(script => $"""<script defer src="{script}"></script>"""))}
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="bar">
        <a class="home" href="index.html"><span class="icon" aria-hidden="true">{assets.IconOf(site)}</span>{Markup.Text(site.Name)}</a>
        {SiteMenu.Html(pages, site.Glossary, file)}
        {SearchLink}
        {(steps.Length == 0 ? "" : $"""<nav aria-label="Pages">{steps}</nav>""")}
        {ThemeButton}
        </header>
        {body}
        {(site.Footer.Length == 0 ? "" : $"""<footer class="end"><p>{Markup.Text(site.Footer)}</p></footer>""")}
        </body>
        </html>

        """;

    private string Script(string file)
    {
        var asset = assets.Named(file);
        return assets.AreLocal
            ? $"""<script defer src="assets/{asset.LocalPath}"></script>"""
            : $"""<script defer src="{asset.CdnAddress}" integrity="{asset.Integrity}" crossorigin="anonymous"></script>""";
    }

    private string StyleSheet(string file)
    {
        var asset = assets.Named(file);
        return assets.AreLocal
            ? $"""<link rel="stylesheet" href="assets/{asset.LocalPath}">"""
            : $"""<link rel="stylesheet" href="{asset.CdnAddress}" integrity="{asset.Integrity}" crossorigin="anonymous">""";
    }
}
