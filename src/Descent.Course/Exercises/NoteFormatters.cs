using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>How a note is shown: live as HTML, saved as Markdown, always as plain text.</summary>
internal sealed class NoteFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Note>("text/html", note => note.ToHtml()),
        new MimeFormatter<Note>("text/plain", note => note.ToString()),
        new MimeFormatter<Note>("text/markdown", note => note.ToMarkdown()),
    ];
}
