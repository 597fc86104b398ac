using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>A committed notebook was run once, whole, from top to bottom; only one that needs packages may be left unrun.</summary>
internal sealed class ExecutionRule : LintRule
{
    public override string Name => "execution";

    public override string Remedy => "Run it with run --save.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from pair in notebook.CodeCells.Index()
        let expected = pair.Index + 1
        where pair.Item.ExecutionCount != expected && !PackageReference.IsIn(notebook)
        let found = pair.Item.ExecutionCount is { } count ? $"execution count {count}" : "never executed"
        select new Finding(pair.Item.Id, $"{found}, expected {expected}");
}
