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

    public static TheoryData<string, StepRule, Outcome, string> Steps => new()
    {
        { "factors swapped", (x, learningRate, slope) => x - slope * learningRate, Outcome.Correct, "" },
        { "the opposite added", (x, learningRate, slope) => x + learningRate * -slope, Outcome.Correct, "" },
        { "turned round", (x, learningRate, slope) => -(learningRate * slope - x), Outcome.Correct, "" },
        { "side by side", (x, learningRate, slope) =>
            slope > 0 ? x - learningRate * Math.Abs(slope) : x + learningRate * Math.Abs(slope), Outcome.Correct, "" },
        { "by the square", (x, learningRate, slope) => x - learningRate * slope * slope, Outcome.Wrong, "For x = -1, learningRate = 0.1" },
        { "by the point", (x, learningRate, slope) => x - learningRate * x, Outcome.Wrong, "For x = -1, learningRate = 0.1" },
        { "a factor of the point", (x, learningRate, slope) => x * (1 - learningRate * slope), Outcome.Wrong, "For x = -1" },
        { "the rate at work on both", (x, learningRate, slope) => learningRate * (x - slope), Outcome.Wrong, "For x = -1" },
        { "a rate of one's own", (x, learningRate, slope) => x - 0.1 * slope, Outcome.Wrong, "For x = " },
        { "the start", (x, learningRate, slope) => x, Outcome.Wrong, "For x = -1" },
        { "the square root of the slope", (x, learningRate, slope) => x - learningRate * Math.Sqrt(slope), Outcome.Wrong, "For x = -1" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Other_roads_to_the_step_are_right_and_others_are_shown_where_they_fail(
        string name, StepRule rule, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson03.Exercise03_1, rule);
        Assert.True(outcome == judged, $"{name}: {judged}. {message}");
        Assert.StartsWith(begins, message);
    }

    public static TheoryData<string, DescentLoop, Outcome, string> Loops => new()
    {
        { "while", (f, start, rate, steps) =>
            {
                var path = new List<double> { start };
                while (path.Count <= steps)
                {
                    path.Add(path[^1] - rate * f.Derivative(path[^1]));
                }

                return path;
            }, Outcome.Correct, "" },
        { "from one", (f, start, rate, steps) => FromOne(f, start, rate, steps), Outcome.Correct, "" },
        { "an aggregate", (f, start, rate, steps) => Enumerable.Range(0, steps).Aggregate(
            new List<double> { start }, (path, _) => [.. path, path[^1] - rate * f.Derivative(path[^1])]), Outcome.Correct, "" },
        { "itself again", (f, start, rate, steps) => Again(f, start, rate, steps), Outcome.Correct, "" },
        { "a rate that shrinks", (f, start, rate, steps) => Shrinking(f, start, rate, steps), Outcome.Wrong, "" },
        { "the stub's empty list", (f, start, rate, steps) => [start], Outcome.Wrong, "" },
        { "slopes", (f, start, rate, steps) => [.. FromOne(f, start, rate, steps).Select(x => f.Derivative(x))], Outcome.Wrong, "For f =" },
        { "values", (f, start, rate, steps) => [.. FromOne(f, start, rate, steps).Select(x => f.Value(x))], Outcome.Wrong, "For f =" },
        { "rounded", (f, start, rate, steps) => [.. FromOne(f, start, rate, steps).Select(x => Math.Round(x, 3))], Outcome.Wrong, "" },
        { "backwards", (f, start, rate, steps) => [.. FromOne(f, start, rate, steps).Reverse()], Outcome.Wrong, "For f =" },
        { "ten steps always", (f, start, rate, steps) => FromOne(f, start, rate, 10), Outcome.Wrong, "For f =" },
    };

    [Theory]
    [MemberData(nameof(Loops))]
    public void Other_loops_are_right_when_their_points_are(string name, DescentLoop loop, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson03.Exercise03_2, loop);
        Assert.True(outcome == judged, $"{name}: {judged}. {message}");
        Assert.StartsWith(begins, message);
    }

    [Fact]
    public void Rounding_in_the_last_digits_is_almost_right()
    {
        var (outcome, message) = Judged(Lesson03.Exercise03_1, (x, learningRate, slope) => (float)(x - learningRate * slope));
        Assert.Equal(Outcome.Almost, outcome);
        Assert.StartsWith("Nearly: the last digits differ. For x = -1,", message);
    }

    [Fact]
    public void A_loop_that_cannot_make_zero_steps_is_almost_right() => Assert.Equal(
        (Outcome.Almost, "Right for 4 of 5 inputs, but not for all. For f = x^2 - 4x, start = 3, learningRate = 0.2 and steps = 0 your "
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

    // 19 steps are enough while (1 − α)¹⁹ ≤ 1e-6 and 2(2α − 1)¹⁹ ≤ 1e-6.
    [Fact]
    public void Just_beside_the_borders_of_twenty_steps_the_verdict_changes()
    {
        var (low, high) = (1 - Math.Pow(1e-6, 1.0 / 19), (1 + Math.Pow(5e-7, 1.0 / 19)) / 2);
        Assert.Equal(
            [Outcome.Wrong, Outcome.Correct, Outcome.Correct, Outcome.Wrong],
            new[] { 0.999 * low, 1.001 * low, 0.999 * high, 1.001 * high }.Select(rate => Judged(Lesson03.Exercise03_3, rate).Outcome));
    }

    [Theory]
    [InlineData(0.333, Outcome.Correct, "2/L")]
    [InlineData(0.334, Outcome.Correct, "2/L")]
    [InlineData(0.33333, Outcome.Correct, "2/L")]
    [InlineData(0.332, Outcome.Almost, "Very near: at 0.332 the run converged")]
    [InlineData(0.335, Outcome.Almost, "Very near: at 0.335 the run diverged")]
    [InlineData(0.34, Outcome.Almost, "Very near")]
    [InlineData(0.3, Outcome.Wrong, "Too small: with 0.3 the run converged")]
    [InlineData(1e-6, Outcome.Wrong, "Far too small: with 1e-6 the run is on its way for more than 20,000 steps")]
    [InlineData(0.16667, Outcome.Wrong, "That is 1/L")]
    [InlineData(0.667, Outcome.Wrong, "That is 2/3")]
    [InlineData(2.0, Outcome.Wrong, "Too large")]
    [InlineData(12.0, Outcome.Wrong, "Too large")]
    [InlineData(0.0, Outcome.Wrong, "That is 0. If you wrote")]
    [InlineData(-0.333, Outcome.Wrong, "A learning rate is positive")]
    public void Numbers_beside_the_limit_are_told_what_they_do(double rate, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson03.Exercise03_4, rate);
        Assert.True(outcome == judged, $"{judged}. {message}");
        Assert.StartsWith(begins, message);
    }

    [Theory]
    [InlineData(0.101, Outcome.Correct, "ηλ is 1.01")]
    [InlineData(0.1000001, Outcome.Correct, "ηλ is 1")]
    [InlineData(0.125, Outcome.Correct, "ηλ is 1.25")]
    [InlineData(0.198, Outcome.Correct, "ηλ is 1.98")]
    [InlineData(0.1999999, Outcome.Almost, "ηλ is 1.999999, below 2")]
    [InlineData(0.0999999, Outcome.Wrong, "ηλ is")]
    [InlineData(0.2000001, Outcome.Wrong, "ηλ is 2.000001, beyond 2: each swing")]
    [InlineData(0.202, Outcome.Wrong, "ηλ is 2.02, and the run diverged")]
    [InlineData(1.0, Outcome.Wrong, "ηλ is 10, and the run diverged")]
    [InlineData(1e300, Outcome.Wrong, "ηλ is")]
    [InlineData(1.9, Outcome.Almost, "1.9 looks like ηλ")]
    [InlineData(15.0, Outcome.Wrong, "ηλ is 150, and the run diverged")]
    [InlineData(0.0, Outcome.Wrong, "That is 0: nothing moves")]
    public void Rates_beside_one_and_two_are_told_what_they_do(double rate, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson03.Exercise03_5, rate);
        Assert.True(outcome == judged, $"{judged}. {message}");
        Assert.StartsWith(begins, message);
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
        { "hyperbola", 0.99 * 2, 1, Outcome.Wrong },
        { "hyperbola", 1.01 * 2, -1, Outcome.Correct },
        { "hyperbola", 3, 0, Outcome.Almost },
        { "x tanh", 1.2, 4, Outcome.Correct },
        { "x arctan", 1.1, -2, Outcome.Correct },
        { "parabola", 1.01, 5, Outcome.Wrong },
        { "chain line", 2.5, 1, Outcome.Wrong },
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
            "x tanh" => Formula.Of(x => x * Math.Tanh(x)),
            "x arctan" => Formula.Of(x => x * Math.Atan(x)),
            "chain line" => Formula.Of(x => Math.Cosh(x)),
            _ => Formula.Of(x => x * x / 2 + x * x * x * x),
        };
        Assert.Equal(outcome, Judged(Lesson03.Exercise03_6, new BoundedSwing(curve, rate, start)).Outcome);
    }

    private static double[] FromOne(Objective f, double start, double rate, int steps)
    {
        var path = new double[steps + 1];
        path[0] = start;
        for (var k = 1; k <= steps; k++)
        {
            path[k] = path[k - 1] - rate * f.Derivative(path[k - 1]);
        }

        return path;
    }

    private static double[] Again(Objective f, double start, double rate, int steps) =>
        steps == 0 ? [start] : [start, .. Again(f, start - rate * f.Derivative(start), rate, steps - 1)];

    private static double[] Shrinking(Objective f, double start, double rate, int steps)
    {
        var path = FromOne(f, start, rate, steps);
        for (var k = 1; k <= steps; k++)
        {
            path[k] = path[k - 1] - rate / k * f.Derivative(path[k - 1]);
        }

        return path;
    }
}
