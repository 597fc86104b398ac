using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>The first page: what the site is, and its map with one picture for each notebook.</summary>
/// <param name="site">What the site says about itself.</param>
/// <param name="pictures">Where the site keeps pictures.</param>
internal sealed class SiteIndexPage(SiteIdentity site, SitePictures pictures)
{
    private bool _hasFigures;

    public string Html(IReadOnlyList<SitePage> pages, WebAssets assets)
    {
        var parts = string.Join("\n", SiteMap.Parts(pages).Select(part => Part(part.Part, part.Pages)));
        var illustration = site.Illustration.Length == 0 ? "" :
            $"""<div class="illustration" aria-hidden="true">{site.Illustration}</div>""";
        var body = $"""
            <main id="content" class="map">
            <header class="hero">
            <div><h1>{Markup.Text(site.Name)}</h1>
            {Paragraph(site.Promise, " class=\"promise\"")}
            {Paragraph(site.Explanation, "")}
            {Start(pages)}</div>
            {illustration}
            </header>
            {SiteProgress.Note}
            {parts}
            </main>
            """;
        var title = site.Promise.Length == 0 ? site.Name : $"{site.Name} · {site.Promise}";
        return new SiteLayout(site, pages, assets) { HasFigures = _hasFigures }
            .Html("index.html", title, $"{title} {site.Explanation}".TrimEnd(), "", body);
    }

    private static string Paragraph(string text, string attributes) =>
        text.Length == 0 ? "" : $"<p{attributes}>{Markup.Text(text)}</p>";

    private static string Start(IReadOnlyList<SitePage> pages) =>
        pages.Count == 0 ? "" : $"""<p><a class="start" href="{Markup.Text(pages[0].FileName)}">Start reading</a></p>""";

    private string Part(string name, IReadOnlyList<SitePage> pages)
    {
        var cards = string.Join("\n", pages.Select(Card));
        return $"""
            <section class="part">
            <h2>{Markup.Text(name.Length == 0 ? "The notebooks" : "Part " + name)}</h2>
            <ol class="cards">
            {cards}
            </ol>
            </section>
            """;
    }

    private string Card(SitePage page)
    {
        string[] facts =
        [
            page.Number.Length > 0 ? "Notebook " + page.Number : "", page.Time,
            page.Failure is null ? "" : "stopped when this site was made",
        ];
        var items = string.Concat(page.Objectives.Select(objective => $"<li>{Markup.Text(objective)}</li>"));
        var objectives = items.Length == 0 ? "" : $"<details><summary>What you will be able to do</summary><ul>{items}</ul></details>";
        return $"""
            <li class="card">
            {Picture(page)}
            <div><p class="facts">{Markup.Text(string.Join(" · ", facts.Where(text => text.Length > 0)))} {SiteProgress.Mark(page)}</p>
            <h3><a href="{Markup.Text(page.FileName)}">{Markup.Text(page.Title)}</a></h3>
            <p>{Markup.Text(page.Summary)}</p>
            {objectives}</div>
            </li>
            """;
    }

    private string Picture(SitePage page)
    {
        var figure = FirstFigure(page.Notebook);
        var description = figure?.TextOf(MimeType.Plain) ?? "";
        if (pictures.AddressOf(figure) is { } picture)
        {
            return $"""<div class="picture"><img src="{Markup.Text(picture)}" alt="{Markup.Text(description)}" loading="lazy"></div>""";
        }
        if (figure?.Data[MimeType.Plotly] is not { } json)
        {
            return "";
        }
        _hasFigures = true;
        return $"""<div class="picture">{SiteOutputs.Figure(json, description, small: true)}</div>""";
    }

    /// <summary>
    /// The output that stands for a notebook on the map: its first figure, rather one without a slider, which a picture cannot move.
    /// </summary>
    public static Output? FirstFigure(Notebook notebook) => notebook.CodeCells
        .SelectMany(cell => cell.Outputs)
        .Where(output => output.Data.ContainsKey(MimeType.Plotly))
        .OrderBy(output => output.Data[MimeType.Plotly]!["layout"]?["sliders"] is null ? 0 : 1)
        .FirstOrDefault();
}
