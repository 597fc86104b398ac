using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>Each code cell says that it is C#, or VS Code's Polyglot Notebooks may open it in another language.</summary>
internal sealed class CellKernelRule : LintRule
{
    private static readonly JsonObject s_csharp = new() { ["kernelName"] = "csharp" };

    public override string Name => "cell kernel";

    public override string Remedy => "Add \"polyglot_notebook\": {\"kernelName\": \"csharp\"} to the cell's metadata.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        notebook.CodeCells.Where(cell => !JsonNode.DeepEquals(cell.Metadata["polyglot_notebook"], s_csharp))
            .Select(cell => new Finding(cell.Id, "the cell's metadata does not name the csharp kernel"));
}
