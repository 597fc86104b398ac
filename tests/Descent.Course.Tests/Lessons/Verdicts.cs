using Descent.Course.Exercises;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers that no definition lists, each with what the check must make of it.</summary>
internal static class Verdicts
{
    /// <summary>
    /// Asserts the outcome of each answer and that its message holds some words; those of a wrong answer must say more than "wrong".
    /// </summary>
    public static void Hold<T>(Exercise<T> exercise, params (T Answer, Outcome Outcome, string Says)[] rows)
    {
        var faults = rows.Select((row, i) => (Row: row, Number: i + 1, Given: Answers.Judge(exercise, row.Answer)))
            .Where(each => each.Given.Outcome != each.Row.Outcome || !each.Given.Message.Contains(each.Row.Says, StringComparison.Ordinal))
            .Select(each => $"answer {each.Number} ({each.Row.Answer}): {each.Given.Outcome}, {each.Given.Message}");
        Assert.Equal("", string.Join('\n', faults));
    }
}
