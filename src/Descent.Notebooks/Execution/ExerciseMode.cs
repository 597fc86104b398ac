using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Execution;

/// <summary>How a notebook's exercises answer: an environment variable that its own library reads, named in <c>site.json</c>.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="Value">Its value for the run.</param>
internal sealed record ExerciseMode(string Variable, string Value)
{
    /// <summary>Exercises explain, and nothing throws; null where the notebook's folder names no variable.</summary>
    public static ExerciseMode? Learn(Notebook notebook) =>
        SiteSettings.In(notebook.Folder).Exercises is { } exercises ? new(exercises.ModeVariable, exercises.Learn) : null;

    /// <summary>A check throws unless the answer is correct; null where the notebook's folder names no variable.</summary>
    public static ExerciseMode? Grade(Notebook notebook) =>
        SiteSettings.In(notebook.Folder).Exercises is { } exercises ? new(exercises.ModeVariable, exercises.Grade) : null;
}
