namespace Descent.Notebooks.Documents;

/// <summary>The explained solutions beside the notebooks, <c>solutions/03.md</c> for notebook <c>03-…</c>.</summary>
internal static class Solutions
{
    /// <summary>Whether there is a folder of solutions at all; a copy handed out to students has none.</summary>
    public static bool ExistFor(Notebook notebook) => Directory.Exists(FolderOf(notebook));

    /// <summary>The explained solutions of a notebook, by the exercise's number; none where there is no such file.</summary>
    public static ILookup<string, string> Of(Notebook notebook) =>
        SolutionSections.In(File.Exists(FileOf(notebook)) ? File.ReadAllText(FileOf(notebook)) : "");

    /// <summary>A copy of the notebook with the solutions in place of the stubs. Its cells keep their ids and their checks.</summary>
    /// <exception cref="NotebookException">A solution is missing, stands there twice or has no code, or no cell asks for it.</exception>
    public static Notebook PutInto(Notebook notebook)
    {
        var solved = Notebook.Parse(notebook.ToText(), notebook.Path);
        var exercises = ExerciseCell.In(solved);
        if (exercises.Count == 0)
        {
            return solved;
        }
        if (exercises.FirstOrDefault(exercise => exercise.Number.Length == 0) is { } unnumbered)
        {
            throw new NotebookException(
                $"{notebook.FileName} · {unnumbered.Cell.Id} is an exercise without a number. " +
                "Begin the prose above it with one in bold, such as **03.2 · The loop.**");
        }

        var path = FileOf(notebook);
        var name = $"solutions/{Path.GetFileName(path)}";
        if (!File.Exists(path))
        {
            throw new NotebookException(
                $"{notebook.FileName} has exercises, but there is no {name} beside it. " +
                $"Write one, with a heading \"## {exercises[0].Number} …\" for each.");
        }
        var sections = SolutionSections.In(File.ReadAllText(path));
        foreach (var exercise in exercises)
        {
            exercise.Answer(CodeFor(exercise, [.. sections[exercise.Number]], name));
        }
        return sections.FirstOrDefault(section => exercises.All(exercise => exercise.Number != section.Key)) is { Key: var orphan }
            ? throw new NotebookException($"{name} solves {orphan}, but no cell of {notebook.FileName} checks it.")
            : solved;
    }

    private static string FolderOf(Notebook notebook) => Path.Combine(notebook.Folder, "solutions");

    private static string FileOf(Notebook notebook) => Path.Combine(FolderOf(notebook), notebook.Name.Split('-')[0] + ".md");

    private static string CodeFor(ExerciseCell exercise, string[] sections, string name) => sections switch
    {
        [] => throw new NotebookException($"{name} has no heading \"## {exercise.Number} …\", which cell {exercise.Cell.Id} needs."),
        [var section] => SolutionSections.CodeIn(section) ?? throw new NotebookException(
            $"{name}: {exercise.Number} has no code. Write a block ```csharp with what belongs into the cell above its check."),
        _ => throw new NotebookException($"{name} has {sections.Length} headings \"## {exercise.Number} …\". Keep one."),
    };
}
