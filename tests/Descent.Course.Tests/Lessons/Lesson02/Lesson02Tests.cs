using Descent.Calculus;
using Descent.Course.Exercises;
using Descent.Numerics;
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

    public static TheoryData<string, SlopeRule, Outcome, string> Differences => new()
    {
        { "divided twice", (f, x, h) => (f(x + h) - f(x - h)) / 2 / h, Outcome.Correct, "" },
        { "from the right end", (f, x, h) => (f(x - h) - f(x + h)) / (-2 * h), Outcome.Correct, "" },
        { "a product", (f, x, h) => 1 / (2 * h) * (f(x + h) - f(x - h)), Outcome.Correct, "" },
        { "the run measured", (f, x, h) => (f(x + h) - f(x - h)) / (x + h - (x - h)), Outcome.Correct, "" },
        { "two halves", (f, x, h) => 0.5 * ((f(x + h) - f(x)) / h) + 0.5 * ((f(x - h) - f(x)) / -h), Outcome.Correct, "" },
        { "single precision", (f, x, h) => (float)((f(x + h) - f(x - h)) / (2 * h)), Outcome.Almost, "Nearly: the last digits differ." },
        { "a bracket missing", (f, x, h) => (f(x + h) - f(x - h)) / (x + h - x - h), Outcome.Wrong, "For f = x^3, x = 2 and h = 0.5 your" },
        { "five points", (f, x, h) => (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h), Outcome.Wrong,
            "For f = x^3, x = 2 and h = 0.5 your function returns 12, but 12.25" },
        { "twice the step", (f, x, h) => (f(x + 2 * h) - f(x - 2 * h)) / (4 * h), Outcome.Wrong, "For f = x^3, x = 2 and h = 0.5" },
        { "the value", (f, x, h) => f(x), Outcome.Wrong, "For f = x^3, x = 2 and h = 0.5 your function returns 8" },
        { "the step forgotten", (f, x, h) => (f(x + 1) - f(x - 1)) / 2, Outcome.Wrong, "For f = x^3, x = 2 and h = 0.5 your" },
        { "an exception", (f, x, h) => throw new InvalidOperationException("Oh."), Outcome.Wrong, "Your code stopped" },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Other_roads_to_the_central_difference_are_right_and_others_are_shown_where_they_fail(
        string name, SlopeRule rule, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson02.Exercise02_2, rule);
        Assert.True(outcome == judged, $"{name}: {judged}. {message}");
        Assert.StartsWith(begins, message);
    }

    [Theory]
    [InlineData("A", Outcome.Correct)]
    [InlineData(" a\n", Outcome.Correct)]
    [InlineData("b", Outcome.Wrong)]
    [InlineData("C", Outcome.Wrong)]
    [InlineData("d", Outcome.Wrong)]
    [InlineData("a)", Outcome.Correct)]
    [InlineData("positive", Outcome.Wrong)]
    [InlineData("1", Outcome.Wrong)]
    [InlineData("ab", Outcome.Wrong)]
    [InlineData("+", Outcome.Wrong)]
    public void A_letter_is_read_in_either_case_and_what_is_none_is_said_to_be_none(string answer, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson02.Exercise02_1, answer).Outcome);

    // Truncation is h²/x² at 25 points x of [1, 2], rounding about ε/h.
    [Theory]
    [InlineData(1e-6, Outcome.Correct)]
    [InlineData(3e-5, Outcome.Correct)]
    [InlineData(4e-5, Outcome.Wrong)]
    [InlineData(1e-7, Outcome.Wrong)]
    [InlineData(1.49e-8, Outcome.Almost)]
    [InlineData(1e-12, Outcome.Wrong)]
    [InlineData(1e-17, Outcome.Wrong)]
    [InlineData(0.99 * 6.06e-6, Outcome.Correct)]
    [InlineData(1.01 * 6.06e-6, Outcome.Correct)]
    [InlineData(2e-6, Outcome.Correct)]
    [InlineData(1.5e-5, Outcome.Correct)]
    [InlineData(1e-4, Outcome.Wrong)]
    [InlineData(1e-8, Outcome.Wrong)]
    [InlineData(0.5, Outcome.Wrong)]
    [InlineData(-6e-6, Outcome.Wrong)]
    public void The_steps_that_keep_nine_digits_are_those_that_theory_says(double step, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson02.Exercise02_3, step).Outcome);

    [Fact]
    public void Every_number_gets_an_answer_as_a_step()
    {
        double[] numbers = [double.MinValue, -double.Epsilon, 0, double.Epsilon, 1e-300, 1, 2, 1e9, double.MaxValue];
        Assert.All(numbers, number => Assert.Equal(Outcome.Wrong, Judged(Lesson02.Exercise02_3, number).Outcome));
    }

    // The largest step that is right: (h/x)² = 1e-9, about, at the smallest of the 25 points.
    [Fact]
    public void Just_beside_the_border_of_truncation_the_verdict_changes()
    {
        var least = new SeededRandom(201).Draw(25, random => random.Uniform(1, 2)).Min();
        var border = least * Math.Sqrt(1e-9);
        Assert.Equal((Outcome.Correct, Outcome.Wrong),
            (Judged(Lesson02.Exercise02_3, 0.99 * border).Outcome, Judged(Lesson02.Exercise02_3, 1.01 * border).Outcome));
        Assert.StartsWith("Too large", Judged(Lesson02.Exercise02_3, 1.01 * border).Message);
    }

    [Fact]
    public void A_step_that_integers_made_zero_is_told_why() =>
        Assert.Contains("C# divides integers", Judged(Lesson02.Exercise02_3, 0).Message);

    public static TheoryData<string, double, double, Outcome, string> Valleys => new()
    {
        { "tanh of the size", 0.1, 4, Outcome.Correct, "The slope has the size" },
        { "tanh of the size", -0.1, 4, Outcome.Correct, "The slope has the size" },
        { "logarithm", 1, 10, Outcome.Almost, "The size of the slope is 1 at 1" },
        { "hump stretched", 0.5, 0.99 * 2.9262, Outcome.Almost, "The size of the slope" },
        { "hump stretched", 0.5, 1.01 * 2.9262, Outcome.Correct, "The slope has the size" },
        { "the fourth valley in other words", 0.5, 6, Outcome.Almost, "It breaks the claim" },
        { "parabola", 1, 5, Outcome.Wrong, "Here the slope does grow" },
        { "parabola and fourth power", 1, 5, Outcome.Wrong, "Here the slope does grow" },
        { "wave", 1.5, 3, Outcome.Wrong, "At x = " },
        { "two valleys", 0.5, 1.1, Outcome.Wrong, "The minimum must be at 0" },
        { "tanh of the size", 0, 5, Outcome.Wrong, "One of the points is 0" },
        { "tanh of the size", 4, 4, Outcome.Wrong, "`near` must be nearer" },
        { "tanh of the size", 0.1, 10.1, Outcome.Wrong, "Stay between" },
    };

    [Theory]
    [MemberData(nameof(Valleys))]
    public void A_valley_is_judged_by_its_slopes(string name, double near, double far, Outcome outcome, string begins)
    {
        var valley = name switch
        {
            "tanh of the size" => Formula.Of(x => Math.Abs(Math.Tanh(x))),
            "logarithm" => Formula.Of(x => Math.Log(1 + x * x)),
            "hump stretched" => Formula.Of(x => 3 * x * x / (1 + x * x)),
            "the fourth valley in other words" => Formula.Of(x => 7 - 1 / (1 + x * x)),
            "parabola" => Formula.Of(x => x * x + 1),
            "parabola and fourth power" => Formula.Of(x => x * x + x * x * x * x),
            "wave" => Formula.Of(x => 1 - Math.Cos(x)),
            _ => Formula.Of(x => x * x * x * x - 2 * x * x),
        };
        var (judged, message) = Judged(Lesson02.Exercise02_4, new(valley, near, far));
        Assert.True(outcome == judged, $"{judged}. {message}");
        Assert.StartsWith(begins, message);
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

    public static TheoryData<string, DualRule, Outcome, string> Quotients => new()
    {
        { "an array", (u, uSlope, v, vSlope) => new[] { u / v, uSlope / v - u / v * (vSlope / v) }, Outcome.Correct, "" },
        { "a list", (u, uSlope, v, vSlope) => new List<double> { u / v, (uSlope * v - u * vSlope) / Math.Pow(v, 2) },
            Outcome.Correct, "" },
        { "times the reciprocal", (u, uSlope, v, vSlope) => [u * (1 / v), uSlope * (1 / v) + u * (-vSlope / (v * v))],
            Outcome.Correct, "" },
        { "by logarithms", (u, uSlope, v, vSlope) => [u / v, u / v * (uSlope / u - vSlope / v)], Outcome.Correct, "" },
        { "the square last", (u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / v / v], Outcome.Correct, "" },
        { "swapped", (u, uSlope, v, vSlope) => [(uSlope * v - u * vSlope) / (v * v), u / v],
            Outcome.Wrong, "For u = 12, uSlope = 1, v = 4" },
        { "by the square of u", (u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / (u * u)], Outcome.Wrong, "For u = 12" },
        { "by the square of the slope", (u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / (vSlope * vSlope)], Outcome.Wrong,
            "For u = 12" },
        { "difference of quotients", (u, uSlope, v, vSlope) => [u / v, uSlope / v - u / vSlope], Outcome.Wrong, "For u = 12" },
        { "three numbers", (u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / (v * v), v], Outcome.Wrong,
            "For u = 12, uSlope = 1, v = 4 and vSlope = 3 your function returns 3 numbers, but there must be 2." },
        { "nothing", (u, uSlope, v, vSlope) => null!, Outcome.Wrong,
            "For u = 12, uSlope = 1, v = 4 and vSlope = 3 your function returns `null`" },
    };

    [Theory]
    [MemberData(nameof(Quotients))]
    public void Other_roads_to_the_quotient_are_right_and_others_are_shown_where_they_fail(
        string name, DualRule rule, Outcome outcome, string begins)
    {
        var (judged, message) = Judged(Lesson02.Exercise02_5, rule);
        Assert.True(outcome == judged, $"{name}: {judged}. {message}");
        Assert.StartsWith(begins, message);
    }
}
