using System.Runtime.CompilerServices;

namespace Descent.Course.Exercises;

/// <summary>
/// Set a number, find a counter-example, predict: a question whose answer is judged by its property. The first case that applies
/// decides, so special mistakes come before general ones.
/// </summary>
internal sealed class AnswerExercise<T>([CallerMemberName] string member = "") : Exercise<T>(member)
    where T : notnull
{
    /// <summary>All kinds of answers; together they must cover every one.</summary>
    public required IReadOnlyList<Case<T>> Cases { get; init; }

    /// <summary>Other right answers; the tests try them.</summary>
    public required IReadOnlyList<T> Alternatives { get; init; }

    public override IEnumerable<Trial> Trials =>
    [
        .. Cases.Select((each, i) => new Trial($"case {i + 1}", each.Example, each.Outcome, each.Message(each.Example))),
        .. Alternatives.Select((answer, i) => new Trial($"alternative {i + 1}", answer, Outcome.Correct, "")),
    ];

    protected override Feedback Examine(T answer)
    {
        var decided = Cases.First(each => each.Applies(answer));
        var message = decided.Message(answer);
        return decided.Outcome == Outcome.Correct ? Praise(message) : Say(decided.Outcome, message);
    }
}
