namespace Descent.Course.Figures;

/// <summary>A straight line across a figure with a label, near the top or in the middle: a limit, an optimum.</summary>
/// <param name="At">Where it crosses its axis.</param>
/// <param name="Label">What it marks, in a few words.</param>
/// <param name="Vertical">True for a line at a value of x, false at a value of y. Default true.</param>
public sealed record ReferenceLine(double At, string Label, bool Vertical = true);
