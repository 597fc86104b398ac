namespace Descent.Notebooks.Execution;

/// <summary>
/// What one cell may take, start-up not counted. The first limit counts the processor time of the cell's process, all its threads together,
/// so that nothing fails because the machine is slow. The others count the clock on the wall, generously, for a cell that only waits.
/// </summary>
/// <param name="Processor">The processor time.</param>
internal sealed record CellLimit(TimeSpan Processor)
{
    private static readonly TimeSpan s_leastWaiting = TimeSpan.FromSeconds(60);

    /// <summary>How long the cell may wait, computing next to nothing.</summary>
    public TimeSpan Waiting { get; init; } = TimeSpan.FromTicks(Math.Max(s_leastWaiting.Ticks, 6 * Processor.Ticks));

    /// <summary>How long it may take at all, on however busy a machine.</summary>
    public TimeSpan Wall => 10 * Waiting;

    public string ProcessorMessage =>
        $"used more than {Processor.TotalSeconds:0.###} s of processor time and was stopped. " +
        "Look for a loop that does not end, try fewer steps, or allow more with --time-limit";

    public string WaitingMessage =>
        $"waited for {Waiting.TotalSeconds:0.###} s, computing next to nothing, and was stopped. Look for a wait that does not end, " +
        "or allow more with --time-limit: a wait may take six times its seconds, and 60 s at least";

    public string WallMessage =>
        $"took longer than {Wall.TotalSeconds:0.###} s without using its processor time up, and was stopped. " +
        "Run fewer things beside it, or allow more with --time-limit";
}
