using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>The first page: what the course is, and its map with one picture for each notebook.</summary>
/// <param name="pictures">Says where the site keeps a notebook's picture; null when the notebook has none saved.</param>
internal sealed class SiteIndexPage(Func<SitePage, string?> pictures)
{
    private const string Promise = "Gradient descent for neural networks, one idea at a time, in C#.";

    private const string Explanation =
        "Each notebook asks one question, has you commit to a guess, and answers it with an experiment whose every number was computed by the code beside it. " +
        "Read here and drag the sliders; then download a notebook, change a parameter and run it yourself.";

    private bool _hasFigures;

    public string Html(IReadOnlyList<SitePage> pages, WebAssets assets)
    {
        var start = pages.Count == 0 ? "" : $"""<p><a class="start" href="{Markup.Text(pages[0].FileName)}">Start reading</a></p>""";
        var parts = string.Join("\n", SiteMap.Parts(pages).Select(part => Part(part.Part, part.Pages)));
        var body = $"""
            <main id="content" class="map">
            <header class="hero">
            <div><h1>{SiteLayout.Name}</h1>
            <p class="promise">{Promise}</p>
            <p>{Explanation}</p>
            {start}</div>
            {SiteLayout.Illustration}
            </header>
            {parts}
            </main>
            """;
        return new SiteLayout(assets) { HasFigures = _hasFigures }.Html($"{SiteLayout.Name} · {Promise}", Promise + " " + Explanation, "", body);
    }

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
        var facts = string.Join(" · ", new[] { page.Number.Length > 0 ? "Notebook " + page.Number : "", page.Time }.Where(text => text.Length > 0));
        var objectives = page.Objectives.Count == 0 ? "" : $"""
            <details><summary>What you will be able to do</summary><ul>{string.Concat(page.Objectives.Select(objective => $"<li>{Markup.Text(objective)}</li>"))}</ul></details>
            """;
        return $"""
            <li class="card">
            {Picture(page)}
            <div><p class="facts">{Markup.Text(facts)}</p>
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
        if (pictures(page) is { } picture)
            return $"""<div class="picture"><img src="{Markup.Text(picture)}" alt="{Markup.Text(description)}" loading="lazy"></div>""";
        if (figure?.Data[MimeType.Plotly] is not { } json) return "";
        _hasFigures = true;
        return $"""<div class="picture">{SiteOutputs.Figure(json, description, small: true)}</div>""";
    }

    /// <summary>The output that stands for a notebook on the map: its first figure, rather one without a slider, which a picture cannot move.</summary>
    public static Output? FirstFigure(Notebook notebook) => notebook.CodeCells
        .SelectMany(cell => cell.Outputs)
        .Where(output => output.Data.ContainsKey(MimeType.Plotly))
        .OrderBy(output => output.Data[MimeType.Plotly]!["layout"]?["sliders"] is null ? 0 : 1)
        .FirstOrDefault();
}
