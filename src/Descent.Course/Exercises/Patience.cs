using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>
/// How long a check lets an answer run. The first limit counts the processor time of the kernel's process, so that no right answer fails
/// because the machine is slow; the second, generous, counts the clock on the wall, for code that only waits.
/// </summary>
/// <param name="Processor">
/// The processor time. The clock on the wall must show as much, for older loops may use other processors at the same time.
/// </param>
/// <param name="Wall">The time at all, on however busy a machine.</param>
internal sealed record Patience(TimeSpan Processor, TimeSpan Wall)
{
    /// <summary>What is used up, in words that follow "after"; null while the answer may go on.</summary>
    /// <param name="processor">The processor time that the process has used since the answer began.</param>
    /// <param name="wall">The time since then.</param>
    public string? Spent(TimeSpan processor, TimeSpan wall) =>
        processor >= Processor && wall >= Processor ? $"{Seconds(Processor)} of processor time"
        : wall >= Wall ? Seconds(Wall)
        : null;

    private static string Seconds(TimeSpan limit) => $"{Numerals.Write(limit.TotalSeconds)} seconds";
}
