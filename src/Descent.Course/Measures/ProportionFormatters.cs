namespace Descent.Course.Figures;

/// <summary>How a proportion is shown: as its text, not as a tree of its properties.</summary>
internal sealed class ProportionFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Proportion>("text/html", proportion => proportion.ToHtml()),
        new MimeFormatter<Proportion>("text/plain", proportion => proportion.ToString()),
    ];
}
