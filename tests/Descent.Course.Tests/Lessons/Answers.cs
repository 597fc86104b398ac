using Descent.Course.Exercises;

namespace Descent.Course.Tests.Lessons;

/// <summary>Gives an answer to an exercise, by its type.</summary>
internal static class Answers
{
    // Far longer than a busy machine needs.
    private static readonly Patience s_patience = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));

    public static Feedback Judge<T>(Exercise<T> exercise, T answer) => exercise.Judge(answer, s_patience);

    public static (Outcome Outcome, string Message) Judged<T>(Exercise<T> exercise, T answer)
    {
        var feedback = Judge(exercise, answer);
        return (feedback.Outcome, feedback.Message);
    }
}
