namespace Descent.Notebooks.Publishing;

/// <summary>What <see cref="Site.Write(IReadOnlyList{Documents.Notebook}, SiteIdentity, string)"/> has written.</summary>
/// <param name="IndexFile">The file to open.</param>
/// <param name="Notice">One line for the user when the pages need a network; null when they work offline.</param>
internal sealed record WrittenSite(string IndexFile, string? Notice);
