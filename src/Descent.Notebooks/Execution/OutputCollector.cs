using System.Text;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>Turns a cell's events into its outputs; console writes that follow one another become one stream.</summary>
/// <param name="executionCount">The number in the brackets beside the cell.</param>
/// <param name="displays">What the notebook's cells displayed under a name; an update replaces it, in an earlier cell too.</param>
internal sealed class OutputCollector(int executionCount, IDictionary<string, Output> displays)
{
    private readonly List<Output> _outputs = [];
    private readonly List<CellError> _errors = [];
    private readonly List<CellError> _findings = [];
    private readonly StringBuilder _text = new();
    private string _stream = "";

    public IReadOnlyList<CellError> Errors => _errors;

    public void Add(CellError error) => _errors.Add(error);

    public void Add(CellEvent next)
    {
        if (next.Kind is CellEvent.Stdout or CellEvent.Stderr)
        {
            if (_stream != next.Kind)
            {
                EndStream();
            }
            _stream = next.Kind;
            _text.Append(next.Text);
            return;
        }
        switch (next.Kind)
        {
            case CellEvent.Update when displays.TryGetValue(next.Id!, out var shown):
                shown.Json["data"] = next.Data!.DeepClone();
                break;
            case CellEvent.Display or CellEvent.Update:
                EndStream();
                _outputs.Add(Output.DisplayData(next.Data!));
                if (next.Id is not null)
                {
                    displays[next.Id] = _outputs[^1];
                }
                break;
            case CellEvent.Result:
                EndStream();
                _outputs.Add(Output.ExecuteResult(next.Data!, executionCount));
                break;
            case CellEvent.Error:
                EndStream();
                _errors.Add(new CellError(next.Line, next.Text!));
                break;
            case CellEvent.Finding:
                _findings.Add(new CellError(next.Line, next.Text!));
                break;
        }
    }

    public CellRun ToRun(string cellId, TimeSpan duration)
    {
        EndStream();
        var errors = _errors.Select(error => Output.Error("Error", error.ToString()));
        return new CellRun(cellId, [.. _outputs, .. errors], [.. _errors], duration) { Findings = [.. _findings.Distinct()] };
    }

    private void EndStream()
    {
        if (_text.Length > 0)
        {
            _outputs.Add(Output.Stream(_stream, _text.ToString()));
        }
        _text.Clear();
        _stream = "";
    }
}
