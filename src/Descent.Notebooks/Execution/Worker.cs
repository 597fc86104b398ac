using System.Collections.Concurrent;
using System.Text;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>
/// Runs one notebook's cells, in a process of its own so that a cell can end it without ending the tool. It reads
/// <see cref="CellRequest"/> lines and writes <see cref="CellEvent"/> lines.
/// </summary>
internal sealed class Worker(TextReader input, TextWriter events)
{
    private readonly BlockingCollection<CellRequest> _requests = [];
    private readonly ConcurrentQueue<Exception> _unobserved = new();
    private volatile bool _busy;

    /// <summary>Serves requests from standard input until it ends; relative paths count from the working directory.</summary>
    /// <param name="start">Starts the session that runs the cells; what they show goes to the given receiver of events.</param>
    public static async Task ServeStandardStreamsAsync(Func<Action<CellEvent>, Task<ISession>> start)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var events = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
        await new Worker(input, events).RunAsync(start);
    }

    private async Task RunAsync(Func<Action<CellEvent>, Task<ISession>> start)
    {
        // Cells must neither swallow requests nor mix text into events.
        Console.SetIn(TextReader.Null);
        Console.SetOut(new ConsoleEvents(CellEvent.Stdout, Emit));
        Console.SetError(new ConsoleEvents(CellEvent.Stderr, Emit));
        TaskScheduler.UnobservedTaskException += (_, failure) =>
        {
            failure.SetObserved();
            _unobserved.Enqueue(failure.Exception.InnerException ?? failure.Exception);
        };
        new Thread(Read) { IsBackground = true }.Start();

        var session = await start(Emit);
        Emit(new CellEvent(CellEvent.Ready));
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            await ServeAsync(session, request);
        }
        // A task that failed without a witness reports it when it is collected.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        EmitUnobserved();
        Emit(new CellEvent(CellEvent.Done));
    }

    private async Task ServeAsync(ISession session, CellRequest request)
    {
        _busy = true;
        foreach (var error in await session.RunAsync(request))
        {
            Emit(new CellEvent(CellEvent.Error, error.Message, Line: error.Line));
        }
        EmitUnobserved();
        _busy = false;
        Emit(new CellEvent(CellEvent.Done));
    }

    private void Read()
    {
        while (input.ReadLine() is { } line)
        {
            _requests.Add(CellRequest.Parse(line));
        }
        _requests.CompleteAdding();
        // The tool is gone in the middle of a cell, which may never end by itself.
        if (_busy)
        {
            Environment.Exit(1);
        }
    }

    private void EmitUnobserved()
    {
        while (_unobserved.TryDequeue(out var error))
        {
            Emit(new CellEvent(CellEvent.Error, $"a task that nobody awaited failed: {CellErrors.Describe(error)}"));
        }
    }

    private void Emit(CellEvent cellEvent)
    {
        lock (events)
        {
            events.WriteLine(cellEvent.ToLine());
        }
    }
}
