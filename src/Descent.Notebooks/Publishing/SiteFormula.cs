using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Descent.Notebooks.Publishing;

/// <summary>
/// Writes <c>$x$</c> as the TeX that the page's script typesets; <c>$$x$$</c> on a line of its own is set large, as Jupyter does.
/// </summary>
internal sealed class SiteFormulaRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        var display = formula.DelimiterCount == 2 ? " display" : "";
        renderer.Write($"""<span class="math{display}">{Markup.Text(formula.Content.ToString())}</span>""");
    }
}

/// <summary>Writes a block between lines of <c>$$</c>.</summary>
internal sealed class SiteFormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula) =>
        renderer.Write($"""<div class="math display">{Markup.Text(formula.Lines.ToString())}</div>""").WriteLine();
}
