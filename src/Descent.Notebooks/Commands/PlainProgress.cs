using Descent.Notebooks.Execution;

namespace Descent.Notebooks.Commands;

/// <summary>One line when a notebook starts and one when it ends.</summary>
internal sealed class PlainProgress(TextWriter output) : RunProgress
{
    public override Task WhileAsync(Func<Task> work) => work();

    public override void Start(string fileName) => Write($"running {fileName}");

    public override void Turn(string fileName, CellTurn turn)
    {
        // A line per cell would bury what matters.
    }

    public override void Finish(NotebookReport report) => Write(report.Summary);

    private void Write(string line)
    {
        lock (output)
        {
            output.WriteLine(line);
        }
    }
}
