using Descent.Calculus;
using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 02 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson02Tests
{
    [Fact]
    public void The_central_difference_of_the_task_is_the_first_input() => Assert.Equal(
        (Outcome.Wrong, "For f = x^3, x = 2 and h = 0.5 your function returns 12, but 12.25 is right."),
        Judged(Lesson02.Exercise02_2, (f, x, h) => ForwardMode.Derivative(t => t * t * t, x)));

    [Fact]
    public void A_central_difference_with_a_step_of_its_own_is_wrong()
    {
        var (outcome, message) = Judged(Lesson02.Exercise02_2, (f, x, _) => (f(x + 1e-6) - f(x - 1e-6)) / 2e-6);
        Assert.Equal(Outcome.Wrong, outcome);
        Assert.StartsWith("For f = x^3, x = 2 and h = 0.5 your function returns 12, but 12.25 is right.", message);
    }

    // Truncation is h²/x² at 25 points x of [1, 2], rounding about ε/h.
    [Theory]
    [InlineData(1e-6, Outcome.Correct)]
    [InlineData(3e-5, Outcome.Correct)]
    [InlineData(4e-5, Outcome.Wrong)]
    [InlineData(1e-7, Outcome.Wrong)]
    [InlineData(1.49e-8, Outcome.Almost)]
    [InlineData(1e-12, Outcome.Wrong)]
    [InlineData(1e-17, Outcome.Wrong)]
    public void The_steps_that_keep_nine_digits_are_those_that_theory_says(double step, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson02.Exercise02_3, step).Outcome);

    [Fact]
    public void Every_number_gets_an_answer_as_a_step()
    {
        double[] numbers = [double.MinValue, -double.Epsilon, 0, double.Epsilon, 1e-300, 1, 2, 1e9, double.MaxValue];
        Assert.All(numbers, number => Assert.Equal(Outcome.Wrong, Judged(Lesson02.Exercise02_3, number).Outcome));
    }

    [Fact]
    public void One_missing_point_is_not_attempted() => Assert.Equal(
        Outcome.NotAttempted, Judged(Lesson02.Exercise02_4, new(Formula.Of(x => x * x), 1, Todo.Number)).Outcome);

    [Fact]
    public void A_point_where_the_valley_has_no_value_is_named()
    {
        var (outcome, message) = Judged(Lesson02.Exercise02_4, new(Formula.Of(x => Math.Log(x)), 1, 5));
        Assert.Equal(Outcome.Wrong, outcome);
        Assert.StartsWith("The minimum must be at 0, but at x = -10 your function is lower, or has no value.", message);
    }

    [Fact]
    public void A_plain_lambda_is_a_valley_too() => Assert.Equal(
        Outcome.Correct, Judged(Lesson02.Exercise02_4, new(Objective.Of(x => 1 - 1 / Math.Cosh(x)), -1, 8)).Outcome);

    [Fact]
    public void One_of_the_five_valleys_stretched_is_one_of_your_own() => Assert.Equal(
        (Outcome.Almost, Outcome.Correct),
        (Judged(Lesson02.Exercise02_4, new(Formula.Of(x => 5 + x * x / (1 + x * x)), 1, 6)).Outcome,
            Judged(Lesson02.Exercise02_4, new(Formula.Of(x => 3 * x * x / (1 + x * x)), 1, 6)).Outcome));

    [Fact]
    public void The_quotient_of_the_task_is_the_first_input() => Assert.Equal(
        (Outcome.Wrong, "For u = 12, uSlope = 1, v = 4 and vSlope = 3 entry 1 of your result is 2, but -2 is right."),
        Judged(Lesson02.Exercise02_5, (u, uSlope, v, vSlope) => [u / v, 2]));
}
