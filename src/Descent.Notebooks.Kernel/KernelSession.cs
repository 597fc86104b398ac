using Descent.Notebooks.Execution;
using Descent.Notebooks.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Utility;

namespace Descent.Notebooks.Interactive;

/// <summary>.NET Interactive's C# kernel behind a <see cref="Worker"/>.</summary>
internal sealed class KernelSession : ISession
{
    // The kernel's own display returns a twin under another name than what it has shown, so that an update finds nothing.
    private const string Display = """
        static Microsoft.DotNet.Interactive.Formatting.DisplayedValue Display(this object value, params string[] mimeTypes) =>
            Microsoft.DotNet.Interactive.KernelInvocationContext.Current is { } cell
                ? Microsoft.DotNet.Interactive.KernelInvocationContextExtensions.Display(cell, value, mimeTypes)
                : System.DisplayExtensions.Display(value, mimeTypes);
        static Microsoft.DotNet.Interactive.Formatting.DisplayedValue display(object value, params string[] mimeTypes) =>
            value.Display(mimeTypes);
        """;

    private readonly CompositeKernel _kernel;
    private readonly KernelEventReader _reader;

    private KernelSession(CompositeKernel kernel, Action<CellEvent> emit)
    {
        _kernel = kernel;
        _reader = new KernelEventReader(emit);
        kernel.KernelEvents.Subscribe(_reader);
    }

    /// <param name="emit">Receives what cells show, while they run. Relative paths count from the working directory.</param>
    public static async Task<ISession> StartAsync(Action<CellEvent> emit)
    {
        // The kernel redirects the console while something listens. Listening for good, and putting the worker's own writers back,
        // keeps what cells print in order with what they display, and within the worker's bounds.
        var (output, errors) = (Console.Out, Console.Error);
        ConsoleOutput.Subscribe(_ => System.Reactive.Disposables.Disposable.Empty);
        Console.SetOut(output);
        Console.SetError(errors);

        FormatterGuard.Install();
        var session = new KernelSession(CSharpNotebookKernel.Create(), emit);
        // The first submission also warms the compiler up.
        var errorsOfDisplay = await session.RunAsync(new CellRequest("display", Display));
        return errorsOfDisplay is [] ? session : throw new InvalidOperationException(errorsOfDisplay[0].ToString());
    }

    public async Task<IReadOnlyList<CellError>> RunAsync(CellRequest request)
    {
        _reader.Begin(request.Code);
        try
        {
            await _kernel.SendAsync(new SubmitCode(request.Code));
        }
        catch (Exception error)
        {
            return [.. _reader.End(), new CellError(null, CellErrors.Describe(error))];
        }
        return _reader.End();
    }
}
