using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>What a notebook's file and its code cells must be, so that every reader's program opens and runs them alike.</summary>
internal static partial class FormChecks
{
    private const int MostLines = 15;

    // What a page of the site shows at a width of 1400 pixels.
    private const int MostCharacters = 84;

    private static readonly JsonNode s_kernelspec =
        JsonNode.Parse("""{"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}""")!;

    private static readonly JsonNode s_polyglot = JsonNode.Parse(
        """{"kernelInfo": {"defaultKernelName": "csharp", "items": [{"aliases": [], "languageName": "csharp", "name": "csharp"}]}}""")!;

    private static readonly JsonObject s_csharp = new() { ["kernelName"] = "csharp" };

    /// <summary>nbformat 4.5 exactly: the version that all programs know.</summary>
    public static IEnumerable<LintFinding> Format(Notebook notebook)
    {
        var minor = notebook.Json["nbformat_minor"]!.GetValue<int>();
        if (minor != 5)
        {
            yield return new LintFinding(null, $"nbformat 4.{minor} instead of 4.5");
        }
    }

    /// <summary>Cell ids are slugs that stay when the cell moves: links, tests and messages name them.</summary>
    public static IEnumerable<LintFinding> CellIds(Notebook notebook) =>
        notebook.Cells.Where(cell => !Slug().IsMatch(cell.Id)).Select(cell => new LintFinding(cell.Id, "the id is missing or is no slug"))
            .Concat(notebook.Cells.CountBy(cell => cell.Id).Where(pair => pair.Value > 1)
                .Select(pair => new LintFinding(pair.Key, $"{pair.Value} cells share this id")));

    /// <summary>The notebook's metadata makes VS Code, JupyterLab and .NET Interactive offer the C# kernel without asking.</summary>
    public static IEnumerable<LintFinding> Kernel(Notebook notebook)
    {
        if (!JsonNode.DeepEquals(notebook.Metadata["kernelspec"], s_kernelspec))
        {
            yield return new LintFinding(null, $"metadata.kernelspec is not {NotebookJson.ToLine(s_kernelspec)}");
        }
        if (!JsonNode.DeepEquals(notebook.Metadata["polyglot_notebook"], s_polyglot))
        {
            yield return new LintFinding(null, $"metadata.polyglot_notebook is not {NotebookJson.ToLine(s_polyglot)}");
        }
        if ((notebook.Metadata["language_info"] as JsonObject)?["name"]?.ToString() != "C#")
        {
            yield return new LintFinding(null, "metadata.language_info.name is not \"C#\"");
        }
    }

    /// <summary>
    /// Each code cell says that it is C#, or VS Code's Polyglot Notebooks may open it in another language; no other cell does, or
    /// dotnet-repl runs its prose as C#.
    /// </summary>
    public static IEnumerable<LintFinding> CellKernels(Notebook notebook) =>
        from cell in notebook.Cells
        let named = cell.Metadata["polyglot_notebook"]
        where cell.Kind == CellKind.Code ? !JsonNode.DeepEquals(named, s_csharp) : named is not null
        let what = cell.Kind == CellKind.Code ? "the cell's metadata does not name the csharp kernel" : "a cell without code names a kernel"
        select new LintFinding(cell.Id, what);

    /// <summary>No magics: they belong to one kernel, and the notebooks must mean the same in all of them.</summary>
    public static IEnumerable<LintFinding> Magics(Notebook notebook) =>
        from cell in notebook.CodeCells
        from line in cell.Source.Split('\n').Select(line => line.TrimStart())
        where line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith('%')
        select new LintFinding(cell.Id, $"\"{line}\" is a magic");

    /// <summary>No package downloads in a numbered notebook: a reader may be offline, and not every feed has every package.</summary>
    public static IEnumerable<LintFinding> Packages(Notebook notebook) =>
        from cell in notebook.CodeCells
        where char.IsAsciiDigit(notebook.FileName[0]) && PackageReference.IsIn(cell.Source)
        select new LintFinding(cell.Id, "#r \"nuget: …\"");

    /// <summary>A code cell does one thing, on at most fifteen lines; lines that only name a library or a namespace do nothing.</summary>
    public static IEnumerable<LintFinding> CellLengths(Notebook notebook) =>
        from cell in notebook.CodeCells
        let lines = cell.Source.TrimEnd('\n').Split('\n').Count(line => !Reference().IsMatch(line))
        where lines > MostLines
        select new LintFinding(cell.Id, $"{lines} lines of code, at most {MostLines} are allowed");

    /// <summary>A line of code is at most as long as the site shows without scrolling.</summary>
    public static IEnumerable<LintFinding> LineLengths(Notebook notebook) =>
        from cell in notebook.CodeCells
        from line in cell.Source.Split('\n').Index()
        where line.Item.Length > MostCharacters
        select new LintFinding(cell.Id, $"line {line.Index + 1} has {line.Item.Length} characters, at most {MostCharacters} are allowed");

    /// <summary>
    /// An exercise's cell ends in its check, so that running it shows the answer, and carries all the metadata by which nbgrader grades it.
    /// nbgrader's id is the cell's, which stays when the cell moves.
    /// </summary>
    public static IEnumerable<LintFinding> Exercises(Notebook notebook)
    {
        var exercises = ExerciseCell.In(notebook);
        foreach (var exercise in exercises)
        {
            var expected = Grading(exercise.Cell.Id);
            if (!JsonNode.DeepEquals(exercise.Cell.Metadata["nbgrader"], expected))
            {
                yield return new LintFinding(exercise.Cell.Id, $"metadata.nbgrader is not {NotebookJson.ToLine(expected)}");
            }
            if (exercise.Number.Length == 0)
            {
                yield return new LintFinding(exercise.Cell.Id, "no number such as **01.2** begins the prose above");
            }
            if (!exercise.Check.TrimEnd().EndsWith(')'))
            {
                yield return new LintFinding(exercise.Cell.Id, "the last line is not the check, without a semicolon");
            }
        }
        foreach (var (number, count) in exercises.CountBy(exercise => exercise.Number).Where(pair => pair.Key.Length > 0 && pair.Value > 1))
        {
            yield return new LintFinding(null, $"{count} cells have the exercise number {number}");
        }
    }

    private static JsonObject Grading(string cellId) => new()
    {
        ["cell_type"] = "code",
        ["grade"] = true,
        ["grade_id"] = cellId,
        ["locked"] = false,
        ["points"] = 1,
        ["schema_version"] = 3,
        ["solution"] = true,
        ["task"] = false,
    };

    [GeneratedRegex(@"^(#r |using (static )?[\w.]+;)")]
    private static partial Regex Reference();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
