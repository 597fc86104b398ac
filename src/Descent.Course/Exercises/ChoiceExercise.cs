using System.Runtime.CompilerServices;

namespace Descent.Course.Exercises;

/// <summary>Choose: the answer is a letter, and every wrong one gets its own feedback.</summary>
internal sealed class ChoiceExercise([CallerMemberName] string member = "") : Exercise<string>(member)
{
    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>The answers, called a, b, c … in order.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    public override IEnumerable<Trial> Trials => Options.Select((option, i) =>
        new Trial($"option {Letter(i)}", Letter(i), option.IsRight ? Outcome.Correct : Outcome.Wrong, option.Feedback));

    protected override string Invitation =>
        $"{Question}\n\n{string.Join("\n", Options.Select((option, i) => $"- ({Letter(i)}) {option.Text}"))}\n\n"
            + "Answer with a letter, such as `\"a\"`.";

    protected override Feedback Examine(string answer)
    {
        // The options are shown as (a), (b), …, and so some write them.
        var letter = answer.Trim().Trim('(', ')', '.');
        var index = Enumerable.Range(0, Options.Count).Where(i => Letter(i).Equals(letter, StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(-1).First();
        return index < 0 ? Say(Outcome.Wrong, $"{Prose.Quote(answer)} is none of the letters "
            + $"{string.Join(", ", Options.Select((_, i) => Letter(i)))}.")
            : Options[index].IsRight ? Praise(Options[index].Feedback)
            : Say(Outcome.Wrong, Options[index].Feedback);
    }

    private static string Letter(int index) => ((char)('a' + index)).ToString();
}
