using Descent.Course.Figures;

namespace Descent.Course.Experiments;

/// <summary>How a finding is shown: live as HTML, saved as Markdown, always as plain text.</summary>
internal sealed class FindingFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Finding>("text/html", finding => finding.ToHtml()),
        new MimeFormatter<Finding>("text/plain", finding => finding.ToString()),
        new MimeFormatter<Finding>("text/markdown", finding => finding.ToMarkdown()),
    ];
}
