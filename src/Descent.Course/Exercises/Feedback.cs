using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>What a check has to say: the outcome with its reason, and what helps to go on.</summary>
[TypeFormatterSource(typeof(FeedbackFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Feedback
{
    internal Feedback(string heading, Outcome outcome, string message) => (Heading, Outcome, Message) = (heading, outcome, message);

    /// <summary>What was checked: "03.2 · The loop".</summary>
    public string Heading { get; }

    /// <summary>The outcome.</summary>
    public Outcome Outcome { get; }

    /// <summary>The reason in sentences: the mistake, the first input that shows it, or why the right answer matters.</summary>
    public string Message { get; }

    /// <summary>
    /// The answer drawn over what was expected, where there is something to see. A live kernel shows it below the message.
    /// </summary>
    public Figure? Figure { get; init; }

    /// <summary>The hints and solutions that were asked for.</summary>
    public IReadOnlyList<HelpText> Notes { get; init; } = [];

    /// <summary>Returns the feedback as plain text.</summary>
    public override string ToString() => FeedbackText.Plain(this);

    /// <summary>Returns the feedback as HTML, with its figure.</summary>
    public string ToHtml() => FeedbackText.Html(this);
}
