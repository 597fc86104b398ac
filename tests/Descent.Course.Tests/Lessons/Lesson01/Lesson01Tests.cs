using Descent.Costs;
using Descent.Course.Exercises;
using Descent.Data;
using Descent.Models;
using static Descent.Course.Tests.Lessons.Answers;

namespace Descent.Course.Tests.Lessons;

/// <summary>Answers to the exercises of notebook 01 beyond those that the definitions list.</summary>
public class Lesson01Tests
{
    [Fact]
    public void A_line_is_right_however_it_is_written_and_else_told_what_it_returns()
    {
        LineModel[] right =
        [
            (slope, intercept, x) => intercept + x * slope,
            (slope, intercept, x) => (2 * slope * x + 2 * intercept) / 2,
            (w, b, length) => { var y = w; y *= length; y += b; return y; },
            (slope, intercept, x) => slope * (x + intercept / slope),
        ];
        Assert.All(right, answer => Assert.Equal(Outcome.Correct, Judged(Lesson01.Exercise01_1, answer).Outcome));
        (LineModel Answer, Outcome Outcome, string Message)[] others =
        [
            ((slope, intercept, x) => (float)(slope * x + intercept), Outcome.Almost, "Nearly: the last digits differ."),
            ((slope, intercept, x) => Math.Round(slope * x + intercept, 1), Outcome.Wrong, "For slope = "),
            ((slope, intercept, x) => intercept - slope * x, Outcome.Wrong, "For slope = 0.4, intercept = -0.3 and x = 4.5 "),
            ((slope, intercept, x) => slope * x + slope, Outcome.Wrong, "For slope = 0.4, "),
            ((slope, intercept, x) => slope + intercept + x, Outcome.Wrong, "For slope = 0.4, "),
            ((slope, intercept, x) => 0.4 * x - 0.3, Outcome.Wrong, "For slope = "),
            ((slope, intercept, x) => 1.5, Outcome.Wrong, "For slope = "),
            ((x, slope, intercept) => slope * x + intercept, Outcome.Wrong, "The first two are multiplied and x is added."),
            ((slope, intercept, x) => x / slope + intercept, Outcome.Wrong, "For slope = 0.4, "),
        ];
        Assert.All(others, other =>
        {
            var (outcome, message) = Judged(Lesson01.Exercise01_1, other.Answer);
            Assert.Equal(other.Outcome, outcome);
            Assert.StartsWith(other.Message, message);
        });
    }

    [Fact]
    public void A_mean_squared_error_is_right_however_it_is_written_and_else_told_what_it_returns()
    {
        CostOfPredictions[] right =
        [
            (predictions, targets) => targets.Zip(predictions, (t, p) => (t - p) * (t - p)).Average(),
            (p, t) => p.Average(a => a * a) - 2 * p.Zip(t, (a, b) => a * b).Average() + t.Average(b => b * b),
            (p, t) => 1.0 / p.Count * p.Select((a, i) => Math.Pow(Math.Abs(a - t[i]), 2)).Sum(),
            (p, t) => { var mean = 0.0; for (var i = t.Count; i-- > 0;) { mean += (p[i] - t[i]) * (p[i] - t[i]) / t.Count; } return mean; },
        ];
        Assert.All(right, answer => Assert.Equal(Outcome.Correct, Judged(Lesson01.Exercise01_2, answer).Outcome));
        (CostOfPredictions Answer, string Message)[] wrong =
        [
            ((p, t) => 1 / t.Count * p.Zip(t, (a, b) => (a - b) * (a - b)).Sum(), "It is 0 each time. Did you write `1 / targets.Count`?"),
            ((p, t) => p.Zip(t, (a, b) => (a - b) * (a - b)).Max(), "For predictions = [1, 2, 3] and targets = [1, 4, 0] "),
            ((p, t) => p.Zip(t, (a, b) => (a - b) * (a - b)).Sum() / (t.Count * t.Count), "For predictions = [1, 2, 3] "),
            ((p, t) => p.Zip(t, (a, b) => a * a - b * b).Average(), "For predictions = [1, 2, 3] "),
            ((p, t) => p.Zip(t, (a, b) => (a + b) * (a + b)).Average(), "For predictions = [1, 2, 3] "),
            ((p, t) => p.Skip(1).Zip(t.Skip(1), (a, b) => (a - b) * (a - b)).Average(), "For predictions = [1, 2, 3] "),
            ((p, t) => p.Zip(t, (a, b) => a - b * a - b).Average(), "For predictions = [1, 2, 3] "),
            ((p, t) => p.Zip(t, (a, b) => Math.Pow(a - b, 2)).Sum() / 3, "For predictions = [1.2"),
        ];
        Assert.All(wrong, other =>
        {
            var (outcome, message) = Judged(Lesson01.Exercise01_2, other.Answer);
            Assert.NotEqual(Outcome.Correct, outcome);
            Assert.StartsWith(other.Message, message);
        });
    }

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

