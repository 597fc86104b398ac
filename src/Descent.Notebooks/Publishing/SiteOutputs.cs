using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>Writes the outputs of a cell as a page shows them: the richest form of each that needs no trust.</summary>
/// <param name="markdown">The page's markdown.</param>
/// <param name="pictures">Where the site keeps pictures.</param>
internal sealed partial class SiteOutputs(SiteMarkdown markdown, SitePictures pictures)
{
    /// <summary>True once the page holds a figure that needs plotly.js.</summary>
    public bool HasFigures { get; private set; }

    public string Html(Output output) => output.Kind switch
    {
        "stream" => Console(output),
        "error" => Error(output),
        _ => Bundle(output),
    };

    /// <summary>
    /// A figure that the page's script draws from the JSON beside it. Its description is there for everyone, not only for screen readers;
    /// its picture is for browsers that run no script.
    /// </summary>
    public static string Figure(JsonNode figure, string description, string? picture = null, bool small = false)
    {
        var height = small ? 200 : figure["layout"]?["height"] is JsonValue value && value.TryGetValue<double>(out var given) ? given : 450;
        var text = description.Length == 0 ? "A figure without a description." : description;
        var details = small ? "" : $"""
            <details class="plot-description"><summary>Description of this figure</summary><p>{Markup.Text(text)}</p></details>
            """;
        var still = picture is null ? "" : $"""<noscript><img src="{Markup.Text(picture)}" alt="" loading="lazy"></noscript>""";
        return $"""
            <figure class="plot{(small ? " plot-small" : "")}">
            <div class="plot-area" role="img" aria-label="{Markup.Text(text)}" style="min-height:{height:0}px">
            <p class="plot-waiting">{Markup.Text(text)}</p>{still}</div>
            {details}
            <script type="application/json">{Markup.Json(figure)}</script>
            </figure>
            """;
    }

    private string Bundle(Output output)
    {
        var text = output.TextOf(MimeType.Plain) ?? "";
        if (output.Data[MimeType.Plotly] is { } figure)
        {
            HasFigures = true;
            return Figure(figure, text, pictures.AddressOf(output));
        }
        if (output.TextOf(MimeType.Markdown) is { } rich)
        {
            return $"""<div class="output output-markdown">{markdown.Output(rich)}</div>""";
        }
        if (output.TextOf(MimeType.Png) is { } picture)
        {
            var address = "data:image/png;base64," + picture.ReplaceLineEndings("");
            return $"""<figure class="output"><img src="{Markup.Text(address)}" alt="{Markup.Text(text)}"></figure>""";
        }
        if (text.Length > 0)
        {
            return $"""<pre class="output">{Markup.Text(text)}</pre>""";
        }
        var forms = Markup.Text(string.Join(", ", output.Data.Select(form => form.Key)));
        return forms.Length == 0 ? "" : $"""<p class="output output-note">This output is there only in the notebook ({forms}).</p>""";
    }

    private static string Console(Output output)
    {
        var isError = output.Json["name"]?.GetValue<string>() == "stderr";
        return $"""<pre class="output output-console{(isError ? " output-error" : "")}">{Markup.Text(WithoutColors(output.Text))}</pre>""";
    }

    private static string Error(Output output)
    {
        var lines = output.Json["traceback"] is JsonArray traceback ? traceback.Select(line => line?.GetValue<string>() ?? "") : [];
        var name = output.Json["ename"]?.GetValue<string>() ?? "Error";
        var message = output.Json["evalue"]?.GetValue<string>() ?? "";
        var details = WithoutColors(string.Join('\n', lines));
        var rest = details == message || details.Length == 0 ? "" : $"<pre>{Markup.Text(details)}</pre>";
        return $"""<div class="output output-error"><p><strong>{Markup.Text(name)}</strong> {Markup.Text(message)}</p>{rest}</div>""";
    }

    private static string WithoutColors(string text) => TerminalColor().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]")]
    private static partial Regex TerminalColor();
}
