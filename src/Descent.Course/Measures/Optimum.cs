namespace Descent.Course.Figures;

/// <summary>The best setting of a grid.</summary>
/// <typeparam name="T">What was varied.</typeparam>
/// <param name="Setting">The setting with the best median.</param>
/// <param name="Spread">What was measured there.</param>
/// <param name="AtEdge">Whether it is the first or the last of a grid of numbers, so that a better one may lie beyond.</param>
public readonly record struct Optimum<T>(T Setting, Spread Spread, bool AtEdge);
