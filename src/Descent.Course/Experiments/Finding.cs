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

    /// <summary>Returns the finding as plain text.</summary>
    public override string ToString() => string.Join("\n",
        [
            $"Claim {Claim.Id}: \"{Claim.Quote}\"",
            $"Verdict: {VerdictText}.",
            .. Evidence.Select(evidence => $"{Mark(evidence)} {evidence.Measured}"),
            $"Better: {Claim.Better}",
        ]);

    internal string ToMarkdown() => string.Join("\n",
        [
            $"**Claim {Claim.Id}** · “{Claim.Quote}”",
            "",
            $"**Verdict: {VerdictText}.** What we measured:",
            "",
            .. Evidence.Select(evidence => $"- {Mark(evidence)} {evidence.Measured}"),
            "",
            $"**It should say:** {Claim.Better}",
        ]) + "\n";

    /// <summary>Returns the finding as HTML.</summary>
    public string ToHtml() =>
        $"<p><b>Claim {Encode(Claim.Id)}</b> · “{Encode(Claim.Quote)}”</p><p><b>Verdict: {VerdictText}.</b> What we measured:</p><ul>"
        + string.Concat(Evidence.Select(evidence => $"<li>{Mark(evidence)} {Encode(evidence.Measured)}</li>"))
        + $"</ul><p><b>It should say:</b> {Encode(Claim.Better)}</p>";

    private string VerdictText => !Holds ? "withdrawn, a measurement contradicts it" : Claim.Verdict switch
    {
        Verdict.Confirmed => "confirmed",
        Verdict.Refined => "true, with conditions",
        Verdict.Refuted => "refuted as stated",
        _ => "a definition",
    };

    private static string Mark(Evidence evidence) => evidence.Holds ? "✓" : "✗";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
