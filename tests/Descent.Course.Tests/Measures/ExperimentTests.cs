using Descent.Course.Figures;

namespace Descent.Course.Tests.Measures;

public class ExperimentTests
{
    // At 2 with the seeds 0 to 4: 2, 3, 4, 5, 6.
    private static readonly Measurements<int> s_sum = Experiment.Over("x", [2, 10]).Run("x + seed", (x, seed) => x + seed);

    private static Measurements<double> Bowl(params double[] grid) =>
        Experiment.Over("rate", grid).Run("loss", (rate, seed) => (rate - 1) * (rate - 1) + seed, Better.Lower);

    [Fact]
    public void At_each_setting_the_median_and_the_range_over_the_seeds_are_reported()
    {
        Assert.Equal([2, 10], s_sum.Settings);
        Assert.Equal([new Spread(4, 2, 6), new Spread(12, 10, 14)], s_sum.Spreads);
        Assert.Equal(new Spread(12, 10, 14), s_sum[10]);
        Assert.Equal("x + seed", s_sum.Series.Single().Name);
    }

    [Fact]
    public void More_seeds_when_asked_for() =>
        Assert.Equal(new Spread(4.5, 1, 8), Experiment.Over("x", [1], seeds: 8).Run("x + seed", (x, seed) => x + seed)[1]);

    [Fact]
    public void Without_a_grid_only_the_seeds_vary() => Assert.Equal(new Spread(4, 0, 16), Experiment.Repeat(5, seed => seed * seed));

    [Fact]
    public void The_table_has_a_row_per_setting()
    {
        Assert.Equal(
            "Median (range) over 5 seeds\n x       x + seed\n--  -------------\n 2     4 (2 to 6)\n10  12 (10 to 14)", s_sum.ToString());
        Assert.StartsWith("<table><caption>Median (range) over 5 seeds</caption>", s_sum.ToHtml());
        Assert.Equal("Sums", s_sum.Captioned("Sums").Caption);
    }

    [Fact]
    public void Methods_are_compared_with_the_same_seeds_and_the_same_budget()
    {
        var both = Experiment.Over("x", [1.0, 2]).Compare(
            budget: 100, Better.Higher, ("up", (x, seed, budget) => x * budget + seed), ("down", (x, seed, budget) => budget / x + seed));
        Assert.Equal(new Spread(202, 200, 204), both["up", 2]);
        Assert.Equal(new Spread(52, 50, 54), both["down", 2]);
        Assert.Equal(2, both.Best("up").Setting);
        Assert.Equal(1, both.Best("down").Setting);
        Assert.Equal(
            "Sums. Best for up: 2, at the edge of the grid; a better one may lie beyond, so extend it. "
            + "Best for down: 1, at the edge of the grid; a better one may lie beyond, so extend it.",
            both.Captioned("Sums").Caption);
    }

    [Fact]
    public void Several_things_are_measured_of_one_run_and_the_first_is_searched_for_its_best()
    {
        var runs = 0;
        var both = Experiment.Over("x", [1.0, 2, 3]).Run(
            ["off by", "x"], (x, seed) => (IReadOnlyList<double>)[Math.Abs(x - 2) + seed, runs++ * 0 + x], Better.Lower);
        Assert.Equal(15, runs);
        Assert.Equal(new Spread(3, 1, 5), both["off by", 1]);
        Assert.Equal(new Spread(3, 3, 3), both["x", 3]);
        Assert.Equal(2, both.Best().Setting);
        Assert.Equal("Distances. Best for off by: 2.", both.Captioned("Distances").Caption);
    }

    [Fact]
    public void A_run_that_gives_more_numbers_than_names_is_refused() => Assert.StartsWith(
        "Name what each run measures, one name per number: there are 1 names and 2 numbers.", Assert.Throws<ArgumentException>(() =>
            Experiment.Over("x", [1.0]).Run(["x"], (x, seed) => (IReadOnlyList<double>)[x, seed])).Message);

    [Fact]
    public void The_best_setting_has_the_best_median()
    {
        var measured = Bowl(0.5, 1, 2);
        Assert.Equal(new Optimum<double>(1, new Spread(2, 0, 4), AtEdge: false), measured.Best());
        Assert.Equal("Losses. Best: 1.", measured.Captioned("Losses").Caption);
    }

    [Theory]
    [InlineData(0.8, 0.5, 0.8)]
    [InlineData(1.5, 1.5, 2)]
    public void A_best_at_the_edge_of_the_grid_is_warned_of(double best, double first, double last)
    {
        var measured = Bowl(first, last);
        Assert.Equal((best, true), (measured.Best().Setting, measured.Best().AtEdge));
        Assert.EndsWith($"Best: {best}, at the edge of the grid; a better one may lie beyond, so extend it.",
            measured.ToString().Split('\n')[0]);
    }

    [Fact]
    public void Names_have_no_edge() => Assert.False(
        Experiment.Over("name", ["a", "bb"]).Run("length", (name, seed) => name.Length, Better.Lower).Best().AtEdge);

    [Fact]
    public void A_run_that_never_arrived_is_no_best()
    {
        var never = Experiment.Over("rate", [1.0, 2]).Run("steps", (rate, seed) => double.PositiveInfinity, Better.Lower);
        Assert.EndsWith("Best: none arrived.", never.ToString().Split('\n')[0]);
    }

    [Fact]
    public void Fewer_than_five_seeds_are_refused()
    {
        Assert.StartsWith(
            "4 seeds show no range: repeat an experiment at least 5 times (seeds: 5).",
            Assert.Throws<ArgumentException>("seeds", () => Experiment.Over("x", [1], seeds: 4)).Message);
        Assert.Throws<ArgumentException>("seeds", () => Experiment.Repeat(1, seed => seed));
    }

    [Fact]
    public void What_is_not_there_is_told_with_what_is()
    {
        Assert.StartsWith("There is no x to measure at: give at least one value.",
            Assert.Throws<ArgumentException>(() => Experiment.Over<int>("x", [])).Message);
        Assert.StartsWith("Nothing was measured at 3. The settings are 2, 10.", Assert.Throws<ArgumentException>(() => s_sum[3]).Message);
        Assert.StartsWith("There is no 'y' here. There are x + seed.", Assert.Throws<ArgumentException>(() => s_sum["y", 2]).Message);
        Assert.StartsWith("Say what is better when the experiment runs",
            Assert.Throws<InvalidOperationException>(() => s_sum.Best()).Message);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3 }, "2 (1 to 3)")]
    [InlineData(new[] { 1.42, 1.42 + 1e-12, 1.42 }, "1.42")]
    [InlineData(new[] { 1, double.NaN, double.NaN }, "never (1 to never)")]
    [InlineData(new[] { double.PositiveInfinity, double.NaN }, "never")]
    public void A_spread_is_a_number_alone_where_all_are_written_alike(double[] measured, string text) =>
        Assert.Equal(text, Spread.Of(measured).ToString());
}
