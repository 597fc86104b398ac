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
        var figures = from cell in notebook.CodeCells
                      from output in cell.Outputs
                      let figure = output.Data[MimeType.Plotly]
                      where figure is not null
                      select (cell.Id, Bytes: Encoding.UTF8.GetByteCount(NotebookJson.ToLine(figure)));
        foreach (var (id, bytes) in figures.Where(figure => figure.Bytes > MostFigureBytes))
        {
            yield return new Finding(id, $"a figure of {bytes:N0} bytes, at most {MostFigureBytes:N0} are allowed");
        }
        var size = Encoding.UTF8.GetByteCount(notebook.ToText());
        if (size > MostFileBytes) yield return new Finding(null, $"a file of {size:N0} bytes, at most {MostFileBytes:N0} are allowed");
    }
}
