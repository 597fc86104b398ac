using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Execution;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Reads the map of a site from its notebooks, so that it cannot disagree with them. A notebook's first markdown cell holds a
/// title (<c># …</c>), a paragraph of summary, one of facts (<c>**Time** 45 minutes · **Prerequisites** 02</c>) and a list of objectives;
/// the metadata <c>{ "part": "I · First steps" }</c> under the <see cref="MetadataKey"/> says which part of the site it belongs to.
/// All are optional.
/// </summary>
internal static class SiteMap
{
    /// <summary>The tool's own short name: what it reads and writes in a notebook's metadata stands below this key.</summary>
    public const string MetadataKey = "descent";

    /// <summary>A notebook as a run left it: with what it showed, or, where it stopped, with what was saved and the reason.</summary>
    public static SitePage Read(NotebookRun run) => run.Failed is { } failed
        ? Read(run.Notebook) with { Failure = new SiteFailure(failed.CellId, failed.Errors[0].ToString()) }
        : Read(run.Passed ? FreshNotebook.Of(run) : run.Notebook);

    public static SitePage Read(Notebook notebook)
    {
        var opening = notebook.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Markdown)?.Source ?? "";
        var document = SiteMarkdown.Parse(opening);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1);
        var paragraphs = document.OfType<ParagraphBlock>().ToArray();
        var list = document.OfType<ListBlock>().FirstOrDefault();
        return new SitePage(
            notebook,
            (notebook.Metadata[MetadataKey] as JsonObject)?["part"]?.ToString() ?? "",
            title is null ? notebook.Name : SiteMarkdown.TextOf(title),
            SiteMarkdown.TextOf(paragraphs.FirstOrDefault(paragraph => !OpensWithLabel(paragraph))),
            [.. paragraphs.Where(OpensWithLabel).SelectMany(Facts)],
            list is null ? [] : [.. list.Select(item => SiteMarkdown.TextOf(item))]);
    }

    /// <summary>The pages by part, parts in the order in which the notebooks first name them.</summary>
    public static IReadOnlyList<(string Part, IReadOnlyList<SitePage> Pages)> Parts(IEnumerable<SitePage> pages) =>
        [.. pages.GroupBy(page => page.Part).Select(part => (part.Key, (IReadOnlyList<SitePage>)[.. part]))];

    private static bool OpensWithLabel(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2 };

    /// <summary>Each label in bold with the text up to the next one.</summary>
    private static IEnumerable<(string Label, string Text)> Facts(ParagraphBlock paragraph)
    {
        var label = "";
        var text = new ContainerInline();
        foreach (var inline in paragraph.Inline!.ToArray())
        {
            inline.Remove();
            if (inline is not EmphasisInline { DelimiterCount: 2 } bold)
            {
                text.AppendChild(inline);
                continue;
            }
            if (label.Length > 0)
            {
                yield return (label, Trim(SiteMarkdown.TextOf(text)));
            }
            (label, text) = (Trim(SiteMarkdown.TextOf(bold)), new ContainerInline());
        }
        yield return (label, Trim(SiteMarkdown.TextOf(text)));
    }

    private static string Trim(string text) => text.Trim(' ', ':', '·', '.', '|', ';', ',');
}
