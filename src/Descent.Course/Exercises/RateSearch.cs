using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>Finds a learning rate for the next step by trying, exercise 05.4.</summary>
/// <param name="f">The function; <c>f.Value(point)</c> is its height. It answers a limited number of calls.</param>
/// <param name="x">Where you stand.</param>
/// <param name="gradient">∇f(x).</param>
public delegate double RateSearch(Objective f, double[] x, double[] gradient);
