namespace Descent.Course.Exercises;

/// <summary>Puts a column of data on a common scale, exercise 05.1.</summary>
/// <param name="column">The measurements of one feature, one per example.</param>
public delegate IReadOnlyList<double> ColumnScaling(IReadOnlyList<double> column);
