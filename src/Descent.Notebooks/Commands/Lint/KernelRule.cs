using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>The notebook's metadata makes VS Code, JupyterLab and .NET Interactive offer the C# kernel without asking.</summary>
internal sealed class KernelRule : LintRule
{
    private static readonly JsonNode s_kernelspec =
        JsonNode.Parse("""{"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}""")!;

    private static readonly JsonNode s_polyglot = JsonNode.Parse(
        """{"kernelInfo": {"defaultKernelName": "csharp", "items": [{"aliases": [], "languageName": "csharp", "name": "csharp"}]}}""")!;

    public override string Name => "kernel";

    public override string Remedy => "Copy the metadata of a notebook that passes.";

    public override IEnumerable<Finding> Check(Notebook notebook)
    {
        if (!JsonNode.DeepEquals(notebook.Metadata["kernelspec"], s_kernelspec))
        {
            yield return new Finding(null, $"metadata.kernelspec is not {NotebookJson.ToLine(s_kernelspec)}");
        }
        if (!JsonNode.DeepEquals(notebook.Metadata["polyglot_notebook"], s_polyglot))
        {
            yield return new Finding(null, $"metadata.polyglot_notebook is not {NotebookJson.ToLine(s_polyglot)}");
        }
        if ((notebook.Metadata["language_info"] as JsonObject)?["name"]?.ToString() != "C#")
        {
            yield return new Finding(null, "metadata.language_info.name is not \"C#\"");
        }
    }
}
