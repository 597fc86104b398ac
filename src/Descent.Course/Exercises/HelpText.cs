using System.Net;
using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>A hint or a solution, shown when it was asked for.</summary>
[TypeFormatterSource(typeof(HelpTextFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class HelpText
{
    internal HelpText(string heading, string text) => (Heading, Text) = (heading, text);

    /// <summary>What it is: "03.2 · Hint 1 of 3".</summary>
    public string Heading { get; }

    /// <summary>What it says, in Markdown.</summary>
    public string Text { get; }

    /// <summary>Returns the heading and the text.</summary>
    public override string ToString() => $"{Heading}\n{Text}";

    /// <summary>Returns the help as HTML.</summary>
    public string ToHtml() => $"<p><b>{WebUtility.HtmlEncode(Heading)}</b></p>{Prose.ToHtml(Text)}";

    internal string ToMarkdown() => $"**{Prose.ToMarkdown(Heading)}**\n\n{Text}\n";
}
