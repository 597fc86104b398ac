using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes the cells of one notebook. What answers a question is folded until the reader asks for it, and so is the solution of an exercise.
/// </summary>
internal sealed class SiteCells(Notebook notebook, string marker, SiteMarkdown markdown, SitePictures pictures)
{
    private readonly SiteOutputs _outputs = new(markdown, pictures);
    private readonly IReadOnlyList<Cell> _answers = Predictions.AnswersIn(notebook, marker);
    private readonly ILookup<string, string> _solutions = Solutions.Of(notebook);
    private readonly Dictionary<Cell, ExerciseCell> _exercises = ExerciseCell.In(notebook).ToDictionary(exercise => exercise.Cell);

    /// <summary>True once the page holds a figure that needs plotly.js.</summary>
    public bool HasFigures => _outputs.HasFigures;

    /// <summary>The id of a cell's place on the page.</summary>
    public static string PlaceOf(string cellId) => "cell-" + SiteHeading.Slug(cellId);

    public string Html(Cell cell) => cell.Kind switch
    {
        CellKind.Markdown => markdown.Prose(cell.Source),
        CellKind.Code => Code(cell),
        _ => "",
    };

    private string Code(Cell cell)
    {
        markdown.AddCode(cell.Source);
        var code = $"""
            <div class="code"><button type="button" class="copy">Copy</button>
            <pre><code class="language-csharp">{Markup.Text(cell.Source)}</code></pre></div>
            """;
        // Whoever reads a page needs no set-up; whoever wants to see it opens it.
        if (cell.Source.StartsWith("#r ", StringComparison.Ordinal))
        {
            code = Folded("setup", "Set-up code", code);
        }
        var results = string.Concat(cell.Outputs.Select(_outputs.Html));
        if (_answers.Contains(cell))
        {
            results = Folded("answer", "Show what happened", results);
        }
        return $"""<div class="cell" id="{Markup.Text(PlaceOf(cell.Id))}">{code}{results}{Solution(cell)}</div>""";
    }

    private string Solution(Cell cell) =>
        _exercises.TryGetValue(cell, out var exercise) && _solutions[exercise.Number].FirstOrDefault() is { Length: > 0 } solution
            ? Folded("solution", "Show the solution", markdown.Output(solution))
            : "";

    private static string Folded(string style, string summary, string content) =>
        $"""<details class="{style}"><summary>{summary}</summary>{content}</details>""";
}
