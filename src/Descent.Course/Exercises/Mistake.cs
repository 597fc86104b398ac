namespace Descent.Course.Exercises;

/// <summary>A typical wrong answer as code. A student's function that gives the same on every input has made this mistake.</summary>
/// <param name="Answer">The wrong function.</param>
/// <param name="Message">What went wrong, and where to look.</param>
/// <param name="Outcome">Wrong, or almost for the right idea with a slip.</param>
internal sealed record Mistake<TFunction>(TFunction Answer, string Message, Outcome Outcome = Outcome.Wrong);
