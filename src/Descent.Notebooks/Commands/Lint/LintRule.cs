using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Commands.Lint;

/// <summary>One thing that every committed notebook must be.</summary>
/// <param name="Name">The rule, as it stands in a finding.</param>
/// <param name="Remedy">What to do about a finding, as a sentence.</param>
/// <param name="Check">Finds the breaches in a notebook.</param>
internal sealed record LintRule(string Name, string Remedy, Func<Notebook, IEnumerable<LintFinding>> Check)
{
    /// <summary>The rules, in the order in which they are reported.</summary>
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("format", "Set \"nbformat_minor\" to 5.", FormChecks.Format),
        new("cell id", "Use lower-case words with dashes, each id once, such as second-try.", FormChecks.CellIds),
        new("kernel", "Copy the metadata of a notebook that passes.", FormChecks.Kernel),
        new("cell kernel", "Write \"polyglot_notebook\": {\"kernelName\": \"csharp\"} into the metadata of code cells, and of no other.",
            FormChecks.CellKernels),
        new("magic", "Write it as C#.", FormChecks.Magics),
        new("package", "Reference a file that the build makes, or move this to an appendix: a notebook whose name begins with no digit.",
            FormChecks.Packages),
        new("cell length", "Split the cell, or move the mechanics into the library.", FormChecks.CellLengths),
        new("line length", "Break the line, or it scrolls sideways where it is read.", FormChecks.LineLengths),
        new("exercise", "Copy another exercise's cell.", FormChecks.Exercises),
        new("markup", "Use plain markdown.", ProseChecks.Markup),
        new("link", "Link to a file beside the notebook, or write the name without a link.", ProseChecks.Links),
        new("ledger", "Settle each entry of the ledger in one cell, with evidence that holds.", LedgerChecks.Entries),
        new("execution", "Run it with run --save.", OutputChecks.Execution),
        new("answer", "Save it with run --save, which collapses what answers a question.", OutputChecks.Answers),
        new("html output", "Save the notebook with run --save, which writes markdown, pictures and text.", OutputChecks.Html),
        new("picture", "Run it with run --save, which draws what changed.", OutputChecks.Pictures),
        new("trace", "Print relative paths, and nothing about the machine.", MachineTraces.In),
        new("size", "Draw fewer points or fewer slider positions.", OutputChecks.Sizes),
    ];

    /// <summary>All findings of all rules as lines: file · cell · rule: what. Remedy.</summary>
    public static IReadOnlyList<string> Findings(Notebook notebook) =>
    [
        .. from rule in All
           from finding in rule.Check(notebook)
           let place = finding.CellId is null ? notebook.FileName : $"{notebook.FileName} · {finding.CellId}"
           select $"{place} · {rule.Name}: {finding.What}. {rule.Remedy}",
    ];
}
