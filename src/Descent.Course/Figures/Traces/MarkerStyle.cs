namespace Descent.Course.Figures;

/// <summary>How points are drawn.</summary>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
/// <param name="Size">The diameter in pixels. Default 8.</param>
/// <param name="Symbol">plotly.js's symbol: "circle", "square", "x", "star" … Default circle.</param>
/// <param name="Line">The outline.</param>
internal sealed record MarkerStyle(string Color, double Size = 8, string? Symbol = null, LineStyle? Line = null)
{
    /// <summary>"previous" turns a symbol, such as "arrow", to point away from the point before.</summary>
    public string? AngleRef { get; init; }
}
