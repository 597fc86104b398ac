namespace Descent.Notebooks.Documents;

/// <summary>Where the statements stand that the notebooks decide, and how a cell decides one.</summary>
/// <param name="File">The ledger, beside the notebooks.</param>
/// <param name="Call">The call whose first argument is a statement's id.</param>
/// <param name="Refused">The word in a cell's output that says that its evidence does not hold.</param>
internal sealed record LedgerSettings(string File, string Call, string Refused);
