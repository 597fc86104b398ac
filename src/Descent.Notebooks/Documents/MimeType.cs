namespace Descent.Notebooks.Documents;

/// <summary>The MIME types that this tool treats by name.</summary>
internal static class MimeType
{
    public const string Html = "text/html";
    public const string Json = "application/json";
    public const string Markdown = "text/markdown";
    public const string Plain = "text/plain";
    public const string Plotly = "application/vnd.plotly.v1+json";
    public const string Png = "image/png";

    /// <summary>Whether values of the type stand in a bundle as JSON rather than as a string.</summary>
    public static bool IsJson(string mimeType) => mimeType == Json || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
