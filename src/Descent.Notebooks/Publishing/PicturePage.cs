using System.Text.Json.Nodes;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// The page that draws figures for the <see cref="PictureBaker"/> and leaves each picture in its document. A picture is a light card with
/// a margin, so that it stands well on a dark page too. It shows no control that nobody could move: what a slider stands at is a line of
/// text below the drawing.
/// </summary>
internal static class PicturePage
{
    /// <summary>
    /// The number of the style in which pictures are drawn. Raise it whenever the page draws differently: the <see cref="FigureHash"/>
    /// holds it, so that every picture is drawn again.
    /// </summary>
    public const int Style = 2;

    /// <summary>The margin around a figure, in pixels of the page.</summary>
    public const int Margin = 16;

    /// <summary>The height of the line that says where a slider stands, in pixels of the page.</summary>
    public const int LineHeight = 26;

    /// <summary>What a figure keeps below its axes once it has no slider; the rest of the room that it kept for one goes.</summary>
    public const int BottomMargin = 60;

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
            const scale = {{PictureBaker.Scale}}, margin = {{Margin}}, lineHeight = {{LineHeight}};
            const card = '#f6f7f9', edge = '#d5dae0', quiet = '#4d5661';
            function leave(kind, index, text) {
              const place = document.createElement('p');
              place.setAttribute('data-' + kind, index);
              place.textContent = text;
              document.body.append(place);
            }
            const plain = text => String(text ?? '').replace(/<[^>]*>/g, '').trim();
            const activeStep = slider => slider.steps?.[slider.active ?? 0];
            // Where each control of a figure stands, and of how many places.
            function positions(layout) {
              const sliders = (layout.sliders ?? []).filter(activeStep).map(slider =>
                `${plain(slider.currentvalue?.prefix)} ${plain(activeStep(slider).label)} · one of ${slider.steps.length} positions`);
              const menus = (layout.updatemenus ?? []).filter(menu => menu.buttons?.[menu.active ?? 0]).map(menu =>
                `${plain(menu.buttons[menu.active ?? 0].label)} · one of ${menu.buttons.length} choices`);
              return [...sliders, ...menus].map(line => line.trim());
            }
            async function onCard(address, width, height, lines) {
              const image = new Image();
              await new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject, src: address }));
              const canvas = document.createElement('canvas');
              const outer = { width: width + 2 * margin, height: height + 2 * margin + lines.length * lineHeight };
              canvas.width = outer.width * scale;
              canvas.height = outer.height * scale;
              const paper = canvas.getContext('2d');
              paper.scale(scale, scale);
              paper.fillStyle = edge;
              paper.fillRect(0, 0, outer.width, outer.height);
              paper.fillStyle = card;
              paper.fillRect(1, 1, outer.width - 2, outer.height - 2);
              paper.drawImage(image, margin, margin, width, height);
              paper.font = '15px "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
              paper.textAlign = 'center';
              paper.fillStyle = quiet;
              lines.forEach((line, index) =>
                paper.fillText(line, outer.width / 2, margin + height + (index + 0.7) * lineHeight, width));
              return canvas.toDataURL('image/png');
            }
            async function draw(figure, index) {
              const area = document.createElement('div');
              document.body.append(area);
              const { sliders, updatemenus, ...layout } = structuredClone(figure.layout ?? {});
              const spare = sliders?.length > 0 ? Math.max(0, (layout.margin?.b ?? 0) - {{BottomMargin}}) : 0;
              if (spare > 0) layout.margin.b -= spare;
              const size = { width: layout.width ?? 700, height: (layout.height ?? 450) - spare };
              try {
                if (!Array.isArray(figure.data)) throw new Error('its data is not a list of traces');
                await Plotly.newPlot(area, figure.data, { ...layout, ...size }, { staticPlot: true });
                const step = activeStep(sliders?.[0] ?? {});
                if (step?.method === 'update') await Plotly.update(area, ...step.args);
                await Plotly.relayout(area, { paper_bgcolor: card });
                const drawing = await Plotly.toImage(area, { format: 'png', scale, ...size });
                const picture = await onCard(drawing, size.width, size.height, positions({ sliders, updatemenus }));
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
