using Descent.Course.Exercises;

namespace Descent.Course.Tests.Exercises;

/// <summary>Answers to the exercises of notebook 04 that a student may well give, beyond those that the definitions list.</summary>
public class Notebook04Tests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static (Outcome Outcome, string Message) Judged<T>(Exercise<T> exercise, T answer)
    {
        var feedback = exercise.Judge(answer, s_patience);
        return (feedback.Outcome, feedback.Message);
    }

    [Fact]
    public void One_partial_derivative_alone_is_not_attempted() => Assert.Equal(
        (Outcome.NotAttempted, "Replace the `Todo` by your answer and run the cell again."),
        Judged(Notebook04.Partials, (x, y) => [2 * x * y, Todo.Number]));

    [Fact]
    public void A_single_number_where_two_belong_is_counted() => Assert.Equal(
        (Outcome.Wrong, "For x = 2 and y = 5 your function returns 1 number, but there must be 2."),
        Judged(Notebook04.Partials, (x, y) => [2 * x * y + x * x + 3]));

    [Fact]
    public void An_unlisted_mistake_is_shown_the_entry_that_fails() => Assert.Equal(
        (Outcome.Wrong, "For x = 2 and y = 5 entry 1 of your result is 4, but 7 is right."),
        Judged(Notebook04.Partials, (x, y) => [2 * x * y, x + 2]));

    [Fact]
    public void A_smaller_step_than_was_asked_for_is_no_central_difference_with_step_h()
    {
        var (outcome, message) = Judged(Notebook04.Estimate, (f, point, _) => Notebook04.Estimate.Solution(f, point, 1e-3));
        Assert.Equal(Outcome.Wrong, outcome);
        Assert.StartsWith("For f = x^3·y + y^3 at (1, 2) with h = 0.1 entry 0 of your result is ", message);
    }

    [Fact]
    public void An_estimate_that_changes_its_point_harms_nothing() => Assert.Equal(
        Outcome.Correct,
        Judged(Notebook04.Estimate, (f, point, h) =>
        {
            var gradient = Notebook04.Estimate.Solution(f, point, h);
            Array.Clear(point);
            return gradient;
        }).Outcome);

    [Theory]
    [InlineData("C", Outcome.Correct)]
    [InlineData(" c ", Outcome.Correct)]
    [InlineData("e", Outcome.Wrong)]
    public void The_notation_is_chosen_by_a_letter_of_either_case(string letter, Outcome outcome) => Assert.Equal(outcome, Judged(Notebook04.Notation, letter).Outcome);

    [Fact]
    public void The_buggy_loop_of_the_task_gets_the_message_about_it()
    {
        var (outcome, message) = Judged(Notebook04.AllAtOnce, (f, theta, learningRate) =>
        {
            for (var j = 0; j < theta.Length; j++)
            {
                theta[j] -= learningRate * f.Gradient(theta)[j];
            }

            return theta;
        });
        Assert.Equal((Outcome.Wrong, true), (outcome, message.StartsWith("That is still the bug:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(113.1, Outcome.Correct)]
    [InlineData(-6.9, Outcome.Correct)]
    [InlineData(353.13, Outcome.Correct)]
    [InlineData(473.13, Outcome.Correct)]
    [InlineData(114, Outcome.Almost)]
    [InlineData(-8, Outcome.Almost)]
    [InlineData(60, Outcome.Wrong)]
    [InlineData(30, Outcome.Wrong)]
    public void Directions_count_modulo_a_full_turn(double direction, Outcome outcome) => Assert.Equal(outcome, Judged(Notebook04.HalfAsSteep, direction).Outcome);

    [Fact]
    public void Every_number_gets_an_answer()
    {
        double[] numbers = [double.MinValue, -1e9, -180, -1, 0, double.Epsilon, 1, 90, 360, 1e9, double.MaxValue];
        Assert.All(numbers, number => Assert.NotEqual(Outcome.NotAttempted, Judged(Notebook04.HalfAsSteep, number).Outcome));
    }
}
