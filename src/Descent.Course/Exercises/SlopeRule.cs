namespace Descent.Course.Exercises;

/// <summary>A numeric derivative, exercise 02.2: the slope of a function at a point, from its values alone.</summary>
/// <param name="f">The function; it answers a limited number of calls.</param>
/// <param name="x">Where the slope is wanted.</param>
/// <param name="h">The step, greater than 0.</param>
public delegate double SlopeRule(Func<double, double> f, double x, double h);
