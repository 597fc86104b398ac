namespace Descent.Course.Exercises;

/// <summary>The straight line as a model, exercise 01.1: from its two parameters and what is known to the prediction.</summary>
/// <param name="slope">w, how much the prediction grows per unit of x.</param>
/// <param name="intercept">b, the prediction for x = 0.</param>
/// <param name="x">What is known: the length of a petal.</param>
public delegate double LineModel(double slope, double intercept, double x);
