using Descent.Notebooks.Display;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>This tool's own kernel: the cells of a <see cref="CellSession"/>, and what they show as events.</summary>
internal sealed class ScriptSession : ISession
{
    private readonly CellSession _cells;
    private readonly Action<CellEvent> _emit;

    private ScriptSession(CellSession cells, Action<CellEvent> emit) => (_cells, _emit) = (cells, emit);

    /// <param name="emit">Receives what cells show, while they run. <c>#r</c> paths count from the working directory.</param>
    public static async Task<ISession> StartAsync(Action<CellEvent> emit)
    {
        var cells = await CellSession.StartAsync(
            Directory.GetCurrentDirectory(), value => emit(new CellEvent(CellEvent.Display, Data: MimeBundle.Of(value))));
        return new ScriptSession(cells, emit);
    }

    public async Task<IReadOnlyList<CellError>> RunAsync(CellRequest request)
    {
        var result = await _cells.RunAsync(request.Id, request.Code);
        return result.HasValue ? Show(result.Value) : result.Errors;
    }

    // Formatting runs the cell's objects' code, so it may fail like the cell.
    private IReadOnlyList<CellError> Show(object? value)
    {
        try
        {
            _emit(new CellEvent(CellEvent.Result, Data: MimeBundle.Of(value)));
            return [];
        }
        catch (Exception error)
        {
            return [CellErrors.FromDisplay(error)];
        }
    }
}
