using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Descent.Notebooks.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Diagnostic = Microsoft.DotNet.Interactive.Diagnostic;

namespace Descent.Notebooks.Interactive;

/// <summary>
/// Turns the kernel's events into the worker's. It never throws: an observer that throws is silently dropped, and with it everything that
/// the cell shows afterwards. What goes wrong here fails the cell at its end.
/// </summary>
internal sealed class KernelEventReader(Action<CellEvent> emit) : IObserver<KernelEvent>
{
    private readonly Lock _lock = new();
    private readonly List<CellError> _errors = [];
    private string[] _lines = [];

    public void Begin(string code)
    {
        lock (_lock)
        {
            _errors.Clear();
            _lines = code.Split('\n');
        }
    }

    /// <summary>Why the cell failed, as far as the events say.</summary>
    public IReadOnlyList<CellError> End()
    {
        lock (_lock)
        {
            return [.. _errors.Distinct()];
        }
    }

    public void OnNext(KernelEvent value)
    {
        lock (_lock)
        {
            try
            {
                Read(value);
            }
            catch (Exception error)
            {
                _errors.Add(CellErrors.FromDisplay(error));
            }
        }
    }

    public void OnError(Exception error)
    {
        lock (_lock)
        {
            _errors.Add(new CellError(null, CellErrors.Describe(error)));
        }
    }

    public void OnCompleted()
    {
        // The kernel ends with its process.
    }

    private void Read(KernelEvent next)
    {
        switch (next)
        {
            case ReturnValueProduced shown:
                Show(CellEvent.Result, shown);
                break;
            case DisplayedValueProduced shown:
                Show(CellEvent.Display, shown);
                break;
            case DisplayedValueUpdated shown:
                if (shown.Value is not InstallPackagesMessage)
                {
                    emit(Findings.LostUpdate);
                }
                Show(CellEvent.Update, shown);
                break;
            case DiagnosticsProduced { Diagnostics: var diagnostics }:
                Read(diagnostics);
                break;
            case ErrorProduced error:
                _errors.Add(new CellError(null, error.Message));
                break;
            case CommandFailed failure when !IsSaid(failure):
                _errors.Add(ErrorOf(failure));
                break;
        }
    }

    private void Show(string kind, DisplayEvent shown)
    {
        if (KernelDisplay.IsObjectTree(shown))
        {
            emit(Findings.ObjectTree(shown.Value));
        }
        emit(new CellEvent(kind, Data: KernelDisplay.BundleOf(shown), Id: shown.ValueId));
    }

    private void Read(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        _errors.AddRange(CellErrors.FromCompiler(errors.Select(MessageOf)));
        foreach (var warning in diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning))
        {
            emit(Findings.Warning(warning));
        }
    }

    private CompilerMessage MessageOf(Diagnostic diagnostic)
    {
        var start = diagnostic.LinePositionSpan.Start;
        return new CompilerMessage(
            diagnostic.Code, start.Line + 1, start.Character + 1, diagnostic.Message, _lines.ElementAtOrDefault(start.Line) ?? "");
    }

    // The diagnostics before it have said what does not compile, and where.
    private bool IsSaid(CommandFailed failure) =>
        _errors.Count > 0 && failure.Exception is null or CodeSubmissionCompilationErrorException;

    private static CellError ErrorOf(CommandFailed failure) => failure.Exception switch
    {
        null => new CellError(null, failure.Message),
        NotebookException breach => CellErrors.FromDisplay(breach),
        var thrown => new CellError(null, CellErrors.Describe(thrown)),
    };
}
