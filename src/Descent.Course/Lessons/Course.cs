using System.Text.Json.Nodes;
using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>How far you are.</summary>
public static class Course
{
    /// <summary>Lists the exercises of this notebook with the last outcome of each.</summary>
    public static Table Progress()
    {
        var exercises = Seen();
        var done = exercises.Count(exercise => Session.OutcomeOf(exercise) == Outcome.Correct);
        return Table.Of(exercises, ("exercise", exercise => exercise.Heading), ("outcome", exercise => Told(Session.OutcomeOf(exercise))))
            .Captioned(exercises.Length == 0 ? "No exercise has been checked yet" : $"{done} of {exercises.Length} correct");
    }

    /// <summary>
    /// Whether an exercise was correct when it was last checked. Cells that go on with a student's own function ask this first.
    /// </summary>
    /// <param name="id">The exercise: "03.2".</param>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static bool Solved(string id) => Session.OutcomeOf(Lesson.Find(id)) == Outcome.Correct;

    /// <summary>Writes ids and outcomes as a small JSON file, for a teacher to collect. Nothing is written unless you call this.</summary>
    /// <param name="path">The file, relative to the notebook. Default <c>../artifacts/exercises-03.json</c> for notebook 03, which version
    /// control ignores.</param>
    /// <returns>A line that says what was written.</returns>
    public static string Report(string? path = null)
    {
        var exercises = Seen();
        var notebooks = exercises.Select(exercise => exercise.Notebook).Distinct().DefaultIfEmpty("none");
        path ??= $"../artifacts/exercises-{string.Join("-", notebooks)}.json";
        var report = new JsonObject
        {
            ["exercises"] = new JsonArray([.. exercises.Select(exercise => new JsonObject
            {
                ["id"] = exercise.Id,
                ["outcome"] = FeedbackText.Word(Session.OutcomeOf(exercise)),
            })]),
        };
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllText(path, report.ToJsonString(new() { WriteIndented = true }) + "\n");
        return $"{Numerals.Count(exercises.Length, "outcome")} written to {path}";
    }

    // The exercises of the notebooks of which at least one was checked.
    private static Exercise[] Seen() =>
        [.. Lesson.All.Where(lesson => Session.HasSeen(lesson.Number)).SelectMany(lesson => lesson.Exercises)];

    private static string Told(Outcome outcome) => $"{FeedbackText.Icon(outcome)} {FeedbackText.Word(outcome)}";
}
