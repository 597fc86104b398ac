using Descent.Notebooks.Commands.Lint;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Publishing;

namespace Descent.Notebooks.Commands;

/// <summary>What the verbs do with one notebook.</summary>
/// <param name="limit">The time each cell may take.</param>
internal sealed class Jobs(TimeSpan limit)
{
    public async Task<NotebookReport> RunAsync(Notebook notebook, Action<CellTurn> started)
    {
        var run = await NotebookRunner.RunAsync(notebook, limit, started);
        return new NotebookReport(notebook.FileName, run, [.. run.FailureLines]);
    }

    /// <summary>Runs the notebook and, when every cell passed, saves its outputs.</summary>
    public async Task<NotebookReport> SaveAsync(Notebook notebook, Action<CellTurn> started)
    {
        var report = await RunAsync(notebook, started);
        if (!report.Run!.Passed) return report;
        try
        {
            new NotebookSaver(PictureBaker.Bake).Save(report.Run);
            return report;
        }
        catch (PictureException error)
        {
            return report with { Problems = [$"{notebook.FileName} was not saved: {error.Message}"] };
        }
    }

    /// <summary>Lints the notebook, runs it, and compares what it shows now with what is saved.</summary>
    public async Task<NotebookReport> CheckAsync(Notebook notebook, Action<CellTurn> started)
    {
        var report = await RunAsync(notebook, started);
        return report with { Problems = [.. LintRule.Findings(notebook), .. report.Problems, .. Differences(notebook, report.Run!)] };
    }

    private static IEnumerable<string> Differences(Notebook notebook, NotebookRun run) =>
        from pair in notebook.CodeCells.Zip(run.Cells)
        where pair.Second.Passed
        let difference = OutputComparison.Difference(pair.First.Outputs, [.. pair.Second.Outputs.Select(SavedOutputs.Of)])
        where difference is not null
        select $"{notebook.FileName} · {pair.First.Id} · {difference}. If the new result is right, save it with run --save.";
}
