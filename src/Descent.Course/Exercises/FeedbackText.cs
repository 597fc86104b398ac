using System.Net;
using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>The three ways in which feedback is written. The outcome is an icon and a word in each; only HTML adds a colour.</summary>
internal static class FeedbackText
{
    public static string Plain(Feedback feedback) => string.Join("\n",
        [Title(feedback), feedback.Message, .. Drawn(feedback), .. feedback.Notes.Select(note => $"\n{note}")]);

    // A quotation, which every reader of Markdown sets apart.
    public static string Markdown(Feedback feedback)
    {
        string[] parts =
        [
            $"**{Prose.ToMarkdown(Title(feedback))}**",
            Prose.ToMarkdown(feedback.Message),
            .. Drawn(feedback).Select(Prose.ToMarkdown),
            .. feedback.Notes.Select(note => note.ToMarkdown()),
        ];
        return string.Concat(string.Join("\n\n", parts.Select(part => part.Trim())).Split('\n')
            .Select(line => $"> {line}".TrimEnd() + "\n"));
    }

    // The text keeps the page's colour; the tint is transparent, so that it suits light and dark.
    public static string Html(Feedback feedback)
    {
        var color = Color(feedback.Outcome);
        var style = $"border-left:5px solid {color};background:{color}1f;padding:.5em 1em;margin:.5em 0;border-radius:0 6px 6px 0";
        var heading = WebUtility.HtmlEncode(feedback.Heading);
        var notes = string.Concat(feedback.Notes.Select(note => note.ToHtml()));
        var figure = feedback.Figure is { } drawn ? drawn.ToHtml() : "";
        return $"""
            <div role="status" style="{style}">
            <p><b><span aria-hidden="true" style="color:{color}">{Icon(feedback.Outcome)}</span> {heading}: {Word(feedback.Outcome)}</b></p>
            {Prose.ToHtml(feedback.Message)}{notes}
            </div>
            {figure}
            """;
    }

    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.NotAttempted => "not attempted",
        Outcome.Wrong => "wrong",
        Outcome.Almost => "almost",
        _ => "correct",
    };

    public static string Icon(Outcome outcome) => outcome switch
    {
        Outcome.NotAttempted => "○",
        Outcome.Wrong => "✗",
        Outcome.Almost => "≈",
        _ => "✓",
    };

    private static string Color(Outcome outcome) => outcome switch
    {
        Outcome.NotAttempted => "#7f868d",
        Outcome.Wrong => Palette.Vermillion,
        Outcome.Almost => Palette.Orange,
        _ => Palette.Green,
    };

    private static string Title(Feedback feedback) => $"{Icon(feedback.Outcome)} {feedback.Heading}: {Word(feedback.Outcome)}";

    private static string[] Drawn(Feedback feedback) => feedback.Figure is { } figure ? [figure.AltText] : [];
}
