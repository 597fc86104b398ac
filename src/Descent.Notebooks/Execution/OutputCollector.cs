using System.Text;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>Turns a cell's events into its outputs; console writes that follow one another become one stream.</summary>
internal sealed class OutputCollector(int executionCount)
{
    private readonly List<Output> outputs = [];
    private readonly List<CellError> errors = [];
    private readonly StringBuilder text = new();
    private string stream = "";

    public IReadOnlyList<CellError> Errors => errors;

    public void Add(CellError error) => errors.Add(error);

    public void Add(CellEvent next)
    {
        if (next.Kind is CellEvent.Stdout or CellEvent.Stderr)
        {
            if (stream != next.Kind) EndStream();
            stream = next.Kind;
            text.Append(next.Text);
            return;
        }
        EndStream();
        if (next.Kind == CellEvent.Display) outputs.Add(Output.DisplayData(next.Data!));
        if (next.Kind == CellEvent.Result) outputs.Add(Output.ExecuteResult(next.Data!, executionCount));
        if (next.Kind == CellEvent.Error) errors.Add(new CellError(next.Line, next.Text!));
    }

    public CellRun ToRun(string cellId, TimeSpan duration)
    {
        EndStream();
        return new CellRun(cellId, [.. outputs, .. errors.Select(error => Output.Error("Error", error.ToString()))], [.. errors], duration);
    }

    private void EndStream()
    {
        if (text.Length > 0) outputs.Add(Output.Stream(stream, text.ToString()));
        text.Clear();
        stream = "";
    }
}
