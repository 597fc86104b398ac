using Descent.Notebooks.Execution;
using Spectre.Console;

namespace Descent.Notebooks.Commands;

/// <summary>
/// Tells the person in front of it what is running. Notebooks run side by side, so its members are called from several threads.
/// </summary>
internal abstract class RunProgress
{
    /// <summary>Bars that move in a terminal, plain lines in a file or a pipe.</summary>
    public static RunProgress ForConsole() =>
        AnsiConsole.Profile.Out.IsTerminal && AnsiConsole.Profile.Capabilities.Interactive
            ? new LiveProgress()
            : new PlainProgress(Console.Out);

    /// <summary>Shows progress while the work goes on.</summary>
    public abstract Task WhileAsync(Func<Task> work);

    public abstract void Start(string fileName);

    public abstract void Turn(string fileName, CellTurn turn);

    public abstract void Finish(NotebookReport report);
}
