namespace Descent.Course.Figures;

/// <summary>How labels in a figure are written.</summary>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
/// <param name="Size">In pixels. Default 13.</param>
internal sealed record TextStyle(string Color, double Size = 13);
