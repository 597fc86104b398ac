using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>No magics: they belong to one kernel, and the notebooks must mean the same in all of them.</summary>
internal sealed class MagicRule : LintRule
{
    public override string Name => "magic";

    public override string Remedy => "Write it as C#.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from cell in notebook.CodeCells
        from line in cell.Source.Split('\n').Select(line => line.TrimStart())
        where line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith('%')
        select new Finding(cell.Id, $"\"{line}\" is a magic");
}
