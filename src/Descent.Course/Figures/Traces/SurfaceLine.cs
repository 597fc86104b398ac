namespace Descent.Course.Figures;

/// <summary>Equally spaced lines on a surface.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last.</param>
/// <param name="Size">From one to the next.</param>
/// <param name="Color">A colour, of <see cref="Palette"/> as a rule.</param>
/// <param name="Show">Whether they are drawn. Default true.</param>
internal sealed record SurfaceLine(double Start, double End, double Size, string Color, bool Show = true);
