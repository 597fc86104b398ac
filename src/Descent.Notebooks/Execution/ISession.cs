using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Execution;

/// <summary>The C# state of one notebook in a <see cref="Worker"/>: this tool's own scripting, or .NET Interactive's C# kernel.</summary>
internal interface ISession
{
    /// <summary>Runs one cell. What it shows has left as events, in order, when this returns.</summary>
    /// <returns>Why the cell failed; nothing when it passed. No cell's exception leaves this method.</returns>
    Task<IReadOnlyList<CellError>> RunAsync(CellRequest request);
}
