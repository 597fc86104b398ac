using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>A gradient from values alone, exercise 04.2: one central difference per coordinate.</summary>
/// <param name="f">The function; <c>f.Value(point)</c> is its value. It answers a limited number of calls.</param>
/// <param name="point">Where, one number per variable.</param>
/// <param name="h">How far to go to either side.</param>
public delegate IReadOnlyList<double> GradientEstimate(Objective f, double[] point, double h);
