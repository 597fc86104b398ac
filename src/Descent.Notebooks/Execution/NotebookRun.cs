using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>
/// One run of a notebook in a fresh process. <see cref="Cells"/> ends with the first cell that failed; the code cells after it
/// were not run. <see cref="SkippedBecause"/> is set, and no cell ran, where the notebook needs what is not there.
/// </summary>
internal sealed record NotebookRun(Notebook Notebook, IReadOnlyList<CellRun> Cells, TimeSpan Duration, string? SkippedBecause = null)
{
    public bool Passed => SkippedBecause is null && Failed is null;

    public CellRun? Failed => Cells is [.., { Passed: false } last] ? last : null;

    public int NotRun => Notebook.CodeCells.Count() - Cells.Count;

    /// <summary>One line per error: file · cell · line: message.</summary>
    public IEnumerable<string> FailureLines => Failed is null ? [] : Failed.Errors.Select(error => LineOf(Failed, error));

    /// <summary>What passed, but would show a reader what nobody wants to see; one line each, in the same form.</summary>
    public IEnumerable<string> FindingLines => Cells.SelectMany(cell => cell.Findings.Select(finding => LineOf(cell, finding)));

    private string LineOf(CellRun cell, CellError error) => $"{Notebook.FileName} · {cell.CellId} · {error}";
}
