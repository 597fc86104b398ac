using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>What one code cell did: its outputs as complete MIME bundles, in order, and its errors.</summary>
internal sealed record CellRun(string CellId, IReadOnlyList<Output> Outputs, IReadOnlyList<CellError> Errors, TimeSpan Duration)
{
    public bool Passed => Errors.Count == 0;
}
