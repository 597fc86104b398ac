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
        (Outcome.Almost, "Right for 4 of 6 inputs, but not for all. For p = 0.01 and confidence = 0.9 your function returns 299, but 230 "
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
        Assert.StartsWith("f is -0.0081, negative indeed. But the point is 0.3499 from the origin.", message);
    }
}
