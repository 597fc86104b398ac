using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>The tool's side of a <see cref="Worker"/>: sends it cells, collects their outputs, and ends it when it overruns.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>The hidden verb that makes this program a worker.</summary>
    public const string Verb = "worker";

    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly StringBuilder _lastWords = new();
    private readonly Channel<CellEvent> _events = Channel.CreateUnbounded<CellEvent>();
    private int _executed;
    private bool _ready;

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) _events.Writer.Complete();
            else _events.Writer.TryWrite(CellEvent.Parse(line.Data));
        };
        process.ErrorDataReceived += (_, line) =>
        {
            // A stack overflow prints its whole stack; its head says enough.
            lock (_lastWords) if (_lastWords.Length < 4000) _lastWords.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a worker, which warms its compiler up while the caller goes on.</summary>
    /// <param name="folder">The notebook's folder, the cells' working directory.</param>
    /// <param name="mode">How exercises answer; null leaves it to the environment.</param>
    public static WorkerProcess Start(string folder, ExerciseMode? mode = null)
    {
        var host = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());
        var start = new ProcessStartInfo(host, [typeof(WorkerProcess).Assembly.Location, Verb])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (mode is not null) start.Environment[mode.Variable] = mode.Value;
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Runs one cell. When it fails by overrunning or by ending the process, no further cell can run.</summary>
    public async Task<CellRun> RunAsync(Cell cell, TimeSpan limit)
    {
        var outputs = new OutputCollector(++_executed);
        var clock = Stopwatch.StartNew();
        try
        {
            if (!_ready) await WaitForAsync(CellEvent.Ready, outputs, s_startLimit);
            _ready = true;
            clock.Restart();
            await _process.StandardInput.WriteLineAsync(new CellRequest(cell.Id, cell.Source).ToLine());
            await _process.StandardInput.FlushAsync();
            await WaitForAsync(CellEvent.Done, outputs, limit);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            outputs.Add(new CellError(null,
                $"ran longer than {limit.TotalSeconds:0.###} s and was stopped. " +
                "Look for a loop that does not end, try fewer steps, or allow more with --time-limit"));
        }
        catch (Exception gone) when (gone is ChannelClosedException or IOException)
        {
            await WaitForExitAsync();
            lock (_lastWords) outputs.Add(new CellError(null, ProcessEnd.Describe(_process.ExitCode, _lastWords.ToString())));
        }
        return outputs.ToRun(cell.Id, clock.Elapsed);
    }

    /// <summary>Lets the worker end, and returns what comes to light only then: failures of tasks that nobody awaited.</summary>
    public async Task<IReadOnlyList<CellError>> EndAsync()
    {
        var outputs = new OutputCollector(_executed);
        _process.StandardInput.Close();
        try
        {
            await WaitForAsync(CellEvent.Done, outputs, s_endLimit);
        }
        catch (Exception end) when (end is ChannelClosedException or OperationCanceledException)
        {
            // Its output ended, as it should, or a thread of a cell keeps it alive until it is disposed of.
        }
        return outputs.Errors;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // A process whose output has ended has ended too, unless a cell closed the stream under it.
    private async Task WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(s_endLimit);
        await _process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    private async Task WaitForAsync(string kind, OutputCollector outputs, TimeSpan limit)
    {
        using var overrun = new CancellationTokenSource(limit);
        while (true)
        {
            var next = await _events.Reader.ReadAsync(overrun.Token);
            if (next.Kind == kind) return;
            outputs.Add(next);
        }
    }
}
