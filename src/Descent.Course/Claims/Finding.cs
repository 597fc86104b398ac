using System.Net;
using Descent.Course.Figures;

namespace Descent.Course.Experiments;

/// <summary>A claim after its experiment: the verdict with the measurements it rests on.</summary>
[TypeFormatterSource(typeof(FindingFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Finding
{
    internal Finding(Claim claim, IReadOnlyList<Evidence> evidence) => (Claim, Evidence) = (claim, evidence);

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>The measurements, made just now.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>Whether every measurement supports the verdict.</summary>
    public bool Holds => Evidence.All(evidence => evidence.Holds);

    private string Source => $"{Claim.Text.Title}, {Claim.Place}";

    private string VerdictText => Holds ? VerdictWords.Of(Claim.Verdict) : "withdrawn, a measurement contradicts it";

    /// <summary>Returns the finding as plain text.</summary>
    public override string ToString() => string.Join("\n",
        [
            $"Claim {Claim.Id}: \"{Claim.Quote}\"",
            $"({Source})",
            $"Verdict: {VerdictText}.",
            .. Evidence.Select(evidence => $"{Mark(evidence)} {evidence.Measured}"),
            $"It should say: {Claim.Correction}",
        ]);

    /// <summary>Returns the finding as a piece of HTML.</summary>
    public string ToHtml() =>
        $"<p><b>Claim {Encode(Claim.Id)}</b> · “{Encode(Claim.Quote)}” <i>({Encode(Source)})</i></p>"
        + $"<p><b>Verdict: {VerdictText}.</b> What we measured:</p><ul>"
        + string.Concat(Evidence.Select(evidence => $"<li>{Mark(evidence)} {Encode(evidence.Measured)}</li>"))
        + $"</ul><p><b>It should say:</b> {Encode(Claim.Correction)}</p>";

    internal string ToMarkdown() => string.Join("\n",
        [
            $"**Claim {Claim.Id}** · “{Escape(Claim.Quote)}” *({Escape(Source)})*",
            "",
            $"**Verdict: {VerdictText}.** What we measured:",
            "",
            .. Evidence.Select(evidence => $"- {Mark(evidence)} {Escape(evidence.Measured)}"),
            "",
            $"**It should say:** {Escape(Claim.Correction)}",
        ]) + "\n";

    private static string Mark(Evidence evidence) => evidence.Holds ? "✓" : "✗";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // A sentence is text; a star or a bracket in it is no markup.
    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
