using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>What one code cell did: its outputs as complete MIME bundles, in order, and its errors.</summary>
internal sealed record CellRun(string CellId, IReadOnlyList<Output> Outputs, IReadOnlyList<CellError> Errors, TimeSpan Duration)
{
    /// <summary>What leaves the cell passed, but would show a reader what nobody wants to see, such as a warning of the compiler.</summary>
    public IReadOnlyList<CellError> Findings { get; init; } = [];

    public bool Passed => Errors.Count == 0;
}
