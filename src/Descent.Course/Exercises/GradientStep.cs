using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>One step of gradient descent for any number of parameters, exercise 04.4: the new point.</summary>
/// <param name="f">The function; <c>f.Gradient(theta)</c> is its gradient. It answers a limited number of calls.</param>
/// <param name="theta">θ, the point to step from.</param>
/// <param name="learningRate">α.</param>
public delegate IReadOnlyList<double> GradientStep(Objective f, double[] theta, double learningRate);
