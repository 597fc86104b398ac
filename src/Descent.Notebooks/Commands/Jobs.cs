using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Commands;

/// <summary>What the verbs do with one notebook.</summary>
/// <param name="limit">The processor time that each cell may take.</param>
/// <param name="kernel">What runs the cells.</param>
internal sealed class Jobs(TimeSpan limit, Kernel kernel)
{
    /// <summary>Runs the notebook; its exercises answer as the environment says.</summary>
    public Task<NotebookReport> RunAsync(Notebook notebook, Action<CellTurn> started) => RunAsync(notebook, started, mode: null);

    /// <summary>Runs the notebook with the solutions in place of the stubs; an exercise that is then not correct fails its cell.</summary>
    public Task<NotebookReport> RunSolvedAsync(Notebook notebook, Action<CellTurn> started) =>
        RunAsync(Solutions.PutInto(notebook), started, ExerciseMode.Grade(notebook));

    /// <summary>Runs the notebook and, when every cell passed, saves its outputs.</summary>
    public async Task<NotebookReport> SaveAsync(Notebook notebook, Action<CellTurn> started)
    {
        var report = await RunAsync(notebook, started, ExerciseMode.Learn(notebook));
        if (!report.Run!.Passed)
        {
            return report;
        }
        try
        {
            var fresh = FreshNotebook.Of(report.Run);
            FreshNotebook.Illustrate(fresh, PictureBaker.Bake);
            fresh.Save();
            return report;
        }
        catch (PictureException error)
        {
            return report with { Problems = [$"{notebook.FileName} was not saved: {error.Message}"] };
        }
    }

    /// <summary>
    /// Lints the notebook, runs it, and compares what it shows now with what is saved; then, where there are solutions, runs it solved.
    /// </summary>
    public async Task<NotebookReport> CheckAsync(Notebook notebook, Action<CellTurn> started)
    {
        var report = await RunAsync(notebook, started, ExerciseMode.Learn(notebook));
        string[] found =
            [.. LintRule.Findings(notebook), .. report.Problems, .. report.Run!.FindingLines, .. Differences(notebook, report.Run)];
        var solvable = report.Run.Passed && Solutions.ExistFor(notebook) && ExerciseCell.In(notebook).Count > 0;
        return report with { Problems = solvable ? [.. found, .. await SolvedProblemsAsync(notebook, found, started)] : found };
    }

    private async Task<IEnumerable<string>> SolvedProblemsAsync(Notebook notebook, string[] known, Action<CellTurn> started)
    {
        try
        {
            var report = await RunSolvedAsync(notebook, started);
            var problems = report.Problems.Concat(report.Run!.FindingLines).Except(known);
            return problems.Select(problem => $"{problem} (with the solution in place)");
        }
        catch (NotebookException error)
        {
            return [error.Message];
        }
    }

    private async Task<NotebookReport> RunAsync(Notebook notebook, Action<CellTurn> started, ExerciseMode? mode)
    {
        var run = await NotebookRunner.RunAsync(notebook, limit, started, mode, kernel);
        return new NotebookReport(notebook.FileName, run, [.. run.FailureLines]);
    }

    private static IEnumerable<string> Differences(Notebook notebook, NotebookRun run) =>
        from cells in notebook.CodeCells.Zip(FreshNotebook.Of(run).CodeCells, run.Cells)
        where cells.Third.Passed
        let difference = OutputComparison.Difference(cells.First.Outputs, cells.Second.Outputs, kindsOnly: cells.First.IsMachineDependent)
        where difference is not null
        select $"{notebook.FileName} · {cells.First.Id} · {difference}. If the new result is right, save it with run --save.";
}
