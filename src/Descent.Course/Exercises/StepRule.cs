namespace Descent.Course.Exercises;

/// <summary>One step of gradient descent, exercise 03.1: from a point, the learning rate and the slope there to the next point.</summary>
/// <param name="x">Where you stand.</param>
/// <param name="learningRate">α, how far to go per unit of slope.</param>
/// <param name="slope">f′(x).</param>
public delegate double StepRule(double x, double learningRate, double slope);
