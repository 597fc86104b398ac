namespace Descent.Course.Figures;

/// <summary>The axes and marks of the right one of two panels.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="ReferenceLines">Straight lines across the panel.</param>
/// <param name="Notes">Words in the panel.</param>
/// <param name="Marks">Shapes, annotations and images that came as plotly.js's JSON.</param>
internal sealed record Panel(Axis X, Axis Y, IReadOnlyList<ReferenceLine> ReferenceLines, IReadOnlyList<Note> Notes, PlotlyMarks Marks);
