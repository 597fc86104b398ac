using Descent.Notebooks.Documents;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>
/// What one code cell did: its outputs as complete MIME bundles, in order, and its errors; and findings, which leave the cell passed but
/// would show a reader what nobody wants to see, such as a warning of the compiler.
/// </summary>
internal sealed record CellRun(
    string CellId, IReadOnlyList<Output> Outputs, IReadOnlyList<CellError> Errors, IReadOnlyList<CellError> Findings, TimeSpan Duration)
{
    public bool Passed => Errors.Count == 0;
}
