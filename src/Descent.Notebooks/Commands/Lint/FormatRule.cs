using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>nbformat 4.5 exactly: the version that all readers of the course know.</summary>
internal sealed class FormatRule : LintRule
{
    public override string Name => "format";

    public override string Remedy => "Set \"nbformat_minor\" to 5.";

    public override IEnumerable<Finding> Check(Notebook notebook)
    {
        var minor = notebook.Json["nbformat_minor"]!.GetValue<int>();
        if (minor != 5) yield return new Finding(null, $"nbformat 4.{minor} instead of 4.5");
    }
}
