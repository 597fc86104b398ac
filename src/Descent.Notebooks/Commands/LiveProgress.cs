using System.Collections.Concurrent;
using Descent.Notebooks.Execution;
using Spectre.Console;

namespace Descent.Notebooks.Commands;

/// <summary>A bar per notebook with the id of the cell that is running.</summary>
internal sealed class LiveProgress : RunProgress
{
    private readonly ConcurrentDictionary<string, ProgressTask> _bars = new();
    private ProgressContext? _context;

    public override Task WhileAsync(Func<Task> work) =>
        AnsiConsole.Progress()
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn { Width = 12 },
                new ElapsedTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async started =>
            {
                _context = started;
                await work();
            });

    public override void Start(string fileName) => _bars[fileName] = _context!.AddTask(Markup.Escape(fileName));

    public override void Turn(string fileName, CellTurn turn)
    {
        var bar = _bars[fileName];
        bar.MaxValue = turn.Count;
        bar.Value = turn.Number - 1;
        bar.Description = Markup.Escape($"{fileName} · {turn.CellId}");
    }

    public override void Finish(NotebookReport report)
    {
        var bar = _bars[report.FileName];
        var colour = report.Failed ? "red" : report.Run?.SkippedBecause is null ? "green" : "yellow";
        if (!report.Failed)
        {
            bar.Value = bar.MaxValue;
        }
        bar.Description = $"[{colour}]{Markup.Escape(report.Summary)}[/]";
        bar.StopTask();
    }
}
