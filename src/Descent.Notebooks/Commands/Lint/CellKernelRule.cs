using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>Each code cell says that it is C#, or VS Code's Polyglot Notebooks may open it in another language.</summary>
internal sealed class CellKernelRule : LintRule
{
    public override string Name => "cell kernel";

    public override string Remedy => "Add \"polyglot_notebook\": {\"kernelName\": \"csharp\"} to the cell's metadata.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        notebook.CodeCells.Where(cell => cell.Metadata["polyglot_notebook"]?["kernelName"]?.ToString() != "csharp")
            .Select(cell => new Finding(cell.Id, "the cell's metadata does not name the csharp kernel"));
}
