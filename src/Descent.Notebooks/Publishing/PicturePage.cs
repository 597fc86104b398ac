using System.Text.Json.Nodes;

namespace Descent.Notebooks.Publishing;

/// <summary>The page that draws figures for the <see cref="PictureBaker"/> and leaves each picture in its document.</summary>
internal static class PicturePage
{
    public static string Html(IReadOnlyList<JsonNode> figures, WebAssets assets)
    {
        var plotly = assets.AreLocal
            ? $"""<script src="{new Uri(assets.PathOf(assets.Plotly)).AbsoluteUri}"></script>"""
            : $"""<script src="{assets.Plotly.CdnAddress}" integrity="{assets.Plotly.Integrity}" crossorigin="anonymous"></script>""";
        var json = new JsonArray([.. figures.Select(figure => figure.DeepClone())]);
        return $$"""
            <!doctype html>
            <meta charset="utf-8">
            <title>Figures</title>
            <body>
            <script type="application/json" id="figures">{{Markup.Json(json)}}</script>
            {{plotly}}
            <script>
            function leave(kind, index, text) {
              const place = document.createElement('p');
              place.setAttribute('data-' + kind, index);
              place.textContent = text;
              document.body.append(place);
            }
            async function draw(figure, index) {
              const area = document.createElement('div');
              document.body.append(area);
              const size = { width: figure.layout?.width ?? 700, height: figure.layout?.height ?? 450 };
              try {
                if (!Array.isArray(figure.data)) throw new Error('its data is not a list of traces');
                await Plotly.newPlot(area, figure.data, { ...figure.layout, ...size }, { staticPlot: true });
                const slider = figure.layout?.sliders?.[0];
                const step = slider?.steps?.[slider.active ?? 0];
                if (step?.method === 'update') await Plotly.update(area, ...step.args);
                const picture = await Plotly.toImage(area, { format: 'png', scale: {{PictureBaker.Scale}}, ...size });
                leave('picture', index, picture.slice('data:image/png;base64,'.length));
              } catch (error) {
                leave('refused', index, String(error?.message ?? error).split('\n')[0]);
              }
              // A 3-D figure that stays keeps redrawing itself, and the browser would never come to rest.
              Plotly.purge(area);
              area.remove();
            }
            (async () => {
              const figures = JSON.parse(document.getElementById('figures').textContent);
              for (const [index, figure] of figures.entries()) await draw(figure, index);
            })();
            </script>
            """;
    }
}
