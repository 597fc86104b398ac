namespace Descent.Course.Exercises;

/// <summary>How many random starts it takes, exercise 06.3, to find the best minimum at least once with a given confidence.</summary>
/// <param name="p">The chance of a single start, between 0 and 1.</param>
/// <param name="confidence">How sure to be, between 0 and 1.</param>
public delegate double RestartCount(double p, double confidence);
