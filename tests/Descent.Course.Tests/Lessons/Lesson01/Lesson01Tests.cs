using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 01 beyond those that the definitions list.</summary>
public class Lesson01Tests
{
    [Fact]
    public void An_integer_mean_is_shown_the_first_input_that_fails() => Assert.Equal(
        (Outcome.Wrong, "For predictions = [1, 2, 3] and targets = [1, 4, 0] your function returns 4, but 4.33333 is right."),
        Judged(Lesson01.Exercise01_2, (predictions, targets) =>
            (int)(predictions.Zip(targets, (p, t) => (p - t) * (p - t)).Sum() / targets.Count)));

    [Fact]
    public void A_loop_that_runs_past_the_end_is_told_so()
    {
        var (outcome, message) = Judged(Lesson01.Exercise01_2, (predictions, targets) => predictions[targets.Count]);
        Assert.Equal(Outcome.Wrong, outcome);
        Assert.StartsWith("Your code stopped: an index lies outside its array or list.", message);
    }

    // The cost along the best line through the average flower is 0.04207 + 3.096 (w − 0.4158)².
    [Theory]
    [InlineData(0.366, Outcome.Correct)]
    [InlineData(0.364, Outcome.Almost)]
    [InlineData(0.466, Outcome.Correct)]
    [InlineData(0.467, Outcome.Almost)]
    [InlineData(0.2, Outcome.Wrong)]
    [InlineData(0.6, Outcome.Wrong)]
    public void Lines_through_the_average_flower_beat_the_cost_where_theory_says(double slope, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson01.Exercise01_3, [slope, 1.199333 - 3.758 * slope]).Outcome);

    [Theory]
    [InlineData(4.695, Outcome.Wrong)]
    [InlineData(4.705, Outcome.Correct)]
    [InlineData(4.895, Outcome.Correct)]
    [InlineData(4.905, Outcome.Almost)]
    [InlineData(5.005, Outcome.Wrong)]
    public void Borders_are_more_accurate_where_the_staircase_is_highest(double border, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson01.Exercise01_5, [0.5, 0.5 - 0.5 * border]).Outcome);

    [Fact]
    public void The_line_of_least_cost_is_no_counter_example() => Assert.Equal(
        (Outcome.Almost, "92 of 100 are right, as many as with the cheapest line. Your border is at 4.91 cm; a slightly different one is "
            + "better."),
        Judged(Lesson01.Exercise01_5, [0.47868588, -1.84843293]));

    [Fact]
    public void Every_pair_of_numbers_gets_an_answer()
    {
        double[] numbers = [double.NegativeInfinity, -1e300, -1, 0, double.Epsilon, 0.4, 1e300, double.NaN];
        foreach (var exercise in new[] { Lesson01.Exercise01_3, Lesson01.Exercise01_5 })
        {
            Assert.All(numbers, slope =>
                Assert.All(numbers, intercept => Assert.Equal(Outcome.Wrong, Judged(exercise, [slope, intercept]).Outcome)));
            Assert.Equal(Outcome.Wrong, Judged(exercise, [1, 2, 3]).Outcome);
            Assert.Equal(Outcome.NotAttempted, Judged(exercise, Todo.Vector).Outcome);
        }
    }
}
