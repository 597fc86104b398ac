using System.Net;
using Descent.Course.Exercises;

namespace Descent.Course.Tests.Exercises;

public class FeedbackTests
{
    [Theory]
    [InlineData(Outcome.NotAttempted, "○ 99.1 · T: not attempted")]
    [InlineData(Outcome.Wrong, "✗ 99.1 · T: wrong")]
    [InlineData(Outcome.Almost, "≈ 99.1 · T: almost")]
    [InlineData(Outcome.Correct, "✓ 99.1 · T: correct")]
    public void The_outcome_is_an_icon_and_a_word_in_every_form(Outcome outcome, string title)
    {
        var feedback = new Feedback("99.1 · T", outcome, "Why.");
        Assert.Equal($"{title}\nWhy.", feedback.ToString());
        Assert.Equal($"> **{title}**\n>\n> Why.\n", FeedbackText.Markdown(feedback));
        var html = FeedbackText.Html(feedback);
        Assert.Contains($">{title[0]}</span> {WebUtility.HtmlEncode(title[2..])}</b>", html);
        Assert.Contains("<p>Why.</p>", html);
    }

    [Fact]
    public void What_comes_from_a_student_means_nothing_in_any_form()
    {
        var feedback = new Feedback("99.1 · T", Outcome.Wrong, $"It says: {Prose.Quote("`<script>alert(1)</script>\n# **x** $y$")}.");
        Assert.Equal("It says: `'<script>alert(1)</script> # **x** $y$`.", feedback.Message);
        Assert.Contains("<code>&#39;&lt;script&gt;alert(1)&lt;/script&gt; # **x** $y$</code>", FeedbackText.Html(feedback));
        Assert.Contains("> It says: `'<script>alert(1)</script> # **x** $y$`.\n", FeedbackText.Markdown(feedback));
    }

    [Fact]
    public void A_sentence_keeps_its_stars_tags_and_dollars_in_markdown() =>
        Assert.Equal(@"a \* b &lt;i> \$x\$ `2 * <T>` x\_k", Prose.ToMarkdown("a * b <i> $x$ `2 * <T>` x_k"));

    [Fact]
    public void A_long_quotation_is_cut() => Assert.Equal($"`{new string('x', 200)}…`", Prose.Quote(new string('x', 5000)));
}
