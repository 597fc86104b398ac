namespace Descent.Course.Figures;

/// <summary>Measurements are shown as their table is.</summary>
internal sealed class MeasurementsFormatters
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<Measurements>("text/html", measurements => measurements.ToHtml()),
        new MimeFormatter<Measurements>("text/plain", measurements => measurements.ToString()),
        new MimeFormatter<Measurements>("text/markdown", measurements => TableText.Markdown(measurements.Table)),
    ];
}
