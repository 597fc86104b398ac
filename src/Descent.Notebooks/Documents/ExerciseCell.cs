using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Notebooks.Documents;

/// <summary>
/// A code cell in which a reader solves an exercise. nbgrader's metadata says which cells these are (<c>"solution": true</c>). The cell's
/// last line is its check; what stands above is the reader's, the stub at first. The exercise's number stands in the prose above the cell,
/// where the reader sees it: it begins a heading or a text in bold, <c>**03.2 · The loop.**</c>
/// </summary>
internal sealed partial class ExerciseCell
{
    private readonly int _checkStart;

    private ExerciseCell(Cell cell, string number)
    {
        Cell = cell;
        Number = number;
        _checkStart = cell.Source.TrimEnd().LastIndexOf('\n') + 1;
    }

    public Cell Cell { get; }

    /// <summary>The exercise's number, such as <c>03.2</c>; empty where the prose above the cell names none.</summary>
    public string Number { get; }

    /// <summary>The cell's last line, which checks the answer.</summary>
    public string Check => Cell.Source[_checkStart..];

    public static IReadOnlyList<ExerciseCell> In(Notebook notebook)
    {
        var exercises = new List<ExerciseCell>();
        var prose = "";
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
            {
                prose = cell.Source;
            }
            else if (cell.Kind == CellKind.Code && IsMarked(cell))
            {
                exercises.Add(new ExerciseCell(cell, NumberIn(prose)));
            }
        }
        return exercises;
    }

    /// <summary>Puts code in place of everything above the check.</summary>
    public void Answer(string code) => Cell.Source = $"{code}\n{Check}";

    private static bool IsMarked(Cell cell) =>
        (cell.Metadata["nbgrader"] as JsonObject)?["solution"] is JsonValue value && value.TryGetValue<bool>(out var solution) && solution;

    private static string NumberIn(string prose) => Numbers().Matches(prose).LastOrDefault()?.Groups[1].Value ?? "";

    [GeneratedRegex(@"(?:^#+ +|\*\*)(\w+\.\d+)\b", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
