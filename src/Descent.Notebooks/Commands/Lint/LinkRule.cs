using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>A link in prose leads to a file that is there.</summary>
internal sealed partial class LinkRule : LintRule
{
    public override string Name => "link";

    public override string Remedy => "Link to a file beside the notebook, or write the name without a link.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == CellKind.Markdown
        from match in Links().Matches(Verbatim().Replace(cell.Source, ""))
        let file = Uri.UnescapeDataString(match.Groups[1].Value)
        where !File.Exists(Path.Combine(notebook.Folder, file)) && !Directory.Exists(Path.Combine(notebook.Folder, file))
        select new Finding(cell.Id, $"there is no {file}");

    // Relative addresses only, without what follows a #.
    [GeneratedRegex(@"\]\((?![a-z]+:|#)([^)\s#]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Links();

    // Code and mathematics, where brackets mean something else.
    [GeneratedRegex(@"```.*?```|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$", RegexOptions.Singleline)]
    private static partial Regex Verbatim();
}
