namespace Descent.Course.Figures;

/// <summary>Lines on a surface, by direction.</summary>
/// <param name="Z">The lines of equal height.</param>
internal sealed record SurfaceLines(SurfaceLine Z);
