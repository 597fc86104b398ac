using System.Text.Json.Nodes;
using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>A saved figure is its Plotly JSON, a picture of exactly that figure, and its alt text.</summary>
internal sealed class PictureRule : LintRule
{
    public override string Name => "picture";

    public override string Remedy => "Run it with run --save, which draws what changed.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from cell in notebook.CodeCells
        from output in cell.Outputs
        let problem = Problem(output)
        where problem is not null
        select new Finding(cell.Id, problem);

    private static string? Problem(Output output)
    {
        if (output.Data[MimeType.Plotly] is not { } figure) return null;
        if (figure is not JsonObject) return "the figure is saved as a string instead of an object";
        if (string.IsNullOrEmpty(output.TextOf(MimeType.Png))) return "the figure has no PNG";
        if (string.IsNullOrWhiteSpace(output.TextOf(MimeType.Plain))) return "the figure has no alt text";
        return FigureHash.In(output) == FigureHash.Of(figure) ? null : "the picture is stale: it was made from another figure";
    }
}
