namespace Descent.Course.Figures;

/// <summary>
/// How a table is shown: live as HTML, saved as Markdown, which every reader of notebooks draws, and always as plain text.
/// </summary>
internal sealed class TableFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Table>("text/html", table => table.ToHtml()),
        new MimeFormatter<Table>("text/plain", TableText.Plain),
        new MimeFormatter<Table>("text/markdown", TableText.Markdown),
    ];
}
