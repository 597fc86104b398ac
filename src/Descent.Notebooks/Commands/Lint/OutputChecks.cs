using System.Text;
using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Publishing;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>What the saved outputs must be.</summary>
internal static class OutputChecks
{
    private const int MostFileBytes = 3_000_000;

    /// <summary>A committed notebook was run once, whole, from top to bottom; only one that needs packages may be left unrun.</summary>
    public static IEnumerable<LintFinding> Execution(Notebook notebook) =>
        from pair in notebook.CodeCells.Index()
        let expected = pair.Index + 1
        where pair.Item.ExecutionCount != expected && !PackageReference.IsIn(notebook)
        let found = pair.Item.ExecutionCount is { } count ? $"execution count {count}" : "never executed"
        select new LintFinding(pair.Item.Id, $"{found}, expected {expected}");

    /// <summary>What answers a question is collapsed, and nothing else is.</summary>
    public static IEnumerable<LintFinding> Answers(Notebook notebook)
    {
        var marker = SiteSettings.In(notebook.Folder).Predict;
        var answers = Predictions.AnswersIn(notebook, marker);
        return from cell in string.IsNullOrEmpty(marker) ? [] : notebook.CodeCells
               let isAnswer = answers.Contains(cell)
               where isAnswer ? !Predictions.IsCollapsed(cell) : !Predictions.IsOpen(cell)
               select new LintFinding(
                   cell.Id, isAnswer ? "the output answers a question and is open" : "the output answers no question and is collapsed");
    }

    /// <summary>No html in a saved output: in VS Code's Restricted Mode it blanks the output, and GitHub strips it.</summary>
    public static IEnumerable<LintFinding> Html(Notebook notebook) =>
        from cell in notebook.CodeCells
        where cell.Outputs.Any(output => output.Data.ContainsKey(MimeType.Html) || output.Data.ContainsKey("image/svg+xml"))
        select new LintFinding(cell.Id, "a saved output holds html or svg");

    /// <summary>A saved figure is its Plotly JSON, a picture of exactly that figure, and its alt text.</summary>
    public static IEnumerable<LintFinding> Pictures(Notebook notebook) =>
        from cell in notebook.CodeCells
        from output in cell.Outputs
        let problem = PictureProblem(output)
        where problem is not null
        select new LintFinding(cell.Id, problem);

    /// <summary>Budgets that keep a notebook quick to open and its differences readable.</summary>
    public static IEnumerable<LintFinding> Sizes(Notebook notebook)
    {
        var figures = from cell in notebook.CodeCells
                      from output in cell.Outputs
                      let figure = output.Data[MimeType.Plotly]
                      where figure is not null
                      select (cell.Id, Bytes: Encoding.UTF8.GetByteCount(NotebookJson.ToLine(figure)));
        foreach (var (id, bytes) in figures.Where(figure => figure.Bytes > FigureBudget.Bytes))
        {
            yield return new LintFinding(id, $"a figure of {bytes:N0} bytes, at most {FigureBudget.Bytes:N0} are allowed");
        }
        var size = Encoding.UTF8.GetByteCount(notebook.ToText());
        if (size > MostFileBytes)
        {
            yield return new LintFinding(null, $"a file of {size:N0} bytes, at most {MostFileBytes:N0} are allowed");
        }
    }

    private static string? PictureProblem(Output output) => output.Data[MimeType.Plotly] switch
    {
        null => null,
        not JsonObject => "the figure is saved as a string instead of an object",
        _ when string.IsNullOrEmpty(output.TextOf(MimeType.Png)) => "the figure has no PNG",
        _ when string.IsNullOrWhiteSpace(output.TextOf(MimeType.Plain)) => "the figure has no alt text",
        var figure => FigureHash.In(output) == FigureHash.Of(figure) ? null : "the picture is stale: it was made from another figure",
    };
}
