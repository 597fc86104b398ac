namespace Descent.Course.Exercises;

/// <summary>A cost, exercise 01.2: one number for how far all the predictions are from the truth.</summary>
/// <param name="predictions">ŷ, one per example.</param>
/// <param name="targets">y, as many, in the same order.</param>
public delegate double CostOfPredictions(IReadOnlyList<double> predictions, IReadOnlyList<double> targets);
