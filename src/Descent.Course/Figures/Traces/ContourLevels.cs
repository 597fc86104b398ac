namespace Descent.Course.Figures;

/// <summary>Equally spaced heights.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The last.</param>
/// <param name="Size">From one to the next.</param>
internal sealed record ContourLevels(double Start, double End, double Size);
