namespace Descent.Notebooks.Execution;

/// <summary>
/// Holds one running cell against its limit. On a busy machine a cell that computes gets little of the processor, but one that waits
/// asks for none: only its time counts as waiting.
/// </summary>
internal sealed class CellWatch(CellLimit limit)
{
    private const double LeastShare = 0.01;
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(2);

    private TimeSpan _wall;
    private TimeSpan _processor;
    private TimeSpan _waited;

    /// <summary>Why the cell must be stopped, or null.</summary>
    /// <param name="wall">The time since the cell began.</param>
    /// <param name="processor">The processor time that it has used since.</param>
    public string? Overrun(TimeSpan wall, TimeSpan processor)
    {
        if (wall - _wall >= s_window)
        {
            if (processor - _processor < LeastShare * (wall - _wall))
            {
                _waited += wall - _wall;
            }
            (_wall, _processor) = (wall, processor);
        }
        return processor > limit.Processor ? limit.ProcessorMessage
            : _waited >= limit.Waiting ? limit.WaitingMessage
            : wall > limit.Wall ? limit.WallMessage
            : null;
    }
}
