namespace Descent.Course.Exercises;

/// <summary>One of the answers to choose from.</summary>
/// <param name="Text">What it claims.</param>
/// <param name="Feedback">What is said to whoever chooses it; for the right one, why it is right.</param>
/// <param name="IsRight">Whether it is the right one.</param>
internal sealed record Option(string Text, string Feedback, bool IsRight = false);
