namespace Descent.Notebooks.Execution;

/// <summary>A code cell whose turn has come: the <paramref name="Number"/>th of <paramref name="Count"/>.</summary>
internal sealed record CellTurn(string CellId, int Number, int Count);
