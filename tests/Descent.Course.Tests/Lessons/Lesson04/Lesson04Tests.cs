using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 04 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson04Tests
{
    [Fact]
    public void One_partial_derivative_alone_is_not_attempted() => Assert.Equal(
        (Outcome.NotAttempted, "Replace the `Todo` by your answer and run the cell again."),
        Judged(Lesson04.Exercise04_1, (x, y) => [2 * x * y, Todo.Number]));

    [Fact]
    public void A_single_number_where_two_belong_is_counted() => Assert.Equal(
        (Outcome.Wrong, "For x = 2 and y = 5 your function returns 1 number, but there must be 2."),
        Judged(Lesson04.Exercise04_1, (x, y) => [2 * x * y + x * x + 3]));

    [Fact]
    public void An_unlisted_mistake_is_shown_the_entry_that_fails() => Assert.Equal(
        (Outcome.Wrong, "For x = 2 and y = 5 entry 1 of your result is 4, but 7 is right."),
        Judged(Lesson04.Exercise04_1, (x, y) => [2 * x * y, x + 2]));

    [Fact]
    public void A_smaller_step_than_was_asked_for_is_no_central_difference_with_step_h()
    {
        var (outcome, message) = Judged(Lesson04.Exercise04_2, (f, point, _) => Lesson04.Exercise04_2.Solution(f, point, 1e-3));
        Assert.Equal(Outcome.Wrong, outcome);
        Assert.StartsWith("For f = x^3·y + y^3, point = [1, 2] and h = 0.1 entry 0 of your result is ", message);
    }

    [Fact]
    public void An_estimate_that_changes_its_point_harms_nothing() => Assert.Equal(
        Outcome.Correct,
        Judged(Lesson04.Exercise04_2, (f, point, h) =>
        {
            var gradient = Lesson04.Exercise04_2.Solution(f, point, h);
            Array.Clear(point);
            return gradient;
        }).Outcome);

    [Theory]
    [InlineData("C", Outcome.Correct)]
    [InlineData(" c ", Outcome.Correct)]
    [InlineData("e", Outcome.Wrong)]
    public void The_notation_is_chosen_by_a_letter_of_either_case(string letter, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson04.Exercise04_3, letter).Outcome);

    [Fact]
    public void The_buggy_loop_of_the_task_gets_the_message_about_it()
    {
        var (outcome, message) = Judged(Lesson04.Exercise04_4, (f, theta, learningRate) =>
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
    public void Directions_count_modulo_a_full_turn(double direction, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson04.Exercise04_5, direction).Outcome);

    [Fact]
    public void Every_number_gets_an_answer()
    {
        double[] numbers = [double.MinValue, -1e9, -180, -1, 0, double.Epsilon, 1, 90, 360, 1e9, double.MaxValue];
        Assert.All(numbers, number => Assert.NotEqual(Outcome.NotAttempted, Judged(Lesson04.Exercise04_5, number).Outcome));
    }
}
