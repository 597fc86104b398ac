using System.Diagnostics;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>Runs a notebook's code cells in order in a fresh process, and stops at the first that fails.</summary>
internal static class NotebookRunner
{
    /// <summary>The processor time that a cell may take by default; the project's notebooks stay well below.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(10);

    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="limit">The processor time that each cell may take; <see cref="CellLimit"/> says more.</param>
    /// <param name="started">Told of each code cell when its turn comes.</param>
    /// <param name="mode">How exercises answer; null leaves it to the environment.</param>
    /// <param name="kernel">What runs the cells; null means <see cref="Kernel.Own"/>.</param>
    public static async Task<NotebookRun> RunAsync(
        Notebook notebook, TimeSpan limit, Action<CellTurn>? started = null, ExerciseMode? mode = null, Kernel? kernel = null)
    {
        kernel ??= Kernel.Own;
        if (!kernel.LoadsPackages && PackageReference.IsIn(notebook))
        {
            const string reason = "it loads a package by #r \"nuget: …\", which --kernel dotnet-interactive does";
            return new NotebookRun(notebook, [], TimeSpan.Zero, reason);
        }
        var clock = Stopwatch.StartNew();
        using var worker = WorkerProcess.Start(kernel, notebook.Folder, mode);
        var runs = new List<CellRun>();
        var cells = notebook.CodeCells.ToArray();
        foreach (var cell in cells)
        {
            started?.Invoke(new CellTurn(cell.Id, runs.Count + 1, cells.Length));
            runs.Add(await worker.RunAsync(cell, new CellLimit(limit)));
            if (!runs[^1].Passed)
            {
                return new NotebookRun(notebook, runs, clock.Elapsed);
            }
        }
        var late = await worker.EndAsync();
        if (late.Count > 0 && runs.Count > 0)
        {
            runs[^1] = runs[^1] with { Errors = late };
        }
        return new NotebookRun(notebook, runs, clock.Elapsed);
    }
}
