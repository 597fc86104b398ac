using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Commands;

/// <summary>
/// What came of one notebook: its run (null when it could not be read) and its problems, each one line that names file and cell.
/// </summary>
internal sealed record NotebookReport(string FileName, NotebookRun? Run, IReadOnlyList<string> Problems)
{
    public bool Failed => Problems.Count > 0;

    /// <summary>One line: what was done with the notebook.</summary>
    public string Summary => this switch
    {
        { Failed: true, Run.Failed: not null } =>
            $"failed  {FileName}: {Count(Run.Cells.Count - 1, "cell")} passed, 1 failed, {Run.NotRun} not run",
        { Failed: true } => $"failed  {FileName}: {Count(Problems.Count, "problem")}",
        { Run.SkippedBecause: { } reason } => $"skipped {FileName}: {reason}",
        _ => $"passed  {FileName}: {Count(Run!.Cells.Count, "cell")} in {Run.Duration.TotalSeconds:0.0} s",
    };

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
