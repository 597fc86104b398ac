using Descent.Course.Experiments;

namespace Descent.Course.Tests.Claims;

public class ClaimTests
{
    private static readonly Claim s_water = new(
        "0.1", new SourceText("0", "Ann", "Wet & dry things", "2021", "not given"), "first line", "Water is 2 * dry.", Verdict.Refuted,
        "Water is <wet>.", "00");

    private static Finding Touched(bool wet) => new(s_water, [new Evidence("touched it: wet", wet)]);

    [Fact]
    public void A_panel_shows_quotation_place_verdict_evidence_and_correction_as_text() => Assert.Equal(
        "Claim 0.1: \"Water is 2 * dry.\"\n(Wet & dry things, first line)\nVerdict: refuted.\n"
        + "✓ touched it: wet\nIt should say: Water is <wet>.",
        Touched(true).ToString());

    [Fact]
    public void As_html() => Assert.Equal(
        "<p><b>Claim 0.1</b> · “Water is 2 * dry.” <i>(Wet &amp; dry things, first line)</i></p>"
        + "<p><b>Verdict: refuted.</b> What we measured:</p><ul><li>✓ touched it: wet</li></ul>"
        + "<p><b>It should say:</b> Water is &lt;wet&gt;.</p>",
        Touched(true).ToHtml());

    [Fact]
    public void As_markdown() => Assert.Equal(
        "**Claim 0.1** · “Water is 2 \\* dry.” *(Wet & dry things, first line)*\n\n**Verdict: refuted.** What we measured:\n\n"
        + "- ✓ touched it: wet\n\n**It should say:** Water is &lt;wet>.\n",
        Touched(true).ToMarkdown());

    [Fact]
    public void A_verdict_whose_evidence_fails_is_withdrawn()
    {
        var finding = Claim.Decide("T9", ("ten times κ, ten times the steps", true), ("so they say", false));
        Assert.False(finding.Holds);
        Assert.Contains(
            "\nVerdict: withdrawn, a measurement contradicts it.\n✓ ten times κ, ten times the steps\n✗ so they say\n",
            finding.ToString());
        Assert.True(Claim.Decide("T9", ("ten times κ, ten times the steps", true)).Holds);
    }

    [Fact]
    public void An_unknown_id_lists_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Claim.Decide("9.9", ("measured", true)));
        Assert.StartsWith(
            $"There is no claim '9.9' in claims.md. The claims are {string.Join(", ", Claim.All.Select(claim => claim.Id))}.",
            error.Message);
    }

    [Fact]
    public void Without_evidence_there_is_no_verdict() => Assert.StartsWith(
        "Claim T9 needs evidence. Say what the cells above measured, and whether it supports the verdict: "
        + "Claim.Decide(\"T9\", (\"ten times κ, ten times the steps\", ratio is > 8 and < 14)).",
        Assert.Throws<ArgumentException>("evidence", () => Claim.Decide("T9")).Message);
}
