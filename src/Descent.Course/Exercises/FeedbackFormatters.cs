using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>How feedback is shown: live as HTML with its figure, saved as Markdown, always as plain text.</summary>
internal sealed class FeedbackFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Feedback>("text/html", feedback => feedback.ToHtml()),
        new MimeFormatter<Feedback>("text/plain", FeedbackText.Plain),
        new MimeFormatter<Feedback>("text/markdown", FeedbackText.Markdown),
    ];
}