    // For the slope 0.4 the intercepts that beat it lie within 0.0846 of −0.3039.
    [Theory]
    [InlineData(-0.389, Outcome.Almost)]
    [InlineData(-0.388, Outcome.Correct)]
    [InlineData(-0.22, Outcome.Correct)]
    [InlineData(-0.219, Outcome.Almost)]
    public void Above_and_below_the_best_intercept_lines_beat_the_cost_where_theory_says(double intercept, Outcome outcome) =>
        Assert.Equal(outcome, Judged(Lesson01.Exercise01_3, [0.4, intercept]).Outcome);

    // Each advice is tried: a small step that way must lower the cost.
    [Fact]
    public void What_a_line_is_told_to_change_makes_it_cheaper()
    {
        var petals = new Dataset(RealData.Iris.Column("petal_length"), RealData.Iris.Column("petal_width"));
        var widths = new LinearModel(features: 1).On(petals, new MeanSquaredError());
        var advised = 0;
        for (var slope = -1.0; slope < 2; slope += 0.083)
        {
            for (var intercept = -4.05; intercept < 4; intercept += 0.173)
            {
                var (outcome, message) = Judged(Lesson01.Exercise01_3, [slope, intercept]);
                var cost = widths.Value([slope, intercept]);
                Assert.Equal(cost < 0.05, outcome == Outcome.Correct);
                (double Slope, double Intercept)? to =
                    message.Contains("lower the intercept") ? (0, -0.01)
                    : message.Contains("raise the intercept") ? (0, 0.01)
                    : message.Contains("a steeper one that starts lower") ? (0.001, -0.003758)
                    : message.Contains("a flatter one that starts higher") ? (-0.001, 0.003758) : null;
                if (to is { } step)
                {
                    advised++;
                    Assert.True(widths.Value([slope + step.Slope, intercept + step.Intercept]) < cost, message);
                }
            }
        }

        Assert.InRange(advised, 1600, 1900);
    }

    // The line that scikit-learn's and every other course's regression of petal width on petal length has.
    [Fact]
    public void The_line_that_is_well_known_costs_as_much_as_the_best_one() => Assert.StartsWith(
        "Your line costs 0.0421. The best line there is costs 0.0421. ",
        Judged(Lesson01.Exercise01_3, [0.415755, -0.363076]).Message);

    [Fact]
    public void A_cost_that_is_not_low_enough_is_never_rounded_to_the_one_to_beat()
    {
        var slope = 0.4157554 + 0.05063;
        Assert.StartsWith("Near: that costs 0.0500", Judged(Lesson01.Exercise01_3, [slope, 1.199333 - 3.758 * slope]).Message);
        Assert.DoesNotContain("costs 0.05.", Judged(Lesson01.Exercise01_3, [slope, 1.199333 - 3.758 * slope]).Message);
    }

    // No border has more than 93 right, and a falling line half of them at most.
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.48)]
    [InlineData(25)]
    [InlineData(-0.5)]
    public void A_line_is_more_accurate_exactly_where_its_border_is(double slope)
    {
        for (var border = 3.005; border < 7; border += 0.01)
        {
            var (outcome, message) = Judged(Lesson01.Exercise01_5, [slope, 0.5 - slope * border]);
            Assert.Equal(slope > 0 && border is > 4.7 and < 4.9, outcome == Outcome.Correct);
            Assert.Equal(outcome == Outcome.Correct, message.StartsWith("93 of 100 are right, one more", StringComparison.Ordinal));
        }
    }

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
