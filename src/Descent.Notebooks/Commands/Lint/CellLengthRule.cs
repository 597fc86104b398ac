using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>A code cell does one thing, on at most fifteen lines.</summary>
internal sealed class CellLengthRule : LintRule
{
    private const int MostLines = 15;

    public override string Name => "cell length";

    public override string Remedy => "Split the cell, or move the mechanics into the library.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from cell in notebook.CodeCells
        let lines = cell.Source.TrimEnd('\n').Split('\n').Length
        where lines > MostLines
        select new Finding(cell.Id, $"{lines} lines of code, at most {MostLines} are allowed");
}
