namespace Descent.Notebooks.Execution;

/// <summary>Says in words how a worker that a cell brought down came to its end.</summary>
internal static class ProcessEnd
{
    // Exit codes of processes that a signal ended, as Unix shells and .NET report them; Windows has codes of its own.
    private const int Aborted = 134, Killed = 137;

    /// <param name="exitCode">The process's exit code.</param>
    /// <param name="lastWords">What it wrote to standard error.</param>
    public static string Describe(int exitCode, string lastWords)
    {
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
        {
            return "ended the process by a stack overflow. Look for a method that calls itself without end";
        }
        if (LineWith("Unhandled exception", lastWords) is { } unhandled)
        {
            return $"ended the process by an exception outside the cell's own thread. {unhandled}";
        }
        return exitCode switch
        {
            Killed => "ended because something killed the process; often that is the system, short of memory. Try smaller data",
            Aborted => "ended the process by an abort (exit code 134). Look for native code or Environment.FailFast",
            _ => $"ended the process with exit code {exitCode}. Look for Environment.Exit; a cell must leave its process alive",
        };
    }

    private static string? LineWith(string words, string text) =>
        text.Split('\n').FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal))?.Trim();
}
