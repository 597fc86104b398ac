namespace Descent.Course.Exercises;

/// <summary>Says in grade mode that an answer is not correct, so that any runner of notebooks, and nbgrader, sees the cell fail.</summary>
/// <param name="message">The exercise, its outcome and the reason, on one line.</param>
public sealed class GradingException(string message) : Exception(message);
