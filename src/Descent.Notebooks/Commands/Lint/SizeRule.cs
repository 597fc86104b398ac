using System.Text;
using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>Budgets that keep a notebook quick to open and its differences readable.</summary>
internal sealed class SizeRule : LintRule
{
    private const int MostFigureBytes = 400_000;
    private const int MostFileBytes = 3_000_000;

    public override string Name => "size";

    public override string Remedy => "Draw fewer points or fewer slider positions.";

    public override IEnumerable<Finding> Check(Notebook notebook)
    {
        foreach (var cell in notebook.CodeCells)
        {
            foreach (var figure in cell.Outputs.Select(output => output.Data[MimeType.Plotly]).OfType<System.Text.Json.Nodes.JsonNode>())
            {
                var size = Encoding.UTF8.GetByteCount(NotebookJson.ToLine(figure));
                if (size > MostFigureBytes) yield return new Finding(cell.Id, $"a figure of {size:N0} bytes, at most {MostFigureBytes:N0} are allowed");
            }
        }
        var bytes = Encoding.UTF8.GetByteCount(notebook.ToText());
        if (bytes > MostFileBytes) yield return new Finding(null, $"a file of {bytes:N0} bytes, at most {MostFileBytes:N0} are allowed");
    }
}
