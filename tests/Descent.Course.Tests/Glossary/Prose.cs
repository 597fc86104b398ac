using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Descent.Course.Tests.Glossary;

/// <summary>
/// What a notebook says in its own words: its Markdown without code, formulas and links, and without the paragraphs at the end that
/// look ahead.
/// </summary>
internal static partial class Prose
{
    public static string Of(JsonNode notebook) => string.Join("\n\n", notebook["cells"]!.AsArray()
        .Where(cell => (string?)cell!["cell_type"] == "markdown")
        .Select(cell => Of(string.Concat(cell!["source"]!.AsArray().Select(line => (string?)line)))));

    public static string Of(string markdown) => Skipped().Replace(markdown, " ");

    /// <summary>The terms that a notebook uses although a later one introduces them, each with the words around it.</summary>
    public static IEnumerable<string> TooEarly(string prose, string notebook, IEnumerable<GlossaryTerm> terms)
    {
        // Longer forms first, and out of the way once seen: "gradient descent" does not use "gradient".
        var patterns = terms.SelectMany(term => term.Patterns.Select(each => (term, each.Form, each.Pattern)))
            .OrderByDescending(each => each.Form.Length);
        var left = prose;
        foreach (var (term, form, pattern) in patterns)
        {
            if (string.CompareOrdinal(term.Notebook, notebook) > 0 && pattern.Match(left) is { Success: true } found)
            {
                var around = prose[Math.Max(0, found.Index - 40)..Math.Min(prose.Length, found.Index + found.Length + 40)];
                yield return $"'{form}', which notebook {term.Notebook} introduces: … {Spaces().Replace(around, " ")} …";
            }

            left = pattern.Replace(left, match => new string('·', match.Length));
        }
    }

    [GeneratedRegex(
        @"^```.*?^```|`[^`\n]+`|\$\$.*?\$\$|\$[^$\n]+\$|!?\[[^\]]*\]\([^)]*\)"
        + @"|^\*\*(?:What this does not show|Onward)\.\*\*.*?(?=\n\n|\z)",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
