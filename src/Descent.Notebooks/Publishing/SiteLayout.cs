namespace Descent.Notebooks.Publishing;

/// <summary>What all pages share: head, header, footer, and the files that they load.</summary>
internal sealed class SiteLayout(WebAssets assets)
{
    public const string Name = "Descent";

    /// <summary>Sets the theme before the first paint, so that a dark page never flashes white.</summary>
    private const string ThemeScript =
        "document.documentElement.classList.add('script');try{const t=localStorage.getItem('descent-theme');if(t)document.documentElement.dataset.theme=t}catch{}";

    /// <summary>Five steps of gradient descent on x² with a learning rate of 0.2: each point is at six tenths of the last one's x.</summary>
    public const string Illustration = """
        <svg class="illustration" viewBox="0 0 400 300" aria-hidden="true" focusable="false">
        <path class="curve" d="M20 20 Q200 540 380 20"/>
        <path class="way" d="M40 74.6 L104 206.1 L142.4 253.4 L165.4 270.4 L179.3 276.5"/>
        <g class="points"><circle cx="40" cy="74.6" r="9"/><circle cx="104" cy="206.1" r="8"/><circle cx="142.4" cy="253.4" r="7"/><circle cx="165.4" cy="270.4" r="6"/><circle cx="179.3" cy="276.5" r="5"/></g>
        </svg>
        """;

    public bool HasFigures { get; init; }

    public bool HasCode { get; init; }

    public bool HasFormulas { get; init; }

    public string Html(string title, string description, string steps, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
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
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="bar">
        <a class="home" href="index.html"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M3 3Q16 53 29 3"/><circle cx="16" cy="27" r="4"/></svg>{Name}</a>
        <nav aria-label="Pages">{steps}</nav>
        <button type="button" class="theme" aria-label="Dark theme" aria-pressed="false"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z"/></svg></button>
        </header>
        {body}
        <footer class="end"><p>{Name} is open source under the MIT licence. Every number on these pages was computed by the code that stands beside it.</p></footer>
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
