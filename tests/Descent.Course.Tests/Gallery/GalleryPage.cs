using System.Net;
using System.Text;

namespace Descent.Course.Tests.Gallery;

/// <summary>
/// A page with every picture in light and dark, to be looked at. It draws with the plotly.js that npm fetched for the tool.
/// </summary>
internal static class GalleryPage
{
    private const string Plotly = "src/Descent.Notebooks/obj/npm/node_modules/plotly.js-dist-min/plotly.min.js";

    /// <returns>The page's file.</returns>
    public static string Write(IReadOnlyList<GalleryEntry> entries)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "NotebookDemos.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "artifacts", "gallery")).FullName;
        var hasPlotly = File.Exists(Path.Combine(root.FullName, Plotly));
        var page = new StringBuilder(Head);
        page.Append(hasPlotly ? $"<script src=\"../../{Plotly}\"></script>\n" : "<p>plotly.js is not there: build src/Descent.Notebooks "
            + "with npm installed, and run the tests again.</p>\n");
        foreach (var (i, entry) in entries.Index())
        {
            var figure = entry.Make();
            page.Append($"""
                <h2 id="{i}">{WebUtility.HtmlEncode(entry.ToString())}</h2>
                <p>{WebUtility.HtmlEncode(figure.AltText)}</p>
                <script type="application/json">{figure.ToJson().ToJsonString().Replace("</", "<\\/", StringComparison.Ordinal)}</script>
                <div class="pair"><div></div><div class="dark"></div></div>

                """);
        }

        page.Append(Script);
        var file = Path.Combine(folder, "index.html");
        File.WriteAllText(file, page.ToString());
        return file;
    }

    private const string Head = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Gallery</title>
        <style>
          body { font-family: system-ui, sans-serif; margin: 1rem; }
          p { max-width: 90rem; margin: 0.3rem 0; color: #444; }
          .pair { display: flex; flex-wrap: wrap; gap: 1rem; }
          .pair > div { width: 700px; min-height: 100px; }
          .dark { background: #15191e; }
        </style>

        """;

    // One figure at a time, and those in space as pictures: a browser allows few drawings in space on a page. With ?from=3&to=7 only those
    // are drawn.
    private const string Script = """
        <script>
        (async () => {
          const query = new URLSearchParams(location.search);
          const [from, to] = [Number(query.get('from') ?? 0), Number(query.get('to') ?? 1e9)];
          for (const [i, script] of [...document.querySelectorAll('script[type="application/json"]')].entries()) {
            const pair = script.nextElementSibling;
            if (i < from || i > to) {
              const title = script.previousElementSibling;
              for (const part of [title, title.previousElementSibling, pair]) part.remove();
              continue;
            }
            for (const [place, isDark] of [[pair.children[0], false], [pair.children[1], true]]) {
              let text = script.textContent;
              const swaps = isDark ? Object.entries(JSON.parse(text).layout.meta.dark) : [];
              for (const [light, dark] of swaps) text = text.replaceAll('"' + light + '"', '"' + dark + '"');
              const figure = JSON.parse(text);
              await Plotly.newPlot(place, figure.data, figure.layout, { displayModeBar: false });
              if (figure.layout.scene) {
                const { width, height } = figure.layout;
                const picture = Object.assign(new Image(), { src: await Plotly.toImage(place, { format: 'png', width, height }) });
                Plotly.purge(place);
                place.replaceChildren(picture);
              }
            }
          }
          document.title = 'drawn';
        })();
        </script>
        </html>
        """;
}
