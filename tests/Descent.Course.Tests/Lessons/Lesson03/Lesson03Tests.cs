using Descent.Course.Exercises;
using Descent.Course.Figures;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 03 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson03Tests
{
    [Fact]
    public void A_formula_with_the_stub_left_in_it_is_not_attempted() => Assert.Equal(
        (Outcome.NotAttempted, "Replace the `Todo` by your answer and run the cell again."),
        Judged(Lesson03.Exercise03_1, (x, learningRate, slope) => x - learningRate * Todo.Number));

    [Fact]
    public void An_unlisted_mistake_is_shown_the_first_input_that_fails() => Assert.Equal(
        (Outcome.Wrong, "For x = -1, learningRate = 0.1 and slope = -6 your function returns 0.2, but -0.4 is right."),
        Judged(Lesson03.Exercise03_1, (x, learningRate, slope) => x - 2 * learningRate * slope));

    [Fact]
    public void Rounding_in_the_last_digits_is_almost_right()
    {
        var (outcome, message) = Judged(Lesson03.Exercise03_1, (x, learningRate, slope) => (float)(x - learningRate * slope));
        Assert.Equal(Outcome.Almost, outcome);
        Assert.StartsWith("Nearly: the last digits differ. For x = -1,", message);
    }

    [Fact]
    public void A_loop_that_cannot_make_zero_steps_is_almost_right() => Assert.Equal(
        (Outcome.Almost, "Right for 3 of 4 inputs, but not for all. For f = x^2 - 4x, start = 3, learningRate = 0.2 and steps = 0 your "
            + "function returns 2 numbers, but there must be 1."),
        Judged(Lesson03.Exercise03_2, (f, start, learningRate, steps) =>
        {
            var path = new List<double> { start };
            do
            {
                path.Add(path[^1] - learningRate * f.Derivative(path[^1]));
            }
            while (path.Count <= steps);
            return path;
        }));

    [Fact]
    public void A_loop_that_returns_null_is_told_to_return_the_result() => Assert.Equal(
        (Outcome.Wrong, "For f = x^2 - 4x, start = -1, learningRate = 0.1 and steps = 10 your function returns `null`. Return the result."),
        Judged(Lesson03.Exercise03_2, (_, _, _, _) => null!));

    [Fact]
    public void An_index_outside_its_list_is_explained()
    {
        var (outcome, message) = Judged(Lesson03.Exercise03_2, (_, _, _, steps) =>
            [.. Enumerable.Range(0, steps + 1).Select(k => new double[steps].AsSpan()[k])]);
        Assert.Equal(Outcome.Wrong, outcome);
        Assert.StartsWith("Your code stopped: an index lies outside its array or list. The first entry has index 0, the last one length − "
            + "1. It says: `IndexOut", message);
    }

    [Fact]
    public void A_missing_lambda_is_no_answer() => Assert.Equal((Outcome.Wrong, Advice.Missing), Judged(Lesson03.Exercise03_1, null!));

    [Fact]
    public void A_run_that_leaves_the_picture_says_so_and_keeps_the_curve_readable()
    {
        var figure = Judge(Lesson03.Exercise03_2, (f, start, learningRate, steps) => [start, 1e9, double.NaN]).Figure!;
        Assert.Equal("2 points outside the picture", figure.Outcome);
        Assert.Equal((-3.68, 4.36), (Math.Round(figure.X.From!.Value, 2), Math.Round(figure.X.To!.Value, 2)));
    }

    [Theory]
    [InlineData(0.517, Outcome.Correct)]
    [InlineData(0.516, Outcome.Wrong)]
    [InlineData(0.732, Outcome.Correct)]
    [InlineData(0.735, Outcome.Wrong)]
    public void Rates_under_twenty_end_where_theory_says(double rate, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson03.Exercise03_3, rate).Outcome);

    [Fact]
    public void Every_number_gets_an_answer()
    {
        double[] numbers = [double.MinValue, -1, -double.Epsilon, 0, double.Epsilon, 1e-9, 0.1, 0.25, 0.5, 1, 2, 1e9, double.MaxValue];
        foreach (var exercise in new[] { Lesson03.Exercise03_3, Lesson03.Exercise03_4, Lesson03.Exercise03_5 })
        {
            Assert.All(numbers, number => Assert.NotEqual(Outcome.NotAttempted, Judged(exercise, number).Outcome));
        }
    }
}
