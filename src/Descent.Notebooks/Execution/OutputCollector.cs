using System.Text;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>Turns a cell's events into its outputs; console writes that follow one another become one stream.</summary>
internal sealed class OutputCollector(int executionCount)
{
    private readonly List<Output> _outputs = [];
    private readonly List<CellError> _errors = [];
    private readonly StringBuilder _text = new();
    private string _stream = "";

    public IReadOnlyList<CellError> Errors => _errors;

    public void Add(CellError error) => _errors.Add(error);

    public void Add(CellEvent next)
    {
        if (next.Kind is CellEvent.Stdout or CellEvent.Stderr)
        {
            if (_stream != next.Kind) EndStream();
            _stream = next.Kind;
            _text.Append(next.Text);
            return;
        }
        EndStream();
        if (next.Kind == CellEvent.Display) _outputs.Add(Output.DisplayData(next.Data!));
        if (next.Kind == CellEvent.Result) _outputs.Add(Output.ExecuteResult(next.Data!, executionCount));
        if (next.Kind == CellEvent.Error) _errors.Add(new CellError(next.Line, next.Text!));
    }

    public CellRun ToRun(string cellId, TimeSpan duration)
    {
        EndStream();
        return new CellRun(cellId, [.. _outputs, .. _errors.Select(error => Output.Error("Error", error.ToString()))], [.. _errors], duration);
    }

    private void EndStream()
    {
        if (_text.Length > 0) _outputs.Add(Output.Stream(_stream, _text.ToString()));
        _text.Clear();
        _stream = "";
    }
}
