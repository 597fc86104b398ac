using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Tests;

/// <summary>
/// One kernel for those tests of a class that leave it alive, for its start takes longer than all of them. Declarations stay from test to
/// test, and a cell may declare a name again.
/// </summary>
public abstract class SharedKernel : IDisposable
{
    private readonly NotebookFolder _folder = new();
    private readonly string _name;
    private WorkerProcess? _worker;

    private protected SharedKernel(string name) => _name = name;

    /// <summary>The folder above the one in which cells run.</summary>
    public string Root => _folder.Root;

    /// <summary>Writes a notebook beside the one that is run.</summary>
    public void Write(string name, params string[] codes) => _folder.Write(name, codes);

    internal Task<NotebookRun> RunAsync(params string[] codes) => RunAsync(TimeSpan.FromSeconds(30), codes);

    /// <summary>Runs cells as the runner does: the first that fails is the last.</summary>
    internal async Task<NotebookRun> RunAsync(TimeSpan limit, params string[] codes)
    {
        var notebook = _folder.Load(codes);
        _worker ??= WorkerProcess.Start(Kernel.Of(_name), notebook.Folder);
        var runs = new List<CellRun>();
        foreach (var cell in notebook.CodeCells)
        {
            runs.Add(await _worker.RunAsync(cell, new CellLimit(limit)));
            if (!runs[^1].Passed)
            {
                break;
            }
        }
        return new NotebookRun(notebook, runs, TimeSpan.Zero);
    }

    public void Dispose()
    {
        _worker?.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The tool's own kernel.</summary>
public sealed class SharedOwnKernel() : SharedKernel("own");

/// <summary>.NET Interactive's.</summary>
public sealed class SharedInteractiveKernel() : SharedKernel("dotnet-interactive");
