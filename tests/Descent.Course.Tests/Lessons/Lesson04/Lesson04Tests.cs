using Descent.Calculus;
using Descent.Course.Exercises;
using Descent.Minimization;
using Descent.Optimizers;
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

    [Fact]
    public void Partials_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson04.Exercise04_1,
        ((x, y) => new List<double> { y * x * 2, 3 + Math.Pow(x, 2) }, Outcome.Correct, "Every gradient"),
        ((x, y) => [(Math.Pow(x + 0.5, 2) - Math.Pow(x - 0.5, 2)) * y, (x * x * (y + 1) + 3 * (y + 1)) - (x * x * y + 3 * y)],
            Outcome.Correct, ""),
        ((x, y) => Formula.Of((a, b) => a * a * b + 3 * b).Gradient([x, y]), Outcome.Correct, ""),
        ((x, y) => [2 * x * y + 1e-7, x * x + 3], Outcome.Almost, "last digits"),
        ((x, y) => [x * y, x * x + 3], Outcome.Wrong, "the 2 is missing"),
        ((x, y) => [2 * (x + y), x * x + 3], Outcome.Wrong, "entry 0 of your result is 14, but 20 is right"),
        ((x, y) => [-2 * x * y, -x * x - 3], Outcome.Wrong, "entry 0 of your result is -20"),
        ((x, y) => [2 * x * y, x * x + 2], Outcome.Wrong, "entry 1 of your result is 6, but 7 is right"),
        ((x, y) => [2 * x * y, x * x + 3, 0], Outcome.Wrong, "returns 3 numbers, but there must be 2"),
        ((x, y) => [2 * x * y * y, x * x + 3], Outcome.Wrong, "entry 0 of your result is 100"));

    [Fact]
    public void Estimates_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson04.Exercise04_2,
        ((f, point, h) => Entries(point, j => (f.Value(At(point, j, h)) - f.Value(At(point, j, -h))) * 0.5 / h), Outcome.Correct, "2n"),
        ((f, point, h) => Entries(point, j => ((f.Value(At(point, j, h)) - f.Value(point)) / h
            + (f.Value(point) - f.Value(At(point, j, -h))) / h) / 2), Outcome.Correct, ""),
        ((f, point, h) => Entries(point, j => Derivative.Central(x => f.Value(At(point, j, x)), 0, h)), Outcome.Correct, ""),
        ((f, point, h) => Entries(point, j => (f.Value(At(point, j, h)) - f.Value(point)) / (2 * h)), Outcome.Wrong, "entry 0"),
        ((f, point, h) => Entries(point, j => (f.Value(At(point, j, h / 2)) - f.Value(At(point, j, -h / 2))) / h),
            Outcome.Wrong, "entry 0"),
        ((f, point, h) => Entries(point, j => (f.Value(At(point, j, h)) - f.Value(At(point, j, -h))) / (h * h)), Outcome.Wrong, "entry 0"),
        ((f, point, h) => Entries(point, j => Math.Abs(f.Value(At(point, j, h)) - f.Value(At(point, j, -h))) / (2 * h)), Outcome.Almost,
            "Right for"),
        ((f, point, h) => [(f.Value(At(point, 0, h)) - f.Value(At(point, 0, -h))) / (2 * h)], Outcome.Wrong, "1 number"),
        ((f, point, h) => Entries([.. point, 0], j => f.Value(At(point, j, h))), Outcome.Wrong, "index"),
        ((f, point, h) => Entries(point, j => (f.Value(At(point, j, 1.01 * h)) - f.Value(At(point, j, -1.01 * h))) / (2.02 * h)),
            Outcome.Wrong, "entry 0"));

    [Theory]
    [InlineData("(c)", Outcome.Correct)]
    [InlineData("c)", Outcome.Correct)]
    [InlineData("c.", Outcome.Correct)]
    [InlineData("a", Outcome.Wrong)]
    [InlineData("b", Outcome.Wrong)]
    [InlineData("d", Outcome.Wrong)]
    [InlineData("(d)", Outcome.Wrong)]
    [InlineData("3", Outcome.Wrong)]
    [InlineData("cd", Outcome.Wrong)]
    [InlineData("c and d", Outcome.Wrong)]
    public void The_letter_counts_as_the_options_write_it(string letter, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson04.Exercise04_3, letter).Outcome);

    [Fact]
    public void Steps_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson04.Exercise04_4,
        ((f, theta, rate) => [.. theta.Zip(f.Gradient(theta), (value, slope) => value - rate * slope)], Outcome.Correct, "coordinate"),
        ((f, theta, rate) => Minimizer.Run(f, theta, new GradientDescent { LearningRate = rate }, 1).Points[1], Outcome.Correct, ""),
        ((f, theta, rate) => Entries(theta, j => theta[j] - rate * f.Gradient(theta)[j]), Outcome.Correct, ""),
        ((f, theta, rate) => Entries(theta, j => theta[j] - 1.01 * rate * f.Gradient(theta)[j]), Outcome.Wrong, "entry 0"),
        ((f, theta, rate) => Entries(theta, j => theta[j] - rate * rate * f.Gradient(theta)[j]), Outcome.Wrong, "entry 0"),
        ((f, theta, rate) => Entries(theta, j => theta[j] * (1 - rate * f.Gradient(theta)[j])), Outcome.Wrong, "entry 0"),
        ((f, theta, rate) => Entries(theta, j => theta[j] - rate * Math.Sign(f.Gradient(theta)[j])), Outcome.Wrong, "entry 0"),
        ((f, theta, rate) => Entries(theta, j => theta[j] - rate * f.Gradient(theta)[j] / theta.Length), Outcome.Wrong, "entry 0"),
        ((f, theta, rate) => Entries(theta, j => theta[j] - rate * f.Gradient(theta)[theta.Length - 1 - j]), Outcome.Wrong, "entry 0"),
        ((f, theta, rate) => Entries(theta, j => theta[j] - rate * f.Gradient(theta)[j + 1]), Outcome.Wrong, "index"));

    // At 60° off the gradient the slope changes by 0.0756 per degree, and 0.005 are allowed: 0.066°.
    [Theory]
    [InlineData(113.13 + 0.06, Outcome.Correct, "The slope at")]
    [InlineData(113.13 + 0.08, Outcome.Almost, "Very near")]
    [InlineData(-6.87 - 0.06, Outcome.Correct, "The slope at")]
    [InlineData(-6.87 - 0.08, Outcome.Almost, "Very near")]
    [InlineData(113, Outcome.Almost, "one digit more")]
    [InlineData(-7, Outcome.Almost, "one digit more")]
    [InlineData(6.87, Outcome.Wrong, "too steep")]
    [InlineData(120, Outcome.Wrong, "too flat")]
    [InlineData(173.13, Outcome.Wrong, "Half as steep, but downhill")]
    [InlineData(233.13, Outcome.Wrong, "downhill")]
    [InlineData(143.13, Outcome.Wrong, "1 / 2")]
    [InlineData(1.9745, Outcome.Almost, "radians")]
    [InlineData(0.5, Outcome.Wrong, "too steep")]
    [InlineData(2.5, Outcome.Wrong, "too steep")]
    public void Directions_beside_the_right_ones_are_told_how_steep_they_are(double direction, Outcome outcome, string says) =>
        Verdicts.Hold(Lesson04.Exercise04_5, (direction, outcome, says));

    private static double[] Entries(double[] point, Func<int, double> entry) => [.. Enumerable.Range(0, point.Length).Select(entry)];

    private static double[] At(double[] point, int coordinate, double by)
    {
        var moved = point.ToArray();
        moved[coordinate] += by;
        return moved;
    }
}
