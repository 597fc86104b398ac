namespace Descent.Course.Figures;

/// <summary>The axes and reference lines of the right one of two panels.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="ReferenceLines">Straight lines across the panel.</param>
internal sealed record Panel(Axis X, Axis Y, IReadOnlyList<ReferenceLine> ReferenceLines);
