using Descent.Course.Exercises;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 05 that a student may well give, beyond those that the definitions list.</summary>
public class Lesson05Tests
{
    [Fact]
    public void A_search_that_never_ends_is_told_so()
    {
        var feedback = Judge(Lesson05.Exercise05_4, (f, x, gradient) => { while (f.Value(x) > 0) { } return 1; });
        Assert.Equal(Outcome.Wrong, feedback.Outcome);
        Assert.StartsWith("The budget of 1,000 calls of the function is used up.", feedback.Message);
    }

    // The curvatures of 3x² + 2xy + 1.5y² are 2 and 7; with the best rate each step shrinks both errors to 5/9.
    [Fact]
    public void The_best_rate_says_how_many_steps_it_takes()
    {
        var said = Judge(Lesson05.Exercise05_2, 2.0 / 9).Message;
        Assert.StartsWith("The curvatures are 2 and 7, so it is 2/(7 + 2): the run converged after 28 steps.", said);
    }

    // 7κ: b = 0.986 is the first number of three digits that is slow enough.
    [Theory]
    [InlineData(0.985, Outcome.Wrong)]
    [InlineData(0.986, Outcome.Correct)]
    [InlineData(-0.986, Outcome.Correct)]
    [InlineData(0.9999, Outcome.Correct)]
    public void A_slow_function_begins_where_theory_says(double b, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Lesson05.Exercise05_3, b).Outcome);

    [Fact]
    public void Every_number_gets_an_answer()
    {
        double[] numbers = [double.MinValue, -1, -double.Epsilon, 0, double.Epsilon, 1e-9, 0.1, 0.5, 1, 2, 1e9, double.MaxValue];
        foreach (var exercise in new[] { Lesson05.Exercise05_2, Lesson05.Exercise05_3 })
        {
            Assert.All(numbers, number => Assert.NotEqual(Outcome.NotAttempted, Judge(exercise, number).Outcome));
        }
    }

    [Fact]
    public void Subtracting_a_percentage_of_the_column_is_shown_the_first_column_that_fails() => Assert.StartsWith(
        "For column = [1, 2, 3, 6] entry 0 of your result is 0.9, but -1.06904 is right.",
        Judge(Lesson05.Exercise05_1, column => [.. column.Select(value => 0.9 * value)]).Message);
}
