using System.Text.RegularExpressions;

namespace Descent.Notebooks.Documents;

/// <summary>
/// The explained solutions beside the notebooks: <c>solutions/03.md</c> has a heading <c>## 03.2 …</c> for each exercise, and the first
/// <c>csharp</c> block below it is what belongs into the cell.
/// </summary>
internal static partial class Solutions
{
    /// <summary>Whether there is a folder of solutions at all; a copy handed out to students has none.</summary>
    public static bool ExistFor(Notebook notebook) => Directory.Exists(FolderOf(notebook));

    /// <summary>A copy of the notebook with the solutions in place of the stubs. Its cells keep their ids and their checks.</summary>
    /// <exception cref="NotebookException">A solution is missing, stands there twice or has no code, or no cell asks for it.</exception>
    public static Notebook PutInto(Notebook notebook)
    {
        var solved = Notebook.Parse(notebook.ToText(), notebook.Path);
        var exercises = ExerciseCell.In(solved);
        if (exercises.Count == 0) return solved;

        var file = notebook.Name.Split('-')[0] + ".md";
        var (name, path) = ($"solutions/{file}", Path.Combine(FolderOf(notebook), file));
        if (!File.Exists(path))
        {
            throw new NotebookException(
                $"{notebook.FileName} has exercises, but there is no {name} beside it. Write one, with a heading \"## {exercises[0].Id} …\" for each.");
        }
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var sections = Heading().Split(text).Skip(1).Chunk(2).ToLookup(part => part[0], part => part[1]);
        foreach (var exercise in exercises) exercise.Answer(CodeFor(exercise, [.. sections[exercise.Id]], name));
        return sections.FirstOrDefault(section => exercises.All(exercise => exercise.Id != section.Key)) is { Key: var orphan }
            ? throw new NotebookException($"{name} solves {orphan}, but no cell of {notebook.FileName} checks it.")
            : solved;
    }

    private static string FolderOf(Notebook notebook) => Path.Combine(notebook.Folder, "solutions");

    private static string CodeFor(ExerciseCell exercise, string[] sections, string name) => sections switch
    {
        [] => throw new NotebookException($"{name} has no heading \"## {exercise.Id} …\", which cell {exercise.Cell.Id} needs."),
        [var section] when Code().Match(section) is { Success: true } match => match.Groups[1].Value.TrimEnd(),
        [_] => throw new NotebookException(
            $"{name}: {exercise.Id} has no code. Write a block ```csharp with what belongs into the cell above its check."),
        _ => throw new NotebookException($"{name} has {sections.Length} headings \"## {exercise.Id} …\". Keep one."),
    };

    [GeneratedRegex(@"^## (\w+\.\d+)\b", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
