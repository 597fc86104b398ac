using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>What the markdown cells must be, wherever they are shown.</summary>
internal static partial class ProseChecks
{
    /// <summary>Prose brings no scripts and no styles of its own: GitHub drops them, and themes clash with them.</summary>
    public static IEnumerable<LintFinding> Markup(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == CellKind.Markdown
        let match = Forbidden().Match(cell.Source)
        where match.Success
        select new LintFinding(cell.Id, $"\"{match.Value}\" in a markdown cell");

    /// <summary>A link in prose leads to a file that is there.</summary>
    public static IEnumerable<LintFinding> Links(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == CellKind.Markdown
        from match in RelativeLink().Matches(Verbatim().Replace(cell.Source, ""))
        let file = Uri.UnescapeDataString(match.Groups[1].Value)
        where !Path.Exists(Path.Combine(notebook.Folder, file))
        select new LintFinding(cell.Id, $"there is no {file}");

    [GeneratedRegex(@"<script\b|<style\b|<[a-z][^>]*\sstyle\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    // Without what follows a #.
    [GeneratedRegex(@"\]\((?![a-z]+:|#)([^)\s#]+)(?:#[^)\s]*)?\)")]
    private static partial Regex RelativeLink();

    // Code and mathematics, where brackets mean something else.
    [GeneratedRegex(@"```.*?```|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$", RegexOptions.Singleline)]
    private static partial Regex Verbatim();
}
