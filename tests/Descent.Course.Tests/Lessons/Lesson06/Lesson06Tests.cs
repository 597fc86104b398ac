using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 06 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson06Tests
{
    [Fact]
    public void An_unlisted_classification_is_answered_in_words() => Assert.Equal(
        (Outcome.Wrong, "For a = 2, b = 0 and c = 4 your function returns \"saddle\", but \"minimum\" is right."),
        Judged(Lesson06.Exercise06_2, (_, _, _) => "saddle"));

    [Fact]
    public void A_word_of_ones_own_is_refused_in_words() => Assert.Equal(
        (Outcome.Wrong, "For a = 2, b = 0 and c = 4 your function returns a word that is none of minimum, maximum, saddle, undecided, but "
            + "\"minimum\" is right."),
        Judged(Lesson06.Exercise06_2, (_, _, _) => "valley"));

    [Fact]
    public void Capital_letters_and_spaces_do_not_matter() => Assert.Equal(
        Outcome.Correct, Judged(Lesson06.Exercise06_2, (a, b, c) =>
            Lesson06.Exercise06_2.Solution(a, b, c).ToUpperInvariant() + " ").Outcome);

    [Fact]
    public void A_forgotten_return_of_the_word_is_named() => Assert.Equal(
        (Outcome.Wrong, "For a = 2, b = 0 and c = 4 your function returns `null`. Return the result."),
        Judged(Lesson06.Exercise06_2, (_, _, _) => null!));

    [Fact]
    public void Restarts_right_for_most_inputs_are_almost_right() => Assert.Equal(
        (Outcome.Almost, "Right for 5 of 7 inputs, but not for all. For p = 0.01 and confidence = 0.9 your function returns 299, but 230 "
            + "is right."),
        Judged(Lesson06.Exercise06_3, (p, confidence) =>
            Math.Ceiling(Math.Log(p < 0.3 ? 0.05 : 1 - confidence) / Math.Log(1 - p)) + (p == 0.35 ? 1 : 0)));

    [Theory]
    [InlineData(0, Outcome.Wrong, "The curvatures along the diagonals are 2 and 2, both positive: with b = 0 the origin is a minimum.")]
    [InlineData(-2, Outcome.Almost, "On the border: f is (x − y)², level along a whole line and nowhere negative. The origin is still as "
        + "low as anything. Go on a little.")]
    [InlineData(-4, Outcome.Correct, "Along both axes f is x² or y². But at (0.1, 0.1) it is -0.02, lower than at the origin: a saddle, "
        + "seen along the diagonal.")]
    public void The_mixed_term_is_judged_by_what_it_does(double b, Outcome outcome, string message)
    {
        var judged = Judged(Lesson06.Exercise06_4, b);
        Assert.Equal(outcome, judged.Outcome);
        Assert.StartsWith(message, judged.Message);
    }

    [Fact]
    public void A_negative_value_far_away_is_almost_right()
    {
        var (outcome, message) = Judged(Lesson06.Exercise06_5, [0.3, 0.18]);
        Assert.Equal(Outcome.Almost, outcome);
        Assert.StartsWith("f is -0.0081, negative indeed. But the point is 0.349857 from the origin.", message);
    }

    public static TheoryData<string, Outcome, string> Letters => new()
    {
        { "a", Outcome.Wrong, "Which way does the slope at −1.6 point?" },
        { "b", Outcome.Correct, "down is to the right" },
        { " B", Outcome.Correct, "" },
        { "c", Outcome.Wrong, "it ends in the first valley in its way" },
        { "d", Outcome.Wrong, "It leaves slowly, but it leaves." },
        { "e", Outcome.Wrong, "`e` is none of the letters a, b, c, d." },
        { "-0.51", Outcome.Wrong, "is none of the letters" },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_is_judged(string letter, Outcome outcome, string part)
    {
        var judged = Judged(Lesson06.Exercise06_1, letter);
        Assert.Equal(outcome, judged.Outcome);
        Assert.Contains(part, judged.Message);
    }

    public static TheoryData<string, StationaryPointRule, Outcome, string> Rules => new()
    {
        { "by the eigenvalues", (a, b, c) =>
            {
                var reach = Math.Sqrt((a - c) * (a - c) / 4 + b * b);
                var (least, greatest) = ((a + c) / 2 - reach, (a + c) / 2 + reach);
                return least > 0 ? "minimum" : greatest < 0 ? "maximum" : least < 0 && greatest > 0 ? "saddle" : "undecided";
            }, Outcome.Correct, "" },
        { "by c and with a tolerance", (a, b, c) => Math.Abs(a * c - b * b) < 1e-9 ? "undecided"
            : a * c < b * b ? "saddle" : c > 0 ? "minimum" : "maximum", Outcome.Correct, "" },
        { "by the sum", (a, b, c) => a * c > b * b ? a + c > 0 ? "minimum" : "maximum" : a * c < b * b ? "saddle" : "undecided",
            Outcome.Correct, "" },
        { "by signs", (a, b, c) => Math.Sign(a * c - b * b) switch { < 0 => "saddle", 0 => "undecided", _ when a < 0 => "maximum",
            _ => "minimum" }, Outcome.Correct, "" },
        { "always a minimum", (_, _, _) => "minimum", Outcome.Wrong, "your function returns \"minimum\", but" },
        { "always undecided", (_, _, _) => "undecided", Outcome.Wrong, "but \"minimum\" is right" },
        { "by a alone", (a, _, _) => a > 0 ? "minimum" : a < 0 ? "maximum" : "undecided", Outcome.Wrong, "along the x-axis alone" },
        { "by b alone", (a, b, _) => b != 0 ? "saddle" : a > 0 ? "minimum" : "maximum", Outcome.Wrong, "b = 0 and c = -2" },
        { "undecided only on an axis", (a, b, c) => b == 0 && a * c == 0 ? "undecided" : a * c - b * b < 0 ? "saddle"
            : a > 0 ? "minimum" : "maximum", Outcome.Almost, "For a = 1, b = 2 and c = 4 your function returns \"minimum\"" },
        { "undecided with a 0 on the diagonal", (a, b, c) => a == 0 || c == 0 ? "undecided" : a * c - b * b < 0 ? "saddle"
            : a * c == b * b ? "undecided" : a > 0 ? "minimum" : "maximum", Outcome.Almost, "For a = 0, b = 1 and c = 0" },
        { "half of b squared", (a, b, c) => a * c - b * b / 2 < 0 ? "saddle" : a * c - b * b / 2 == 0 ? "undecided"
            : a > 0 ? "minimum" : "maximum", Outcome.Almost, "For a = 1, b = 2 and c = 4" },
        { "names of one's own", (a, b, c) => a * c - b * b < 0 ? "saddle point" : "min", Outcome.Wrong, "none of minimum, maximum" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_for_level_points_is_judged(string name, StationaryPointRule classify, Outcome outcome, string part)
    {
        var judged = Judged(Lesson06.Exercise06_2, classify);
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    public static TheoryData<string, RestartCount, Outcome, string> Counts => new()
    {
        { "base 10", (p, confidence) => Math.Ceiling(Math.Log10(1 - confidence) / Math.Log10(1 - p)), Outcome.Correct, "" },
        { "a base of its own", (p, confidence) => Math.Ceiling(Math.Log(1 - confidence, 1 - p)), Outcome.Correct, "" },
        { "up by a minus sign", (p, confidence) => -Math.Floor(-Math.Log(1 - confidence) / Math.Log(1 - p)), Outcome.Correct, "" },
        { "counted", (p, confidence) => Enumerable.Range(1, 1000).First(n => 1 - Math.Pow(1 - p, n) >= confidence), Outcome.Correct, "" },
        { "one too many", (p, confidence) => Lesson06.Exercise06_3.Solution(p, confidence) + 1, Outcome.Wrong,
            "For p = 0.2 and confidence = 0.95 your function returns 15, but 14 is right." },
        { "one too few", (p, confidence) => Lesson06.Exercise06_3.Solution(p, confidence) - 1, Outcome.Wrong, "returns 13, but 14" },
        { "the rule of three", (p, _) => Math.Ceiling(3 / p), Outcome.Wrong, "returns 15, but 14" },
        { "the chance instead", (p, confidence) => 1 - Math.Pow(1 - p, confidence), Outcome.Wrong, "but 14 is right" },
        { "always more, not as many", (p, confidence) =>
            Enumerable.Range(1, 1000).First(n => 1 - Math.Pow(1 - p, n) > confidence), Outcome.Almost, "one too many" },
        { "no logarithm of the failures", (p, confidence) => Math.Ceiling((1 - confidence) / (1 - p)), Outcome.Wrong, "returns 1, but 14" },
        { "a sign", (p, confidence) => Math.Ceiling(-Math.Log(1 - confidence) / Math.Log(1 - p)), Outcome.Wrong, "returns -13, but 14" },
        { "95 % for ever", (p, _) => Math.Ceiling(Math.Log(0.05) / Math.Log(1 - p)), Outcome.Wrong, "confidence = 0.9 your function" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_number_of_restarts_is_judged(string name, RestartCount starts, Outcome outcome, string part)
    {
        var judged = Judged(Lesson06.Exercise06_3, starts);
        Assert.Equal((name, outcome), (name, judged.Outcome));
        Assert.Contains(part, judged.Message);
    }

    [Theory]
    [InlineData(1.98, Outcome.Wrong, "The curvatures along the diagonals are 3.98 and 0.02, both positive")]
    [InlineData(-1.98, Outcome.Wrong, "are 0.02 and 3.98, both positive")]
    [InlineData(1.9999999999999998, Outcome.Wrong, "both positive")]
    [InlineData(2.0, Outcome.Almost, "f is (x + y)²")]
    [InlineData(2.0000000000000004, Outcome.Correct, "at (0.1, −0.1) it is -4.44")]
    [InlineData(2.02, Outcome.Correct, "it is -0.0002, lower")]
    [InlineData(-2.02, Outcome.Correct, "at (0.1, 0.1) it is -0.0002")]
    [InlineData(-1, Outcome.Wrong, "are 1 and 3, both positive")]
    [InlineData(0.5, Outcome.Wrong, "with b = 0.5 the origin is a minimum")]
    [InlineData(3.1415926535897931, Outcome.Correct, "lower than at the origin")]
    [InlineData(1e6, Outcome.Correct, "lower than at the origin")]
    [InlineData(-1e300, Outcome.Correct, "lower than at the origin")]
    public void A_mixed_term_beside_the_border_is_judged(double b, Outcome outcome, string part)
    {
        var judged = Judged(Lesson06.Exercise06_4, b);
        Assert.Equal(outcome, judged.Outcome);
        Assert.Contains(part, judged.Message);
    }

    // Between y = x² and y = 3x², and no further than 0.1: just inside, on and outside of each border.
    [Theory]
    [InlineData(0.05, 0.00251, Outcome.Correct, "lower than at the origin")]
    [InlineData(0.05, 0.0025, Outcome.Almost, "on one of the two parabolas")]
    [InlineData(0.05, 0.00249, Outcome.Wrong, "below both parabolas")]
    [InlineData(0.05, 0.00749, Outcome.Correct, "")]
    [InlineData(0.05, 0.0075, Outcome.Almost, "on one of the two parabolas")]
    [InlineData(0.05, 0.00751, Outcome.Wrong, "above both parabolas")]
    [InlineData(0.099, 0.0141, Outcome.Correct, "")]
    [InlineData(0.099, 0.0142, Outcome.Almost, "is 0.100013 from the origin")]
    [InlineData(0.1, 0.02, Outcome.Almost, "is 0.10198 from the origin")]
    [InlineData(-0.03, 0.0018, Outcome.Correct, "")]
    [InlineData(1e-5, 2e-10, Outcome.Correct, "")]
    [InlineData(1e-90, 2e-180, Outcome.Almost, "cannot hold it")]
    [InlineData(0.05, -0.005, Outcome.Wrong, "below both parabolas")]
    [InlineData(0, 0.05, Outcome.Wrong, "above both parabolas")]
    [InlineData(0.05, 0, Outcome.Wrong, "below both parabolas")]
    [InlineData(0.05, 0.05, Outcome.Wrong, "above both parabolas")]
    [InlineData(1e200, 1, Outcome.Wrong, "below both parabolas")]
    public void A_point_beside_the_sickle_is_judged(double x, double y, Outcome outcome, string part)
    {
        var judged = Judged(Lesson06.Exercise06_5, [x, y]);
        Assert.Equal(outcome, judged.Outcome);
        Assert.Contains(part, judged.Message);
    }

    [Fact]
    public void A_point_in_space_or_at_infinity_is_refused()
    {
        Assert.Contains("yours has 3", Judged(Lesson06.Exercise06_5, [0.05, 0.005, 0]).Message);
        Assert.Contains("is not a finite number", Judged(Lesson06.Exercise06_5, [0, double.NaN]).Message);
    }
}
