namespace Descent.Course.Exercises;

/// <summary>An answer that a definition lists, with what the check must say of it: the tests try them all.</summary>
/// <param name="Name">Which one it is: "mistake 2".</param>
/// <param name="Answer">The answer.</param>
/// <param name="Outcome">The outcome it must have.</param>
/// <param name="Message">How the message must begin; empty for any.</param>
internal sealed record Trial(string Name, object Answer, Outcome Outcome, string Message);
