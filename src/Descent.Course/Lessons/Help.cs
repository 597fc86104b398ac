namespace Descent.Course.Exercises;

/// <summary>
/// Help with an exercise: <c>Hint("03.2")</c> and <c>Solution("03.2")</c>. As the last line of a cell they show by themselves; above a
/// check in the same cell, with a semicolon, they show in its panel.
/// </summary>
public static class Help
{
    /// <summary>Gives a hint.</summary>
    /// <param name="id">The exercise: "03.2".</param>
    /// <param name="level">1 for a nudge; each further level gives away more.</param>
    /// <exception cref="ArgumentException">There is no such exercise, or it has no hint of this level; the message says what there
    /// is.</exception>
    public static HelpText Hint(string id, int level = 1)
    {
        var exercise = Lesson.Find(id);
        var count = exercise.Hints.Count;
        if (level < 1 || level > count)
        {
            throw new ArgumentException($"Exercise {id} has hints of level 1 to {count}, but level {level} was asked for.", nameof(level));
        }

        var next = level < count ? $"`Hint(\"{id}\", {level + 1})` says more."
            : $"This is the last hint. `Solution(\"{id}\")` shows the whole.";
        return Session.Ask(id, new HelpText($"Hint {level} of {count}", $"{exercise.Hints[level - 1]} {next}"));
    }

    /// <summary>Shows the explained solution, where the folder <c>solutions</c> lies beside the notebooks.</summary>
    /// <param name="id">The exercise: "03.2".</param>
    /// <exception cref="ArgumentException">There is no such exercise; the message lists those of the notebook.</exception>
    public static HelpText Solution(string id)
    {
        var exercise = Lesson.Find(id);
        return Session.Ask(id, DescentMode.Current == Mode.Grade
            ? new HelpText($"{exercise.Heading} · solution", $"Solutions are closed while {DescentMode.Variable} is grade.")
            : SolutionBook.Solution(exercise));
    }
}
