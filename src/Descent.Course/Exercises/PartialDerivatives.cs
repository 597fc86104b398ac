namespace Descent.Course.Exercises;

/// <summary>The partial derivatives of a function of two variables, exercise 04.1: first ∂f/∂x, then ∂f/∂y.</summary>
/// <param name="x">The first variable.</param>
/// <param name="y">The second variable.</param>
public delegate IReadOnlyList<double> PartialDerivatives(double x, double y);
