using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Descent.Course.Figures;

/// <summary>
/// A figure as HTML for a live kernel: the alt text, which stands until plotly.js has drawn over it, the figure's JSON, and a loader.
/// Each output stands alone, for VS Code runs outputs in any order.
/// </summary>
internal static class LiveFigure
{
    private const string PlotlyAddress = "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@3.7.0/plotly.min.js";

    // Of exactly this file, so that a changed copy is refused.
    private const string PlotlyIntegrity = "sha384-l4G4qURPwALv583BKlynU/4LiUx0rk9jcTX58Aq+Jc+jgWb52zeH2geZkSS3UPPs";

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
              script.src = "{{PlotlyAddress}}";
              script.integrity = "{{PlotlyIntegrity}}";
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

    private static string JsonText(string json) => System.Text.Json.JsonSerializer.Serialize(json);
}
