using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>Prose brings no scripts and no styles of its own: GitHub drops them, and themes clash with them.</summary>
internal sealed partial class MarkupRule : LintRule
{
    public override string Name => "markup";

    public override string Remedy => "Use plain markdown.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == CellKind.Markdown
        let match = Forbidden().Match(cell.Source)
        where match.Success
        select new Finding(cell.Id, $"\"{match.Value}\" in a markdown cell");

    [GeneratedRegex(@"<script\b|<style\b|<[a-z][^>]*\sstyle\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
