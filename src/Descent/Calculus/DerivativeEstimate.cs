namespace Descent.Calculus;

/// <summary>A derivative with an estimate of its own absolute error, both in units of f per unit of x.</summary>
/// <param name="Value">The estimate of f′(x).</param>
/// <param name="Error">How far the last two refinements disagreed: an estimate, not a bound.</param>
public readonly record struct DerivativeEstimate(double Value, double Error);
