using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// What of a live output is committed: the forms that VS Code (Restricted Mode too), JupyterLab and GitHub all show.
/// A figure keeps its Plotly JSON, a picture and its alt text; a table its markdown and text; anything else its text.
/// Html is never saved: beside a picture it blanks the output in Restricted Mode.
/// </summary>
internal static class SavedOutput
{
    private const string OnlyLive = "(shown when the cell runs)";

    /// <summary>The saved form of a live output; a figure's picture is still to be added.</summary>
    public static Output Of(Output live)
    {
        if (live.Data.Count == 0)
        {
            return live;
        }
        var plain = Lines.Split(live.TextOf(MimeType.Plain) ?? OnlyLive);
        if (live.Data[MimeType.Plotly] is { } figure)
        {
            var data = new JsonObject { [MimeType.Plotly] = figure.DeepClone(), [MimeType.Plain] = plain };
            return Rebuild(live, data, FigureHash.MetadataFor(figure));
        }
        return live.TextOf(MimeType.Markdown) is { } markdown
            ? Rebuild(live, new JsonObject { [MimeType.Markdown] = Lines.Split(markdown), [MimeType.Plain] = plain })
            : Rebuild(live, new JsonObject { [MimeType.Plain] = plain });
    }

    /// <summary>A saved figure with its picture between chart and alt text; readers take the first form they can show.</summary>
    public static Output WithPicture(Output figure, string base64Png)
    {
        var data = new JsonObject
        {
            [MimeType.Plotly] = figure.Data[MimeType.Plotly]!.DeepClone(),
            [MimeType.Png] = base64Png,
            [MimeType.Plain] = figure.Data[MimeType.Plain]!.DeepClone(),
        };
        return Rebuild(figure, data, figure.Metadata);
    }

    private static Output Rebuild(Output like, JsonObject data, JsonObject? metadata = null) =>
        like.ExecutionCount is { } count ? Output.ExecuteResult(data, count, metadata) : Output.DisplayData(data, metadata);
}
