using System.Text.RegularExpressions;

namespace Descent.Course.Tests.Glossary;

/// <summary>A row of <c>notebooks/glossary.md</c>.</summary>
/// <param name="Forms">The term and its other forms; a plural with s goes without saying.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Notebook">The number of the notebook that introduces it, "04".</param>
/// <param name="Link">The file that the number links to.</param>
internal sealed partial record GlossaryTerm(IReadOnlyList<string> Forms, string Meaning, string Notebook, string Link)
{
    /// <summary>The forms as patterns, the longest first.</summary>
    public IEnumerable<(string Form, Regex Pattern)> Patterns =>
        Forms.Select(form => (form,
            new Regex($@"\b{Regex.Escape(form).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}s?\b", RegexOptions.IgnoreCase)));

    /// <summary>Reads the rows of the glossary's table.</summary>
    public static IReadOnlyList<GlossaryTerm> Read(string markdown) =>
        [.. Row().Matches(markdown).Select(row => new GlossaryTerm(
            row.Groups["forms"].Value.Split(", "), row.Groups["meaning"].Value, row.Groups["notebook"].Value, row.Groups["link"].Value))];

    [GeneratedRegex(@"^\| (?<forms>[^|]+) \| (?<meaning>[^|]+) \| \[(?<notebook>\w+)\]\((?<link>[^)]+)\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
