using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Turns the markdown of one page into HTML. A page has many markdown cells, so this object remembers across them
/// which heading ids are taken, what belongs in the table of contents, and which terms are linked.
/// </summary>
/// <param name="pages">Names of the files that have a page: links to them lead to the page.</param>
/// <param name="glossary">The words that prose links at first use.</param>
internal sealed class SiteMarkdown(IReadOnlySet<string> pages, Glossary? glossary = null)
{
    private const string ScrollHint = """<p class="scroll-hint">This table is wider than the page: scroll it sideways.</p>""";

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseMathematics().UseFootnotes().UseEmphasisExtras().UseAutoLinks().Build();

    private readonly HashSet<string> _ids = ["content", "contents"];
    private readonly List<SiteHeading> _headings = [];
    private readonly List<SiteSection> _sections = [new("", "")];
    private readonly GlossaryLinks? _terms = glossary is null ? null : new GlossaryLinks(glossary);
    private bool _hasTitle;

    /// <summary>The headings so far, without the page's title.</summary>
    public IReadOnlyList<SiteHeading> Headings => _headings;

    /// <summary>The page's text so far, cut at its headings.</summary>
    public IReadOnlyList<SiteSection> Sections => _sections;

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, s_pipeline);

    /// <summary>A cell of prose, with anchors on its headings.</summary>
    public string Prose(string markdown)
    {
        var document = Parse(markdown);
        foreach (var block in document.Descendants<LeafBlock>().ToArray())
        {
            if (block is HeadingBlock heading)
            {
                Anchor(heading);
            }
            else
            {
                _sections[^1].Add(TextOf(block));
            }
        }
        Redirect(document);
        _terms?.AddTo(document);
        return Render(document);
    }

    /// <summary>Code between the prose, for the search.</summary>
    public void AddCode(string code) => _sections[^1].Add(code);

    /// <summary>
    /// Markdown that a cell printed, or that stands behind a fold: it has no place in the table of contents and links no terms.
    /// </summary>
    public string Output(string markdown)
    {
        var document = Parse(markdown);
        Redirect(document);
        return Render(document);
    }

    /// <summary>The glossary itself: its rows have the ids that its links lead to.</summary>
    public string Explanations(string markdown)
    {
        var document = Parse(markdown);
        Redirect(document);
        foreach (var (row, term) in Glossary.Rows(document))
        {
            row.GetAttributes().Id = term.Id;
        }
        return Render(document);
    }

    /// <summary>The text of a block without its marks, as titles and descriptions need it; formulas stay as TeX.</summary>
    public static string TextOf(Block? block) => block switch
    {
        LeafBlock { Inline: { } inline } => TextOf(inline),
        ContainerBlock container => string.Join(' ', container.Select(TextOf)),
        _ => "",
    };

    public static string TextOf(ContainerInline inlines) => string.Concat(inlines.Descendants<Inline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline formula => formula.Content.ToString(),
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    })).Trim();

    private static string Render(MarkdownDocument document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>())
        {
            MarkCallout(quote);
        }
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new SiteFormulaRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new SiteFormulaBlockRenderer());
        renderer.Render(document);
        return Scrollable(writer.ToString());
    }

    /// <summary>Only the first heading of level 1 is the page's title; the others become sections.</summary>
    private void Anchor(HeadingBlock heading)
    {
        var isTitle = heading.Level == 1 && !_hasTitle;
        _hasTitle |= isTitle;
        if (isTitle)
        {
            return;
        }
        heading.Level = Math.Max(2, heading.Level);

        var text = TextOf(heading);
        var id = Unused(SiteHeading.Slug(text));
        _sections.Add(new SiteSection(id, text));
        heading.GetAttributes().Id = id;
        heading.Inline?.AppendChild(new HtmlInline($"""<a class="anchor" href="#{id}" aria-label="Link to this section">#</a>"""));
        if (heading.Level <= 3)
        {
            _headings.Add(new SiteHeading(heading.Level, id, text));
        }
    }

    private string Unused(string slug)
    {
        var id = slug;
        for (var number = 2; !_ids.Add(id); number++)
        {
            id = $"{slug}-{number}";
        }
        return id;
    }

    private void Redirect(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Redirect(link);
        }
    }

    /// <summary>
    /// Links to a notebook lead to its page; links to other files of the project keep their text, for the site has no such file.
    /// </summary>
    private void Redirect(LinkInline link)
    {
        if (link.Url is not { Length: > 0 } url || url.StartsWith('#') || Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            return;
        }
        var (file, fragment) = url.IndexOf('#') is var at and >= 0 ? (url[..at], url[at..]) : (url, "");
        file = Uri.UnescapeDataString(file);
        if (file.StartsWith("./", StringComparison.Ordinal))
        {
            file = file[2..];
        }
        if (pages.Contains(file))
        {
            link.Url = Path.ChangeExtension(file, ".html") + fragment;
        }
        else
        {
            link.ReplaceBy(Unlinked(link));
        }
    }

    private static ContainerInline Unlinked(LinkInline link)
    {
        var text = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            text.AppendChild(child);
        }
        return text;
    }

    /// <summary>A quotation that opens with a word in bold, such as <b>Careful.</b>, is a call to the reader and looks like one.</summary>
    private static void MarkCallout(QuoteBlock quote)
    {
        if (quote.FirstOrDefault() is not ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } label })
        {
            return;
        }
        var attributes = quote.GetAttributes();
        attributes.AddClass("callout");
        attributes.AddClass("callout-" + SiteHeading.Slug(TextOf(label)));
    }

    /// <summary>A wide table scrolls in a frame of its own instead of widening the page, and says so where it does.</summary>
    private static string Scrollable(string html) =>
        html.Replace("<table>", $"""{ScrollHint}<div class="scroll"><table>""").Replace("</table>", "</table></div>");
}
