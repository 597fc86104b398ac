namespace Descent.Course.Experiments;

/// <summary>One of the texts whose sentences the course examines, as far as it names itself.</summary>
/// <param name="Key">The number by which the ledger refers to it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">When it was published or last changed.</param>
/// <param name="Link">Where it can be read, as Markdown.</param>
public sealed record SourceText(string Key, string Author, string Title, string Date, string Link);
