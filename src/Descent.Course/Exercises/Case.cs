namespace Descent.Course.Exercises;

/// <summary>One kind of answer to a question with many answers.</summary>
/// <param name="Example">An answer of this kind, which the tests try.</param>
/// <param name="Applies">Whether an answer is of this kind, found out by running it where that is possible.</param>
/// <param name="Outcome">What that makes of the answer.</param>
/// <param name="Message">Why, with what was measured.</param>
internal sealed record Case<T>(T Example, Func<T, bool> Applies, Outcome Outcome, Func<T, string> Message)
{
    /// <summary>A kind of answer of which the same can be said each time.</summary>
    public Case(T example, Func<T, bool> applies, Outcome outcome, string message)
        : this(example, applies, outcome, _ => message)
    {
    }
}
