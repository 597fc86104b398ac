using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>No package downloads on the critical path: a reader may be offline, and not every feed has every package.</summary>
internal sealed class PackageRule : LintRule
{
    public override string Name => "package";

    public override string Remedy => "Reference a file that the build makes, or move this to an appendix notebook (A-…).";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        notebook.FileName.StartsWith("A-", StringComparison.Ordinal)
            ? []
            : notebook.CodeCells.Where(cell => PackageReference.IsIn(cell.Source))
                .Select(cell => new Finding(cell.Id, "#r \"nuget: …\""));
}
