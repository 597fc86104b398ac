using Descent.Schedules;
using Descent.Tests.Golden;

namespace Descent.Tests.Schedules;

/// <summary>Schedules for which no file holds values, against values worked out by hand.</summary>
public class ScheduleFormulaTests
{
    private static double[] First(Schedule schedule, int count) => [.. Enumerable.Range(0, count).Select(schedule.At)];

    [Fact]
    public void A_polynomial_decay_falls_to_its_minimum_and_stays()
    {
        Near.Equal([0.5, 0.4, 0.3, 0.2, 0.1, 0.1, 0.1], First(new PolynomialDecay(0.5, 4, 1, 0.1), 7));
        Near.Equal([1, 0.5625, 0.25, 0.0625, 0], First(new PolynomialDecay(1, 4, 2), 5));
    }

    [Fact]
    public void Cosine_restarts_begin_anew_after_periods_that_grow()
    {
        var half = Math.Sqrt(0.5);
        Near.Equal([1, 0.5, 1, (1 + half) / 2, 0.5, (1 - half) / 2, 1], First(new CosineRestarts(1, 2, 2), 7), floor: 1);
        Near.Equal([1, 0.5, 1, 0.5, 1], First(new CosineRestarts(1, 2), 5), floor: 1);
        Assert.Equal(1, new CosineRestarts(1, 10, 2).At(10 * ((1 << 20) - 1)));
    }

    [Fact]
    public void A_warm_up_rises_to_the_first_rate_of_what_follows_and_then_starts_that_from_its_own_step_0()
    {
        Near.Equal([0, 0.25, 0.5, 0.75, 1, 0.5, 0.25], First(new LinearWarmup(4, new ExponentialDecay(1, 0.5)), 7));
    }

    [Fact]
    public void A_cycle_may_go_down_faster_than_up_and_shrink_each_time()
    {
        Near.Equal(
            [0.1, 0.4, 0.7, 1, 0.1, 0.25, 0.4, 0.55, 0.1],
            First(new CyclicRate(0.1, 1, 3, 0.5) { Down = 1 }, 9));
    }

    [Fact]
    public void One_cycle_rises_to_the_maximum_falls_far_below_its_start_and_stays()
    {
        // PyTorch's OneCycleLR(max_lr=1, total_steps=10, pct_start=0.3): the top is at step 0.3·10 − 1 = 2, the end at step 9.
        var rates = First(new OneCycle(1, 10), 12);
        Near.Equal(0.04, rates[0]);
        Near.Equal((0.04 + 1) / 2, rates[1]);
        Near.Equal(1, rates[2]);
        Near.Equal(4e-6 + (1 - 4e-6) / 2 * (1 + Math.Cos(Math.PI * 3 / 7)), rates[5]);
        Near.Equal(4e-6, rates[9], relative: 1e-9);
        Assert.Equal(rates[9], rates[11]);
    }

    [Fact]
    public void One_cycle_may_reach_its_maximum_with_the_first_step_or_the_second()
    {
        Near.Equal(1, new OneCycle(1, 4, 0.25).At(0));
        Near.Equal([0.04, 1], First(new OneCycle(1, 10, 0.2), 2));
    }

    [Fact]
    public void A_decay_over_one_step_is_over_after_it() => Near.Equal([1, 0.25], First(new CosineDecay(1, 1, 0.25), 2));

    [Fact]
    public void Past_its_minimum_the_cosine_rises_again_over_the_same_curve() =>
        Near.Equal(
            First(new CosineDecay(1, 5), 6).Reverse().ToArray(),
            Enumerable.Range(5, 6).Select(new CosineDecay(1, 5).At).ToArray(),
            floor: 1);

    [Fact]
    public void A_plateau_waits_cools_down_and_keeps_its_minimum()
    {
        var plateau = new PlateauRate(1) { Factor = 0.5, Patience = 0, Cooldown = 2, Minimum = 0.2 };
        double[] losses = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

        // The first loss is an improvement; then one fall, two observations of rest, and so on down to 0.2.
        Assert.Equal([1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2], losses.Select(plateau.Observe));
        Assert.Equal(0.2, plateau.Rate);
    }

    [Fact]
    public void A_plateau_wants_a_loss_below_the_best_by_more_than_its_threshold()
    {
        PlateauRate Plateau() => new(1) { Factor = 0.5, Patience = 0, Threshold = 0.5, Cooldown = 0 };
        Assert.Equal([1, 0.5], new[] { 2.0, 1 }.Select(Plateau().Observe));
        Assert.Equal([1.0, 1.0], new[] { 2.0, 0.99 }.Select(Plateau().Observe));
    }

    [Fact]
    public void A_plateau_takes_NaN_for_no_improvement()
    {
        var plateau = new PlateauRate(1) { Factor = 0.5, Patience = 1 };
        Assert.Equal([1, 1, 0.5], new[] { 1, double.NaN, double.NaN }.Select(plateau.Observe));
    }
}
