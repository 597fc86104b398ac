namespace Descent.Course.Figures;

/// <summary>
/// How a figure is shown. A live kernel gets HTML and the alt text; the course's own runner also takes the plotly.js object, which it
/// saves with a picture.
/// </summary>
internal sealed class FigureFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Figure>("text/html", figure => figure.ToHtml()),
        new MimeFormatter<Figure>("text/plain", figure => figure.AltText),
        new MimeFormatter<Figure>("application/vnd.plotly.v1+json", FigureJson.Text),
    ];
}
