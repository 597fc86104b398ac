using Descent.Course.Experiments;
using Descent.Course.Tests.Glossary;

namespace Descent.Course.Tests.Claims;

public class LedgerTests
{
    private const string Texts =
        "# Claims\n\nWords.\n\n| text | author | title | date | link |\n|:--|:--|:--|:--|:--|\n"
        + "| 0 | Ann | Wet things | 2021 | not given |\n\n";

    private const string Water = "## 0.1\n\n> Water is dry.\n\n- **text:** 0, first line\n- **verdict:** refuted\n"
        + "- **it should say:** Water is wet.\n- **notebook:** [00](00-start.ipynb)\n";

    private static string Error(string markdown) => Assert.Throws<FormatException>(() => Ledger.Parse("x.md", markdown)).Message;

    [Fact]
    public void A_section_is_a_claim()
    {
        var ledger = Ledger.Parse("x.md", Texts + Water);
        var text = new SourceText("0", "Ann", "Wet things", "2021", "not given");
        Assert.Equal([text], ledger.Texts.Values);
        Assert.Equal([new Claim("0.1", text, "first line", "Water is dry.", Verdict.Refuted, "Water is wet.", "00")], ledger.Claims);
    }

    [Fact]
    public void Windows_line_endings_mean_the_same() => Assert.Equal(
        Ledger.Parse("x.md", Texts + Water).Claims, Ledger.Parse("x.md", (Texts + Water).ReplaceLineEndings("\r\n")).Claims);

    [Fact]
    public void Dots_stand_for_what_is_left_out_and_a_slash_for_a_new_line()
    {
        var quoted = Water.Replace("> Water is dry.", "> A table.\n>\n> Water Dryness\\\n> tap 1\\\n> sea 2", StringComparison.Ordinal);
        Assert.Equal("A table. … Water Dryness / tap 1 / sea 2", Ledger.Parse("x.md", Texts + quoted).Claims.Single().Quote);
    }

    [Theory]
    [InlineData("confirmed", Verdict.Confirmed)]
    [InlineData("true, with conditions", Verdict.Conditional)]
    [InlineData("imprecise", Verdict.Imprecise)]
    [InlineData("undefined as stated", Verdict.Undefined)]
    [InlineData("refuted", Verdict.Refuted)]
    [InlineData("definition", Verdict.Definition)]
    public void There_are_six_verdicts(string words, Verdict verdict)
    {
        var ledger = Ledger.Parse("x.md", Texts + Water.Replace("refuted", words, StringComparison.Ordinal));
        Assert.Equal(verdict, ledger.Claims.Single().Verdict);
        Assert.Equal(words, VerdictWords.Of(verdict));
    }

    [Theory]
    [InlineData("> Water is dry.\n", "", "x.md, line 9: claim 0.1 has no quotation; write it as > ….")]
    [InlineData("- **verdict:** refuted\n", "", "x.md, line 9: claim 0.1 has no \"verdict\"; add a line - **verdict:** ….")]
    [InlineData("refuted", "wrong",
        "x.md, line 14: \"wrong\" is no verdict; the verdicts are confirmed · true, with conditions · imprecise · "
        + "undefined as stated · refuted · definition.")]
    [InlineData("0, first", "7, first",
        "x.md, line 13: \"7, first line\" is no place; write a text, 0, and a place in it: 0, first paragraph.")]
    [InlineData("[00](00-start.ipynb)", "00", "x.md, line 16: \"00\" is no link to a notebook; write [03](03-….ipynb).")]
    [InlineData("[00](00-start", "[01](00-start",
        "x.md, line 16: \"[01](00-start.ipynb)\" is no link to a notebook; write [03](03-….ipynb).")]
    [InlineData("- **text:**", "- **place:**",
        "x.md, line 13: \"- **place:** 0, first line\" is neither quotation (> …) nor field; "
        + "the fields are text, verdict, it should say, notebook.")]
    [InlineData("- **verdict:** refuted", "- **text:** 0, first line",
        "x.md, line 14: claim 0.1 has a second \"text\"; leave one of the two.")]
    public void What_is_wrong_is_told_with_its_line(string right, string wrong, string message) =>
        Assert.Equal(message, Error(Texts + Water.Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void A_number_is_given_once() => Assert.Equal(
        "x.md, line 18: there is a second claim 0.1; give each its own number.", Error(Texts + Water + "\n" + Water));

    [Fact]
    public void A_text_has_five_cells() => Assert.Equal(
        "x.md, line 7: the row has 4 cells; write | text | author | title | date | link |.",
        Error(Texts.Replace(" | not given", "", StringComparison.Ordinal)));

    [Fact]
    public void The_course_s_own_ledger_is_sound()
    {
        Assert.Equal(["0", "1", "2"], Ledger.Course.Texts.Keys);
        var headings = File.ReadLines(Path.Combine(GlossaryTests.Notebooks, "claims.md"))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
        Assert.Equal(headings, Claim.All.Select(claim => claim.Id));
        Assert.True(Claim.All.Count >= 35, $"Only {Claim.All.Count} claims.");
        Assert.All(Claim.All, claim => Assert.Equal(claim.Id[0] == 'T' ? "1" : claim.Id[..1], claim.Text.Key));
        Assert.Equal(Claim.All.OrderBy(claim => claim.Notebook).Select(claim => claim.Id), Claim.All.Select(claim => claim.Id));
    }
}
