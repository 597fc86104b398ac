using System.Diagnostics;

namespace Descent.Course.Exercises;

/// <summary>
/// Runs a student's code so that it can neither throw through a check nor hold it up for ever. Code that never ends cannot be stopped,
/// only left behind: it goes on in the background until the kernel is restarted. (Endless recursion still ends the process.)
/// </summary>
internal static class Guarded
{
    /// <summary>Far longer than any answer takes, and shorter than what the course's runner gives a cell, of either time.</summary>
    public static readonly Patience Patience = new(Processor: TimeSpan.FromSeconds(4), Wall: TimeSpan.FromSeconds(40));

    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(50);

    /// <returns>The value, or the exception; a <see cref="NoEndException"/> when the code did not come to an end.</returns>
    public static (T? Value, Exception? Failure) Run<T>(Func<T> code, Patience patience)
    {
        var (value, failure) = (default(T), default(Exception));
        var thread = new Thread(() =>
        {
            try
            {
                value = code();
            }
            catch (Exception error)
            {
                failure = error;
            }
        }) { IsBackground = true };
        var (processor, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        thread.Start();
        while (!thread.Join(s_glance))
        {
            if (patience.Spent(Environment.CpuUsage.TotalTime - processor, clock.Elapsed) is { } spent)
            {
                return (default, new NoEndException(spent));
            }
        }

        return (value, failure);
    }
}
