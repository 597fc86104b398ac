using System.Net;
using System.Text.RegularExpressions;

namespace Descent.Course.Exercises;

/// <summary>
/// The small language in which checks, hints and solutions are written: paragraphs, lists with a hyphen before each entry, <c>`code`</c>
/// and fenced blocks, and **bold** in solutions. Whatever comes from a student stands in <see cref="Quote"/>, where nothing has a meaning.
/// </summary>
internal static partial class Prose
{
    private const int LongestQuote = 200;

    /// <summary>A student's text as code on one line, whatever characters it holds.</summary>
    public static string Quote(string text)
    {
        var line = Whitespace().Replace(text.Replace('`', '\''), " ").Trim();
        return $"`{(line.Length > LongestQuote ? line[..LongestQuote] + "…" : line)}`";
    }

    /// <summary>
    /// A message as Markdown, in which only code has a meaning: stars, bars and tags of its sentences stand for themselves.
    /// </summary>
    public static string ToMarkdown(string message) => string.Concat(Spans(message).Select(
        span => span.IsCode ? $"`{span.Text}`"
            : Meaningful().Replace(span.Text, match => match.Value == "<" ? "&lt;" : $"\\{match.Value}")));

    /// <summary>Prose as HTML. Everything is encoded before anything is marked up.</summary>
    public static string ToHtml(string prose) => string.Concat(
        Fence().Split(prose.ReplaceLineEndings("\n")).Select((part, index) => index % 2 == 1 ? Block(part) : Paragraphs(part)));

    private static string Block(string code) => $"<pre><code>{WebUtility.HtmlEncode(code.TrimEnd())}</code></pre>";

    private static string Paragraphs(string text) => string.Concat(
        BlankLines().Split(text).Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0)
            .Select(paragraph => paragraph.StartsWith("- ", StringComparison.Ordinal) ? List(paragraph) : $"<p>{Inline(paragraph)}</p>"));

    private static string List(string entries) =>
        $"<ul>{string.Concat(Entry().Split(entries).Skip(1).Select(entry => $"<li>{Inline(entry.Trim())}</li>"))}</ul>";

    private static string Inline(string text) => string.Concat(Spans(text).Select(span => span.IsCode
        ? $"<code>{WebUtility.HtmlEncode(span.Text)}</code>"
        : Bold().Replace(WebUtility.HtmlEncode(span.Text), "<b>$1</b>")));

    private static IEnumerable<(string Text, bool IsCode)> Spans(string text) =>
        text.Split('`').Select((part, index) => (part, index % 2 == 1));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"[<*_$|\[\]\\]")]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"^```\w*\n(.*?)^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"^- ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
