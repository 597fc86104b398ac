namespace Descent.Course.Figures;

/// <summary>How bars are drawn.</summary>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
/// <param name="Line">The outline.</param>
internal sealed record BarStyle(string Color, LineStyle? Line = null);
