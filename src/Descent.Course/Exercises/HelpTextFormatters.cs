using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>How a note is shown: live as HTML, saved as Markdown, always as plain text.</summary>
internal sealed class HelpTextFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<HelpText>("text/html", note => note.ToHtml()),
        new MimeFormatter<HelpText>("text/plain", note => note.ToString()),
        new MimeFormatter<HelpText>("text/markdown", note => note.ToMarkdown()),
    ];
}
