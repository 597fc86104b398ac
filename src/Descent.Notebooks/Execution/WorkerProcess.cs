using System.ComponentModel;
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
    // Waits that only a fault makes long; a busy machine stays below.
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly StringBuilder _lastWords = new();
    private readonly Channel<CellEvent> _events = Channel.CreateUnbounded<CellEvent>();
    private readonly Dictionary<string, Output> _displays = [];
    private int _executed;
    private bool _ready;

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                _events.Writer.Complete();
            }
            else
            {
                _events.Writer.TryWrite(CellEvent.Parse(line.Data));
            }
        };
        process.ErrorDataReceived += (_, line) =>
        {
            // A stack overflow prints its whole stack; its head says enough.
            lock (_lastWords)
            {
                if (_lastWords.Length < 4000)
                {
                    _lastWords.AppendLine(line.Data);
                }
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a worker, which warms its compiler up while the caller goes on.</summary>
    /// <param name="kernel">What runs the cells.</param>
    /// <param name="folder">The notebook's folder, the cells' working directory.</param>
    /// <param name="mode">How exercises answer; null leaves it to the environment.</param>
    public static WorkerProcess Start(Kernel kernel, string folder, ExerciseMode? mode = null)
    {
        var host = Path.GetFullPath("../../../dotnet", RuntimeEnvironment.GetRuntimeDirectory());
        var start = new ProcessStartInfo(host, kernel.Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (mode is not null)
        {
            start.Environment[mode.Variable] = mode.Value;
        }
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Runs one cell. When it fails by overrunning or by ending the process, no further cell can run.</summary>
    public async Task<CellRun> RunAsync(Cell cell, CellLimit limit)
    {
        var outputs = new OutputCollector(++_executed, _displays);
        var clock = Stopwatch.StartNew();
        try
        {
            if (!_ready)
            {
                await WaitForAsync(
                    CellEvent.Ready, outputs, () => clock.Elapsed > s_startLimit ? "waited for a kernel that did not start" : null);
                _ready = true;
            }
            clock.Restart();
            var (processor, watch) = (ProcessorTime, new CellWatch(limit));
            await _process.StandardInput.WriteLineAsync(new CellRequest(cell.Id, cell.Source).ToLine());
            await _process.StandardInput.FlushAsync();
            await WaitForAsync(CellEvent.Done, outputs, () => watch.Overrun(clock.Elapsed, ProcessorTime - processor));
        }
        catch (TimeoutException overrun)
        {
            _process.Kill(entireProcessTree: true);
            outputs.Add(new CellError(null, overrun.Message));
        }
        catch (Exception gone) when (gone is ChannelClosedException or IOException)
        {
            await WaitForExitAsync();
            lock (_lastWords)
            {
                outputs.Add(new CellError(null, ProcessEnd.Describe(_process.ExitCode, _lastWords.ToString())));
            }
        }
        return outputs.ToRun(cell.Id, clock.Elapsed);
    }

    /// <summary>Lets the worker end, and returns what comes to light only then: failures of tasks that nobody awaited.</summary>
    public async Task<IReadOnlyList<CellError>> EndAsync()
    {
        var outputs = new OutputCollector(_executed, _displays);
        var clock = Stopwatch.StartNew();
        _process.StandardInput.Close();
        try
        {
            await WaitForAsync(CellEvent.Done, outputs, () => clock.Elapsed > s_endLimit ? "" : null);
        }
        catch (Exception end) when (end is ChannelClosedException or TimeoutException)
        {
            // A thread of a cell ended the process first, or keeps the worker from its end until it is disposed of.
        }
        return outputs.Errors;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }

    // Of all its threads; a process that is gone uses none.
    private TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                return _process.TotalProcessorTime;
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                return TimeSpan.Zero;
            }
        }
    }

    // A process whose output has ended has ended too, unless a cell closed the stream under it.
    private async Task WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(s_endLimit);
        await _process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        await _process.WaitForExitAsync();
    }

    /// <param name="kind">The event to wait for; those before it are collected.</param>
    /// <param name="outputs">Collects them.</param>
    /// <param name="overrun">Asked now and then: why the wait must end, or null.</param>
    private async Task WaitForAsync(string kind, OutputCollector outputs, Func<string?> overrun)
    {
        var sinceGlance = Stopwatch.StartNew();
        var arrival = _events.Reader.WaitToReadAsync().AsTask();
        while (true)
        {
            if (!arrival.IsCompleted)
            {
                await Task.WhenAny(arrival, Task.Delay(s_glance));
            }
            if (sinceGlance.Elapsed >= s_glance)
            {
                if (overrun() is { } message)
                {
                    throw new TimeoutException(message);
                }
                sinceGlance.Restart();
            }
            if (!arrival.IsCompleted)
            {
                continue;
            }
            if (!await arrival)
            {
                throw new ChannelClosedException();
            }
            if (_events.Reader.TryRead(out var next))
            {
                if (next.Kind == kind)
                {
                    return;
                }
                outputs.Add(next);
            }
            arrival = _events.Reader.WaitToReadAsync().AsTask();
        }
    }
}
