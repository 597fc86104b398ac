using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// A markdown file that explains words. Its tables have a term in the first column, other forms of it behind commas, and its meaning in
/// the second.
/// </summary>
internal sealed record Glossary(string FileName, string Markdown, IReadOnlyList<GlossaryTerm> Terms)
{
    /// <summary>The glossary's page in the site.</summary>
    public string PageName => Path.ChangeExtension(FileName, ".html");

    public static Glossary Parse(string fileName, string markdown) =>
        new(fileName, markdown, [.. Rows(SiteMarkdown.Parse(markdown)).Select(row => row.Term)]);

    /// <summary>The rows of a glossary's tables with the terms that they explain, each term once.</summary>
    public static IEnumerable<(TableRow Row, GlossaryTerm Term)> Rows(MarkdownDocument document) =>
        document.Descendants<TableRow>().Where(row => !row.IsHeader && row.Count >= 2)
            .Select(row => (Row: row, Term: new GlossaryTerm(
                SiteMarkdown.TextOf(row[0]).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                SiteMarkdown.TextOf(row[1]))))
            .Where(pair => pair.Term.Forms.Count > 0)
            .DistinctBy(pair => pair.Term.Id);
}
