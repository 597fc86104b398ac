using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Descent.Notebooks.Publishing;

namespace Descent.Course.Figures;

/// <summary>
/// A figure as HTML for a live kernel: the alt text, which stands until plotly.js has drawn over it, the figure's JSON, and a loader.
/// Each output stands alone, for VS Code runs outputs in any order.
/// </summary>
internal static class LiveFigure
{
    // Its integrity is that of exactly this file, so that a changed copy is refused.
    private static readonly WebAsset s_plotly = ReadPlotly();

    public static string Write(Figure figure)
    {
        // "</" would end the script element early.
        var json = FigureJson.Text(figure).Replace("</", "<\\/", StringComparison.Ordinal);
        var text = WebUtility.HtmlEncode(figure.AltText);
        var id = "descent-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12];
        return $$"""
            <div id="{{id}}" role="img" aria-label="{{text}}">{{text}}</div>
            <script>
            (function () {
              const place = (document.currentScript && document.currentScript.previousElementSibling) || document.getElementById("{{id}}");
              let text = {{JsonText(json)}};
              const dark = document.body.classList.contains("vscode-dark") || document.body.dataset.jpThemeLight === "false";
              const swaps = dark ? Object.entries(JSON.parse(text).layout.meta.dark) : [];
              for (const [light, swap] of swaps) text = text.split('"' + light + '"').join('"' + swap + '"');
              const draw = () => {
                place.textContent = "";
                const figure = JSON.parse(text);
                window.Plotly.newPlot(place, figure.data, figure.layout, { responsive: true });
              };
              if (window.Plotly) return draw();
              const script = document.createElement("script");
              script.src = "{{s_plotly.CdnAddress}}";
              script.integrity = "{{s_plotly.Integrity}}";
              script.crossOrigin = "anonymous";
              script.onload = draw;
              script.onerror = () => {
                place.textContent += " (The chart needs plotly.js, which could not be loaded: is this machine offline?)";
              };
              document.head.appendChild(script);
            })();
            </script>
            """;
    }

    private static string JsonText(string json) => JsonSerializer.Serialize(json);

    private static WebAsset ReadPlotly()
    {
        using var list = typeof(LiveFigure).Assembly.GetManifestResourceStream("web-assets.json")!;
        return JsonSerializer.Deserialize<WebAsset[]>(list, JsonSerializerOptions.Web)!.Single(asset => asset.File == "plotly.min.js");
    }
}
