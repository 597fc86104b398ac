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

    // Between the slider's positions; 0.245 needs 13 steps.
    [Theory]
    [InlineData(0.23, Outcome.Correct)]
    [InlineData(0.24, Outcome.Correct)]
    [InlineData(0.245, Outcome.Correct)]
    [InlineData(0.2475, Outcome.Correct)]
    [InlineData(0.21, Outcome.Almost)]
    [InlineData(0.27, Outcome.Almost)]
    [InlineData(0.3, Outcome.Wrong)]
    [InlineData(1.5, Outcome.Wrong)]
    public void A_rate_that_is_as_fast_as_the_best_position_is_right(double rate, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Lesson00.Exercise00_1, rate).Outcome);

    [Theory]
    [InlineData("DBCAE", Outcome.Correct)]
    [InlineData("DBCEA", Outcome.Correct)]
    [InlineData("DCBAE", Outcome.Wrong)]
    [InlineData("ABDCE", Outcome.Wrong)]
    [InlineData("D then B then A then C then E", Outcome.Wrong)]
    [InlineData("12345", Outcome.Wrong)]
    [InlineData("DBACEE", Outcome.Wrong)]
    [InlineData(" dBaCe ", Outcome.Correct)]
    [InlineData("D-B-A-C-E", Outcome.Correct)]
    public void Every_text_is_answered(string answer, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Lesson00.Exercise00_3, answer).Outcome);
}
