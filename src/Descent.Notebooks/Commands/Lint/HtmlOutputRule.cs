using Descent.Notebooks.Display;
using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>No html in a saved output: in VS Code's Restricted Mode it blanks the output, and GitHub strips it.</summary>
internal sealed class HtmlOutputRule : LintRule
{
    public override string Name => "html output";

    public override string Remedy => "Save the notebook with run --save, which writes markdown, pictures and text.";

    public override IEnumerable<Finding> Check(Notebook notebook) =>
        from cell in notebook.CodeCells
        where cell.Outputs.Any(output => output.Data.ContainsKey(MimeType.Html) || output.Data.ContainsKey("image/svg+xml"))
        select new Finding(cell.Id, "a saved output holds html or svg");
}
