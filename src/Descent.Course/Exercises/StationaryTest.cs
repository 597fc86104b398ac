namespace Descent.Course.Exercises;

/// <summary>The second-derivative test in two variables, exercise 06.2: what a level point with this Hessian is.</summary>
/// <param name="a">∂²f/∂x², the upper left entry.</param>
/// <param name="b">∂²f/∂x∂y, the entry that stands twice.</param>
/// <param name="c">∂²f/∂y², the lower right entry.</param>
/// <returns>"minimum", "maximum", "saddle" or "undecided".</returns>
public delegate string StationaryTest(double a, double b, double c);
