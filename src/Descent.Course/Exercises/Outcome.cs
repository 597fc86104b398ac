namespace Descent.Course.Exercises;

/// <summary>What a check says of an answer. "Almost" and worse are not accepted when grading.</summary>
public enum Outcome
{
    /// <summary>The stub is still there.</summary>
    NotAttempted,

    /// <summary>Wrong; the message names the mistake or the first input that shows it.</summary>
    Wrong,

    /// <summary>The right idea, with an edge case or a few digits missing.</summary>
    Almost,

    /// <summary>Right; the message says why it matters.</summary>
    Correct,
}
