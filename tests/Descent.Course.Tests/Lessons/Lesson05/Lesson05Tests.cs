using Descent.Course.Exercises;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
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

    [Fact]
    public void Scalings_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson05.Exercise05_1,
        (column => Each(column, v => (v - Mean(column)) / Guarded(Deviation(column))), Outcome.Correct, "preconditioner"),
        (column => Each(column, v => (v - Mean(column)) / Guarded(Math.Sqrt(column.Average(u => u * u) - Math.Pow(Mean(column), 2)))),
            Outcome.Correct, ""),
        (column => Each(column, v => (v - Mean(column)) / (Deviation(column) + 1e-8)), Outcome.Correct, ""),
        (column => Each(column, v => (v - Mean(column)) / (Deviation(column) + 0.001)), Outcome.Almost, "last digits"),
        (column => Each(column, v => (v - Mean(column)) / (1.05 * Guarded(Deviation(column)))), Outcome.Wrong, "entry 0"),
        (column => Each(column, v => (v - column.Median()) / Guarded(Deviation(column))), Outcome.Wrong, "entry 0"),
        (column => Each(column, v => v / column.Max()), Outcome.Wrong, "entry 0"),
        (column => Each(column, v => (v - Mean(column)) / (2 * Guarded(Deviation(column)))), Outcome.Wrong, "entry 0"),
        (column => Each(column, v => (v - Mean(column)) / Guarded(column.Average(u => Math.Abs(u - Mean(column))))),
            Outcome.Wrong, "entry 0"),
        (column => Each(column, v => (Mean(column) - v) / Guarded(Deviation(column))), Outcome.Wrong, "entry 0"),
        (column => [(column[0] - Mean(column)) / Guarded(Deviation(column))], Outcome.Wrong, "1 number, but there must be 4"));

    [Theory]
    [InlineData(0.22314, Outcome.Correct, "2 and 7")]
    [InlineData(0.2214, Outcome.Correct, "2 and 7")]
    [InlineData(0.2233, Outcome.Almost, "three digits")]
    [InlineData(0.22, Outcome.Almost, "three digits")]
    [InlineData(0.24, Outcome.Almost, "three digits")]
    [InlineData(0.284, Outcome.Wrong, "converged after")]
    [InlineData(0.2857, Outcome.Wrong, "swings for ever")]
    [InlineData(0.25, Outcome.Wrong, "Too large")]
    [InlineData(1.0 / 9, Outcome.Wrong, "Too small")]
    [InlineData(2 / 7.5, Outcome.Wrong, "Too large")]
    [InlineData(9.0 / 14, Outcome.Wrong, "beyond 2/L")]
    [InlineData(22.2, Outcome.Wrong, "beyond 2/L")]
    [InlineData(-0.222, Outcome.Wrong, "positive")]
    public void Rates_beside_the_best_are_told_how_the_run_goes(double rate, Outcome outcome, string says) =>
        Verdicts.Hold(Lesson05.Exercise05_2, (rate, outcome, says));

    // Each step shrinks the error to |b| of what it was: 200,000 are enough up to about 0.99992.
    [Theory]
    [InlineData(0.9, Outcome.Wrong, "More than 1,000 steps")]
    [InlineData(0.98, Outcome.Wrong, "More than 1,000 steps")]
    [InlineData(-0.98, Outcome.Wrong, "More than 1,000 steps")]
    [InlineData(0.99992, Outcome.Correct, "converged after")]
    [InlineData(-0.999, Outcome.Correct, "converged after")]
    [InlineData(0.99999, Outcome.Almost, "Choose one that arrives")]
    [InlineData(-1, Outcome.Almost, "the floor is level")]
    [InlineData(1.0001, Outcome.Wrong, "there is no bowl")]
    [InlineData(99, Outcome.Wrong, "there is no bowl")]
    [InlineData((double)(99 / 100), Outcome.Wrong, "99.0 / 100")]
    public void Couplings_beside_the_right_ones_are_told_how_the_run_goes(double b, Outcome outcome, string says) =>
        Verdicts.Hold(Lesson05.Exercise05_3, (b, outcome, says));

    [Fact]
    public void Searches_by_other_roads_are_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson05.Exercise05_4,
        ((f, x, g) => Halved(rate => f.Value(Step(x, g, rate)) > f.Value(x) - 0.5 * rate * g.Sum(s => s * s)), Outcome.Correct, "diverge"),
        ((f, x, g) => Halved(rate => 2 * (f.Value(x) - f.Value(Step(x, g, rate))) / rate < g.Sum(s => s * s)), Outcome.Correct, ""),
        ((f, x, g) => Math.Pow(2, Math.Log2(Halved(rate => f.Value(Step(x, g, rate)) > f.Value(x) - rate / 2 * g.Sum(s => s * s)))),
            Outcome.Correct, ""),
        ((f, x, g) => 0.5 * Halved(rate => f.Value(Step(x, g, rate / 2)) > f.Value(x) - rate / 4 * g.Sum(s => s * s)),
            Outcome.Almost, "inputs"),
        ((f, x, g) => Halved(rate => f.Value(Step(x, g, rate)) > f.Value(x) - 0.9 * rate * g.Sum(s => s * s)), Outcome.Wrong, "returns"),
        ((f, x, g) => Halved(rate => f.Value(Step(x, g, rate)) > f.Value(x) - rate * g.Sum(s => s * s)), Outcome.Wrong, "Ask for half"),
        ((f, x, g) => Halved(rate => f.Value(x) - f.Value(Step(x, g, rate)) < rate * g.Sum(s => s * s)), Outcome.Wrong, "Ask for half"),
        ((f, x, g) => Halved(rate => f.Value(Step(x, g, -rate)) > f.Value(x) - rate / 2 * g.Sum(s => s * s)), Outcome.Wrong, "you climb"),
        ((f, x, g) => Halved(rate => f.Value(x) - f.Value(Step(x, g, -rate)) < rate / 2 * g.Sum(s => s * s)), Outcome.Wrong, "you climb"),
        ((f, x, g) => Halved(rate => f.Value(x) - f.Value(Step(x, g, rate)) < g.Sum(s => s * s) / 2), Outcome.Wrong, "the same rate"),
        ((f, x, g) => 0.1, Outcome.Wrong, "returns 0.1"),
        ((f, x, g) => f.Value(x), Outcome.Wrong, "returns"),
        ((f, x, g) => 0, Outcome.Wrong, "as good as 0"));

    [Fact]
    public void Newton_by_other_roads_is_right_and_near_ones_are_not() => Verdicts.Hold(
        Lesson05.Exercise05_5,
        ((x, g, h) => Less(x, (Matrix<double>.Build.DenseOfArray(h).Inverse() * Vector<double>.Build.Dense(g)).ToArray()),
            Outcome.Correct, "κ"),
        ((x, g, h) => Less(x, Eliminated(g, h)), Outcome.Correct, ""),
        ((x, g, h) => Less(x, Matrix<double>.Build.DenseOfArray(h).Cholesky().Solve(Vector<double>.Build.Dense(g)).ToArray()),
            Outcome.Correct, ""),
        ((x, g, h) => Less(x, [.. Eliminated(g, h).Select(d => d / 2)]), Outcome.Wrong, "entry 0"),
        ((x, g, h) => Less(x, [.. Eliminated(g, h).Reverse()]), Outcome.Wrong, "entry"),
        ((x, g, h) => Less(x, [g[0] / h[0, 0], g[1] / h[0, 0]]), Outcome.Wrong, "entry 1"),
        ((x, g, h) => Less(x, [.. g.Select(s => s / (h[0, 0] + h[1, 1]))]), Outcome.Wrong, "entry 0"),
        ((x, g, h) => Less(x, [.. g.Select(s => s / (h[0, 0] * h[1, 1] - h[0, 1] * h[0, 1]))]), Outcome.Wrong, "entry 0"),
        ((x, g, h) => [x[0] - Eliminated(g, h)[0]], Outcome.Wrong, "1 number"),
        ((x, g, h) => [0, 0], Outcome.Wrong, "entry"));

    private static double Mean(IReadOnlyList<double> column) => column.Sum() / column.Count;

    private static double Deviation(IReadOnlyList<double> column) => column.PopulationStandardDeviation();

    private static double Guarded(double deviation) => deviation > 0 ? deviation : 1;

    private static double[] Each(IReadOnlyList<double> column, Func<double, double> change) => [.. column.Select(change)];

    private static double[] Less(double[] x, double[] d) => [x[0] - d[0], x[1] - d[1]];

    private static double[] Step(double[] x, double[] gradient, double rate) => [.. x.Zip(gradient, (a, g) => a - rate * g)];

    private static double Halved(Func<double, bool> isTooLarge)
    {
        var rate = 1.0;
        while (isTooLarge(rate))
        {
            rate *= 0.5;
        }

        return rate;
    }

    // The second unknown first.
    private static double[] Eliminated(double[] g, double[,] h)
    {
        var second = (g[1] - h[1, 0] / h[0, 0] * g[0]) / (h[1, 1] - h[1, 0] / h[0, 0] * h[0, 1]);
        return [(g[0] - h[0, 1] * second) / h[0, 0], second];
    }
}
