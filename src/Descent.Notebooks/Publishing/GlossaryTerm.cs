namespace Descent.Notebooks.Publishing;

/// <summary>A word that a glossary explains.</summary>
/// <param name="Forms">The term and its other forms; a plural with s goes without saying.</param>
/// <param name="Meaning">What it means, as plain text.</param>
internal sealed record GlossaryTerm(IReadOnlyList<string> Forms, string Meaning)
{
    /// <summary>Its row's id on the glossary's page.</summary>
    public string Id => "term-" + SiteHeading.Slug(Forms[0]);
}
