using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 00 beyond those that the definitions list.</summary>
public class Lesson00Tests
{
    // The positions of the slider, with what its labels say.
    [Theory]
    [InlineData(0.005, Outcome.Wrong, "With 0.005: not converged in 200 steps. Some other position of the slider needs fewer.")]
    [InlineData(0.15, Outcome.Almost, "Near: with 0.15 it converged after 24 steps. There is a faster one beside it.")]
    [InlineData(0.2, Outcome.Almost, "Near: with 0.2 it converged after 17 steps. There is a faster one beside it.")]
    [InlineData(0.32, Outcome.Wrong, "With 0.32: converged after 107 steps. Some other position of the slider needs fewer.")]
    [InlineData(0.34, Outcome.Wrong, "With 0.34: diverged after 42 steps. Read the label below the figure once more.")]
    [InlineData(14, Outcome.Wrong, "That looks like a number of steps. Asked for is the learning rate, the first number of the label.")]
    public void A_rate_is_answered_with_its_own_run(double rate, Outcome outcome, string message)
    {
        var feedback = Judge(Lesson00.Exercise00_1, rate);
        Assert.Equal((outcome, message), (feedback.Outcome, feedback.Message));
    }

    // Between the slider's positions; 0.245 needs 13 steps. Every rate from 0.2279 to 0.2548 needs at most 14, from 0.1444 to 0.2834 at
    // most 25.
    [Theory]
    [InlineData(0.2278, Outcome.Almost)]
    [InlineData(0.2279, Outcome.Correct)]
    [InlineData(0.23, Outcome.Correct)]
    [InlineData(0.245, Outcome.Correct)]
    [InlineData(0.2475, Outcome.Correct)]
    [InlineData(0.2525, Outcome.Correct)]
    [InlineData(0.2548, Outcome.Correct)]
    [InlineData(0.2549, Outcome.Almost)]
    [InlineData(0.21, Outcome.Almost)]
    [InlineData(0.27, Outcome.Almost)]
    [InlineData(0.1443, Outcome.Wrong)]
    [InlineData(0.2835, Outcome.Wrong)]
    [InlineData(1.0 / 3, Outcome.Wrong)]
    [InlineData(0.3, Outcome.Wrong)]
    [InlineData(1.5, Outcome.Wrong)]
    [InlineData(25, Outcome.Wrong)]
    [InlineData(-0.25, Outcome.Wrong)]
    [InlineData(1e-300, Outcome.Wrong)]
    [InlineData(1e300, Outcome.Wrong)]
    public void A_rate_that_is_as_fast_as_the_best_position_is_right(double rate, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Lesson00.Exercise00_1, rate).Outcome);

    // Three orders work: A needs B, B needs D, C needs B, E needs C.
    [Fact]
    public void Of_all_orders_the_three_that_work_are_right_and_every_other_is_told_what_stands_too_early()
    {
        foreach (var order in Orders("", "ABCDE"))
        {
            var (outcome, message) = Judged(Lesson00.Exercise00_3, order);
            Assert.Equal(order is "DBACE" or "DBCAE" or "DBCEA", outcome == Outcome.Correct);
            if (message.Length > 17 && message[1..].StartsWith(" stands before ", StringComparison.Ordinal))
            {
                Assert.True(order.IndexOf(message[0], StringComparison.Ordinal) < order.IndexOf(message[16], StringComparison.Ordinal));
                Assert.Contains(string.Concat(message[0], message[16]), new[] { "BD", "CB", "AB", "EC" });
            }
        }
    }

    [Theory]
    [InlineData("D then B then A then C then E", Outcome.Wrong)]
    [InlineData("12345", Outcome.Wrong)]
    [InlineData("DBACEE", Outcome.Wrong)]
    [InlineData("DBAC", Outcome.Wrong)]
    [InlineData("DBACF", Outcome.Wrong)]
    [InlineData(" dBaCe ", Outcome.Correct)]
    [InlineData("D-B-A-C-E", Outcome.Correct)]
    [InlineData("d → b → c → a → e", Outcome.Correct)]
    [InlineData("(D)(B)(C)(E)(A)", Outcome.Correct)]
    public void Every_text_is_answered(string answer, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Lesson00.Exercise00_3, answer).Outcome);

    private static IEnumerable<string> Orders(string begun, string left) =>
        left.Length == 0 ? [begun] : left.SelectMany(letter => Orders(begun + letter, left.Replace(letter.ToString(), "")));
}
