using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Turns the markdown of one page into HTML. A page has many markdown cells, so this object remembers across them
/// which heading ids are taken and what belongs in the table of contents.
/// </summary>
/// <param name="pages">File names of the notebooks that have a page: links to them lead to the page.</param>
internal sealed class SiteMarkdown(IReadOnlySet<string> pages)
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseMathematics().UseFootnotes().UseEmphasisExtras().UseAutoLinks().Build();

    private readonly HashSet<string> _ids = ["content", "contents"];
    private readonly List<SiteHeading> _headings = [];
    private bool _hasTitle;

    /// <summary>The headings so far, without the page's title.</summary>
    public IReadOnlyList<SiteHeading> Headings => _headings;

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, s_pipeline);

    /// <summary>A cell of prose, with anchors on its headings.</summary>
    public string Prose(string markdown)
    {
        var document = Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            Anchor(heading);
        }
        return Render(document);
    }

    /// <summary>Markdown that a cell printed: a table or a verdict, which has no place in the table of contents.</summary>
    public string Output(string markdown) => Render(Parse(markdown));

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

    private string Render(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Redirect(link);
        }
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

    /// <summary>A wide table scrolls in a frame of its own instead of widening the page.</summary>
    private static string Scrollable(string html) =>
        html.Replace("<table>", """<div class="scroll"><table>""").Replace("</table>", "</table></div>");
}
