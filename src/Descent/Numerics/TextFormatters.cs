namespace Descent.Numerics;

/// <summary>
/// Shows a value as its text. The shape is .NET Interactive's convention: a public parameterless constructor,
/// <see cref="CreateTypeFormatters"/>, and formatters with a <c>MimeType</c> and exactly one public <c>Format</c>.
/// </summary>
internal sealed class TextFormatters
{
    public IEnumerable<object> CreateTypeFormatters() => [new Formatter("text/html", Html), new Formatter("text/plain", Plain)];

    /// <summary>Returns the text of a value as HTML.</summary>
    public static string Html(object value) =>
        $"<pre>{Plain(value).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</pre>";

    private static string Plain(object value) => value.ToString() ?? "";

    private sealed class Formatter(string mimeType, Func<object, string> write)
    {
        public string MimeType => mimeType;

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write(write(instance));
            return true;
        }
    }
}
