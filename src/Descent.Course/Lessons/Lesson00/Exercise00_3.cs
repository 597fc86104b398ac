namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the order of the training loop, five letters.</summary>
    public static Feedback Exercise00_3(string order) => Lesson00.Exercise00_3.Check(order);
}

internal static partial class Lesson00
{
    public static AnswerExercise<string> Exercise00_3 => field ??= new()
    {
        Title = "The loop in order ★",
        Cases =
        [
            new("DBACE", Spells("DBACE"), Outcome.Correct, "Predict, compare, average, slope, step."),
            new("DBCAE", Spells("DBCAE"), Outcome.Correct,
                "That works: the slope is made of the errors, as in line 5, and needs no cost. Most programs compute the cost first, "
                    + "DBACE, because they say what is to fall before they ask how it falls."),
            new("DBCEA", Spells("DBCEA"), Outcome.Correct,
                "That works: the slope is made of the errors, as in line 5, and the cost that you average at the end is the one from "
                    + "before the step. Most programs compute it earlier: DBACE."),
            new("DBA", answer => Letters(answer).Length < 5, Outcome.Wrong,
                "Some letters are missing. All five belong to the loop, so the answer has five letters, such as `\"ABCDE\"`."),
            new("DBBCE", answer => string.Concat(Letters(answer).Order()) != "ABCDE", Outcome.Wrong,
                "Use each of the letters A to E once, and no others."),
            new("EDBAC", answer => Letters(answer)[0] == 'E', Outcome.Wrong,
                "You step first. Which way? Before anything has been predicted, there are no errors and so no slope to step against."),
            new("DBAEC", Spells("DBAEC"), Outcome.Almost, "Nearly: the last two are the wrong way round. The step needs the slope."),
            new("BDACE", Spells("BDACE"), Outcome.Almost, "Nearly: there is nothing to compare before something has been predicted."),
            new("BACED", Swaps('D', 'B'), Outcome.Wrong,
                "B stands before D. There is nothing to compare with the truth before something has been predicted."),
            new("DCBAE", Swaps('B', 'C'), Outcome.Wrong,
                "C stands before B. The slope is made of the errors, as in line 5, and before you compare there are none."),
            new("DABCE", Swaps('B', 'A'), Outcome.Wrong,
                "A stands before B. The cost averages squared errors, and before you compare there are none."),
            new("DBEAC", _ => true, Outcome.Wrong, "E stands before C. The step goes against the slope, which is not known yet."),
        ],
        Alternatives = ["dbace", "D B A C E", "D, B, A, C, E"],
        Hints =
        [
            "What can be done first, with nothing but data and parameters? That is the first letter.",
            "An error needs a prediction, the cost needs errors, its slope needs them too, a step needs a slope.",
            "It is the order of the lines in the cell \"seven steps\".",
        ],
        WhyItMatters = "Every training program, of any size, is this loop; libraries give its parts names such as forward, loss, backward "
            + "and step.",
    };

    private static Func<string, bool> Spells(string order) => answer => Letters(answer) == order;

    // What needs another part stands before it.
    private static Func<string, bool> Swaps(char first, char second) =>
        answer => Letters(answer).IndexOf(first, StringComparison.Ordinal) > Letters(answer).IndexOf(second, StringComparison.Ordinal);

    private static string Letters(string answer) => string.Concat(answer.Where(char.IsLetter)).ToUpperInvariant();
}
