namespace Descent.Notebooks.Execution;

/// <summary>
/// What one cell may take, start-up not counted. The first limit counts the processor time of the cell's process, all its threads together,
/// so that nothing fails because the machine is slow; the second counts the time on the wall, generously, for a cell that only waits.
/// </summary>
/// <param name="Processor">The processor time.</param>
internal sealed record CellLimit(TimeSpan Processor)
{
    private static readonly TimeSpan s_leastWall = TimeSpan.FromSeconds(60);

    public TimeSpan Wall { get; } = TimeSpan.FromTicks(Math.Max(s_leastWall.Ticks, 6 * Processor.Ticks));

    public string ProcessorMessage =>
        $"used more than {Processor.TotalSeconds:0.###} s of processor time and was stopped. " +
        "Look for a loop that does not end, try fewer steps, or allow more with --time-limit";

    public string WallMessage =>
        $"took longer than {Wall.TotalSeconds:0.###} s, most of which it did not compute, and was stopped. " +
        "Look for a wait that does not end, or allow more with --time-limit: the limit is six times its seconds, and at least 60 s";
}
