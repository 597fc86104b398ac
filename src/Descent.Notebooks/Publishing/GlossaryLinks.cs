using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Links each term of a glossary where a page first uses it. Prose only: a term in a heading, in code or in a link stays as it is.
/// </summary>
internal sealed class GlossaryLinks
{
    private readonly string _page;
    private readonly Dictionary<string, GlossaryTerm> _terms;
    private readonly HashSet<GlossaryTerm> _linked = [];
    private readonly Regex _forms;

    public GlossaryLinks(Glossary glossary)
    {
        _page = glossary.PageName;
        _terms = glossary.Terms.SelectMany(term => term.Forms.Select(form => (form, term)))
            .DistinctBy(pair => pair.form, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair.form, pair => pair.term, StringComparer.OrdinalIgnoreCase);
        // The longest first: "mean squared error" is no use of "error".
        var forms = _terms.Keys.OrderByDescending(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).Select(Regex.Escape);
        _forms = new Regex($@"(?<![\p{{L}}\p{{N}}-])({string.Join('|', forms)})s?(?![\p{{L}}\p{{N}}-])", RegexOptions.IgnoreCase);
    }

    public void AddTo(MarkdownDocument document)
    {
        if (_terms.Count == 0)
        {
            return;
        }
        foreach (var text in document.Descendants<LeafBlock>().Where(block => block is not HeadingBlock && block.Inline is not null)
            .SelectMany(block => block.Inline!.Descendants<LiteralInline>()).Where(IsOutsideLinks).ToArray())
        {
            AddTo(text);
        }
    }

    private void AddTo(LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var start = 0;
        foreach (Match match in _forms.Matches(text))
        {
            var term = _terms[match.Groups[1].Value];
            if (!_linked.Add(term))
            {
                continue;
            }
            literal.InsertBefore(new LiteralInline(text[start..match.Index]));
            literal.InsertBefore(LinkTo(term, match.Value));
            start = match.Index + match.Length;
        }
        if (start > 0)
        {
            literal.ReplaceBy(new LiteralInline(text[start..]));
        }
    }

    private LinkInline LinkTo(GlossaryTerm term, string text)
    {
        var link = new LinkInline($"{_page}#{term.Id}", term.Meaning);
        link.AppendChild(new LiteralInline(text));
        link.GetAttributes().AddClass("term");
        return link;
    }

    private static bool IsOutsideLinks(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return false;
            }
        }
        return true;
    }
}
