using Descent.Calculus;
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

    [Theory]
    [InlineData(0.0, Outcome.Wrong, "That is 0")]
    [InlineData(0.66, Outcome.Correct, "")]
    [InlineData(0.6733, Outcome.Correct, "")]
    [InlineData(1e-9, Outcome.Wrong, "Far too small: after 20,000 steps")]
    [InlineData(0.9999999, Outcome.Wrong, "Too near to 1")]
    [InlineData(0.505, Outcome.Wrong, "Too small")]
    [InlineData(2.5, Outcome.Wrong, "The steep parabola: diverged")]
    [InlineData(1.0001, Outcome.Wrong, "The steep parabola: not converged")]
    public void Unlisted_rates_are_told_what_they_do(double rate, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson03.Exercise03_3, rate);
        Assert.Equal(outcome, judged);
        Assert.StartsWith(begins, message);
    }

    public static TheoryData<string, double, double, Outcome> Valleys => new()
    {
        { "hyperbola", 2.01, 1, Outcome.Correct },
        { "hyperbola", 2.0000001, 1, Outcome.Correct },   // creeps inwards
        { "hyperbola", 2, 1, Outcome.Wrong },
        { "hyperbola", 3.03, -9, Outcome.Correct },
        { "hyperbola", 1e6, 1, Outcome.Wrong },           // one step leaves every bound
        { "log cosh", 2.5, 0.5, Outcome.Correct },
        { "logarithm", 1.1, 0.3, Outcome.Correct },
        { "parabola", 1, 1, Outcome.Wrong },
        { "parabola", 1.0000001, 1, Outcome.Almost },
        { "parabola", 1.1, 1e-9, Outcome.Wrong },
        { "parabola and fourth power", 2.5, 0.01, Outcome.Wrong },
        { "corner", 3, 1, Outcome.Wrong },
        { "wave", 3, 1, Outcome.Wrong },
        { "plain", 5, 2, Outcome.Correct },
    };

    [Theory]
    [MemberData(nameof(Valleys))]
    public void Beyond_the_limit_a_run_is_judged_by_what_it_does(string name, double rate, double start, Outcome outcome)
    {
        var curve = name switch
        {
            "hyperbola" => Formula.Of(x => Math.Sqrt(1 + x * x)),
            "log cosh" => Formula.Of(x => Math.Log(Math.Cosh(x))),
            "logarithm" => Formula.Of(x => Math.Log(1 + x * x)),
            "parabola" => Formula.Of(x => x * x),
            "corner" => Formula.Of(x => Math.Abs(x)),
            "wave" => Formula.Of(x => 1 - Math.Cos(x)),
            "plain" => Formula.Of(x => x * x / (1 + x * x)),
            _ => Formula.Of(x => x * x / 2 + x * x * x * x),
        };
        Assert.Equal(outcome, Judged(Lesson03.Exercise03_6, new BoundedSwing(curve, rate, start)).Outcome);
    }
}
