namespace Descent.Course.Exercises;

/// <summary>
/// Runs a student's code so that it can neither throw through a check nor hold it up for ever. Code that never ends cannot be stopped,
/// only left behind: it goes on in the background until the kernel is restarted. (Endless recursion still ends the process.)
/// </summary>
internal static class Guarded
{
    /// <summary>Far longer than any answer takes, and shorter than the time that the course's runner gives a cell.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <returns>The value, or the exception; a <see cref="TimeoutException"/> when the code did not come to an end.</returns>
    public static (T? Value, Exception? Failure) Run<T>(Func<T> code, TimeSpan patience)
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
        thread.Start();
        return thread.Join(patience) ? (value, failure) : (default, new TimeoutException());
    }
}
