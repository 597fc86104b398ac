namespace Descent.Course.Figures;

/// <summary>Points in the plane, joined by lines or not. A NaN makes a gap.</summary>
/// <param name="X">The horizontal coordinates.</param>
/// <param name="Y">The vertical coordinates, as many.</param>
public sealed record Scatter(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Trace
{
    /// <inheritdoc/>
    public override string Type => "scatter";

    /// <summary>"lines", "markers", "lines+markers", "text" or "markers+text". Default "lines".</summary>
    public string Mode { get; init; } = "lines";

    /// <summary>The line's look.</summary>
    public LineStyle? Line { get; init; }

    /// <summary>The markers' look.</summary>
    public MarkerStyle? Marker { get; init; }

    /// <summary>A label per point.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    /// <summary>Where a label stands: "top center", "bottom right" …</summary>
    public string? TextPosition { get; init; }

    /// <summary>"tonexty" fills the band down to the series before.</summary>
    public string? Fill { get; init; }

    /// <summary>The fill's colour, with transparency.</summary>
    public string? FillColor { get; init; }
}
