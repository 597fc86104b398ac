namespace Descent.Notebooks.Publishing;

/// <summary>Where a notebook stopped when the site was made, and why.</summary>
internal sealed record SiteFailure(string CellId, string Message);
