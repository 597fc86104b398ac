namespace Descent.Course.Exercises;

/// <summary>One step of Newton's method in two variables, exercise 05.5: returns the next point.</summary>
/// <param name="x">Where you stand: two numbers.</param>
/// <param name="gradient">∇f(x): two numbers.</param>
/// <param name="hessian">The 2 × 2 table of second derivatives at x.</param>
public delegate IReadOnlyList<double> NewtonRule(double[] x, double[] gradient, double[,] hessian);
