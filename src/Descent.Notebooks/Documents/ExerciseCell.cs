using System.Text.RegularExpressions;

namespace Descent.Notebooks.Documents;

/// <summary>
/// A code cell in which a reader solves an exercise: some line of it begins with <c>Check.Exercise03_2(</c> or <c>Quiz.…("03.2"</c>.
/// What stands above that line is the reader's, the stub at first.
/// </summary>
internal sealed partial class ExerciseCell
{
    private readonly int _checkStart;

    private ExerciseCell(Cell cell, Match check)
    {
        Cell = cell;
        _checkStart = check.Index;
        Id = check.Groups["quiz"].Success ? check.Groups["quiz"].Value : $"{check.Groups["notebook"].Value}.{check.Groups["number"].Value}";
    }

    public Cell Cell { get; }

    /// <summary>The exercise's id, such as <c>03.2</c>.</summary>
    public string Id { get; }

    /// <summary>The check and what follows it.</summary>
    public string Check => Cell.Source[_checkStart..];

    public static IReadOnlyList<ExerciseCell> In(Notebook notebook) =>
    [
        .. from cell in notebook.CodeCells
           let check = CheckLine().Match(cell.Source)
           where check.Success
           select new ExerciseCell(cell, check),
    ];

    /// <summary>Puts code in place of everything above the check.</summary>
    public void Answer(string code) => Cell.Source = $"{code}\n{Check}";

    [GeneratedRegex("""^(?:Check\.Exercise(?<notebook>[A-Z\d]+)_(?<number>\d+)\b|Quiz\.\w+\("(?<quiz>[A-Z\d]+\.\d+)")""", RegexOptions.Multiline)]
    private static partial Regex CheckLine();
}
