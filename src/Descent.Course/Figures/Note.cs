namespace Descent.Course.Figures;

/// <summary>A few words at a place in a figure, on a background of their own so that no line runs through them.</summary>
/// <param name="X">The place, in units of the horizontal axis.</param>
/// <param name="Y">The place, in units of the vertical axis.</param>
/// <param name="Text">The words.</param>
/// <param name="Lower">By how many pixels the words' middle stands below the place; negative for above. Default 0.</param>
public sealed record Note(double X, double Y, string Text, double Lower = 0);
