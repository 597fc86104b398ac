using System.Collections.Concurrent;

namespace Descent.Course.Exercises;

/// <summary>What this kernel has seen so far: the last outcome of each exercise, and the help that was asked for before a check.</summary>
internal static class Session
{
    private static readonly ConcurrentDictionary<string, Outcome> s_outcomes = new();
    private static readonly ConcurrentDictionary<string, IReadOnlyList<HelpText>> s_asked = new();

    /// <summary>The last outcome of an exercise.</summary>
    public static Outcome OutcomeOf(Exercise exercise) => s_outcomes.GetValueOrDefault(exercise.Id, Outcome.NotAttempted);

    /// <summary>Whether an exercise of this notebook was checked.</summary>
    public static bool HasSeen(string notebook) => s_outcomes.Keys.Any(id => id.Split('.')[0] == notebook);

    /// <summary>Keeps a note for the next check of its exercise, for a call in the middle of a cell shows nothing by itself.</summary>
    public static HelpText Ask(string id, HelpText note)
    {
        s_asked.AddOrUpdate(id, [note], (_, notes) => [.. notes.Where(each => each.Heading != note.Heading), note]);
        return note;
    }

    /// <summary>Remembers the outcome and completes the feedback as the mode demands.</summary>
    /// <exception cref="GradingException">The mode is grade, and the answer is not correct.</exception>
    public static Feedback Record(Exercise exercise, Feedback feedback, Mode mode)
    {
        s_outcomes[exercise.Id] = feedback.Outcome;
        if (mode == Mode.Grade && feedback.Outcome != Outcome.Correct)
        {
            throw new GradingException($"{exercise.Id} {FeedbackText.Word(feedback.Outcome)}: {feedback.Message.ReplaceLineEndings(" ")}");
        }

        s_asked.TryRemove(exercise.Id, out var asked);
        IReadOnlyList<HelpText> notes = mode == Mode.Teach ? [.. asked ?? [], SolutionBook.Solution(exercise)] : asked ?? [];
        return feedback with { Notes = notes };
    }
}
