namespace Descent.Course.Exercises;

/// <summary>An operation on two numbers that carry their slopes along, exercise 02.5: returns the value and its slope, in this order.</summary>
/// <param name="u">The first number.</param>
/// <param name="uSlope">u′.</param>
/// <param name="v">The second number.</param>
/// <param name="vSlope">v′.</param>
public delegate IReadOnlyList<double> DualRule(double u, double uSlope, double v, double vSlope);
