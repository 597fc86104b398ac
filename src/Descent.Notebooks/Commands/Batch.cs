using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Commands;

/// <summary>Does a job for several notebooks, two at a time; a notebook that fails does not keep the others from running.</summary>
internal static class Batch
{
    private const int AtATime = 2;

    /// <param name="paths">The notebooks' files.</param>
    /// <param name="job">Runs one loaded notebook and says what is wrong with it.</param>
    /// <param name="progress">Is told of each notebook and cell.</param>
    /// <returns>A report for each path, in the same order.</returns>
    public static async Task<IReadOnlyList<NotebookReport>> RunAsync(
        IReadOnlyList<string> paths, Func<Notebook, Action<CellTurn>, Task<NotebookReport>> job, RunProgress progress)
    {
        var reports = new NotebookReport[paths.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtATime };
        await progress.WhileAsync(() => Parallel.ForAsync(0, paths.Count, parallel, async (index, _) =>
        {
            var fileName = Path.GetFileName(paths[index]);
            progress.Start(fileName);
            reports[index] = await ReportAsync(paths[index], notebook => job(notebook, turn => progress.Turn(fileName, turn)));
            progress.Finish(reports[index]);
        }));
        return reports;
    }

    private static async Task<NotebookReport> ReportAsync(string path, Func<Notebook, Task<NotebookReport>> job)
    {
        try
        {
            return await job(Notebook.Load(path));
        }
        catch (NotebookException error)
        {
            return new NotebookReport(Path.GetFileName(path), null, [error.Message]);
        }
    }
}
