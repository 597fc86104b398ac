namespace Descent.Notebooks.Commands.Lint;

/// <summary>One breach of a rule: in which cell (null for the notebook as a whole), and what was found.</summary>
internal sealed record LintFinding(string? CellId, string What);
