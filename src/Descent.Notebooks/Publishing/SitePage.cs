using Descent.Notebooks.Documents;

namespace Descent.Notebooks.Publishing;

/// <summary>What the map says about one notebook, read from the notebook itself.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Part">The part of the site, such as <c>I · First steps</c>; empty when the notebook names none.</param>
/// <param name="Title">Its first heading of level 1, or its file's name.</param>
/// <param name="Summary">The first paragraph, as plain text.</param>
/// <param name="Facts">What follows <c>**Time**</c>, <c>**Prerequisites**</c> and the like: label and plain text.</param>
/// <param name="Objectives">The first list of the first cell, as plain text.</param>
internal sealed record SitePage(
    Notebook Notebook, string Part, string Title, string Summary,
    IReadOnlyList<(string Label, string Text)> Facts, IReadOnlyList<string> Objectives)
{
    /// <summary>Set when the notebook was run for this site and stopped; its outputs are then those that were saved before.</summary>
    public SiteFailure? Failure { get; init; }

    /// <summary>The page's file in the site.</summary>
    public string FileName => Notebook.Name + ".html";

    /// <summary>The number that the file's name begins with, such as <c>03</c> or <c>A</c>; empty without one.</summary>
    public string Number => Notebook.Name.Split('-', 2) is [{ Length: <= 2 } number, _] ? number : "";

    /// <summary>Number and title, as lists name it; a title that begins with the number says it already.</summary>
    public string Name =>
        Number.Length == 0 || Title.StartsWith(Number.TrimStart('0'), StringComparison.Ordinal) ? Title : $"{Number} · {Title}";

    /// <summary>How long it takes, when the notebook says so.</summary>
    public string Time => Facts.FirstOrDefault(fact => fact.Label.Equals("Time", StringComparison.OrdinalIgnoreCase)).Text ?? "";
}
