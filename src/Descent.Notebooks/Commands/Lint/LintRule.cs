using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>One thing that every committed notebook must be, and what to do where it is not.</summary>
internal abstract class LintRule
{
    /// <summary>The rules, in the order in which they are reported.</summary>
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new FormatRule(), new CellIdRule(), new KernelRule(), new CellKernelRule(), new MagicRule(), new PackageRule(),
        new CellLengthRule(), new ExerciseRule(), new MarkupRule(), new LinkRule(), new LedgerRule(), new ExecutionRule(), new HtmlOutputRule(), new PictureRule(),
        new TraceRule(), new SizeRule(),
    ];

    public abstract string Name { get; }

    /// <summary>What to do about a finding, as a sentence.</summary>
    public abstract string Remedy { get; }

    public abstract IEnumerable<Finding> Check(Notebook notebook);

    /// <summary>All findings of all rules as lines: file · cell · rule: what. Remedy.</summary>
    public static IReadOnlyList<string> Findings(Notebook notebook) =>
    [
        .. from rule in All
           from finding in rule.Check(notebook)
           let place = finding.CellId is null ? notebook.FileName : $"{notebook.FileName} · {finding.CellId}"
           select $"{place} · {rule.Name}: {finding.What}. {rule.Remedy}",
    ];
}
