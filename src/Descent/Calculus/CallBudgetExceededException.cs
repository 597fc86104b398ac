namespace Descent.Calculus;

/// <summary>A function with a call budget was asked once more than allowed; see <see cref="CountedObjective"/>.</summary>
/// <param name="message">What was allowed, and what to look at.</param>
public sealed class CallBudgetExceededException(string message) : InvalidOperationException(message);
