using System.Text;

namespace Descent.Notebooks.Publishing;

/// <summary>A heading in a page's table of contents.</summary>
internal sealed record SiteHeading(int Level, string Id, string Text)
{
    /// <summary>Letters and digits in lower case, everything else as single hyphens: "Why 2/L?" gives <c>why-2-l</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "section" : trimmed;
    }
}
