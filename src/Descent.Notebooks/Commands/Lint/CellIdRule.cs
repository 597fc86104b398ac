using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>Cell ids are slugs that stay when the cell moves: links, tests and messages name them.</summary>
internal sealed partial class CellIdRule : LintRule
{
    public override string Name => "cell id";

    public override string Remedy => "Use lower-case words with dashes, each id once, such as learning-rate-slider.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        notebook.Cells.Where(cell => !Slug().IsMatch(cell.Id)).Select(cell => new Finding(cell.Id, "the id is missing or is no slug"))
            .Concat(notebook.Cells.CountBy(cell => cell.Id).Where(pair => pair.Value > 1)
                .Select(pair => new Finding(pair.Key, $"{pair.Value} cells share this id")));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
