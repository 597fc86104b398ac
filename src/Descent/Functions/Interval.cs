namespace Descent.Functions;

/// <summary>The numbers from <paramref name="Low"/> to <paramref name="High"/>, the range of one axis of a plot.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High);
