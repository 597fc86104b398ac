using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>The loop of gradient descent, exercise 03.2: all the points of a run, the start first.</summary>
/// <param name="f">The function; <c>f.Derivative(x)</c> is its slope. It answers a limited number of calls.</param>
/// <param name="start">x₀.</param>
/// <param name="learningRate">α.</param>
/// <param name="steps">How many steps to make.</param>
public delegate IReadOnlyList<double> DescentLoop(Objective f, double start, double learningRate, int steps);
