using System.Text;

namespace Descent.Notebooks.Publishing;

/// <summary>A stretch of a page from one heading to the next, as a search finds it.</summary>
/// <param name="Id">The heading's id; empty for what stands above the first.</param>
/// <param name="Heading">The heading's text; empty above the first.</param>
internal sealed record SiteSection(string Id, string Heading)
{
    private readonly StringBuilder _text = new();

    /// <summary>Its prose and code, as plain text.</summary>
    public string Text => _text.ToString();

    public void Add(string text)
    {
        if (text.Length > 0)
        {
            _text.Append(_text.Length > 0 ? " " : "").Append(text);
        }
    }
}
