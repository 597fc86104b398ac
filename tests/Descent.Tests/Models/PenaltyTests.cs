using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models;

public class PenaltyTests
{
    private static readonly double[] s_weights = [3, -2, 0, 0.5, 100];

    public static TheoryData<Penalty> All => [new Ridge(0.8), new Lasso(0.8), new ElasticNet(0.8, 0.25), new ElasticNet(0.8)];

    [Fact]
    public void Values_and_slopes_are_those_of_the_formulas_and_intercepts_go_free()
    {
        Equal(2.65, [1.2, -0.8, 0, 0.2, 0], new Ridge(0.4));
        Equal(2.2, [0.4, -0.4, 0, 0.4, 0], new Lasso(0.4));
        Equal(0.25 * 2.2 + 0.75 * 2.65, [0.1 + 0.9, -0.1 - 0.6, 0, 0.1 + 0.15, 0], new ElasticNet(0.4, 0.25));

        static void Equal(double value, double[] slopes, Penalty penalty)
        {
            var actual = Of(penalty);
            Near.Equal(value, actual.Value, 1e-14);
            Near.Equal(slopes, actual.Slopes, 1e-14);
        }
    }

    [Fact]
    public void The_ends_of_the_elastic_net_are_ridge_and_lasso()
    {
        foreach (var (end, share) in new (Penalty, double)[] { (new Ridge(0.4), 0), (new Lasso(0.4), 1) })
        {
            var net = new ElasticNet(0.4, share);
            Near.Equal(Of(end).Value, Of(net).Value, 1e-15);
            Near.Equal(Of(end).Slopes, Of(net).Slopes, 1e-15);
            Near.Equal(Step(end, 0.5, s_weights), Step(net, 0.5, s_weights), 1e-15);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_proximal_step_finds_the_least_of_penalty_and_squared_distance(Penalty penalty)
    {
        const double Rate = 0.7;
        var random = new SeededRandom(4);
        for (var round = 0; round < 50; round++)
        {
            var weights = LinearModelTests.Numbers(random, 5);
            var found = Step(penalty, Rate, weights);
            Assert.Equal(weights[4], found[4]);
            var least = Cost(found);
            for (var i = 0; i < 4; i++)
            {
                foreach (var move in new[] { -0.1, -1e-3, 1e-3, 0.1 })
                {
                    var other = found.ToArray();
                    other[i] += move;
                    Assert.True(Cost(other) > least, $"{penalty}: {other[i]:R} is better than {found[i]:R} for {weights[i]:R}.");
                }
            }

            double Cost(double[] v) =>
                Of(penalty, v).Value + v.Zip(weights, (a, b) => (a - b) * (a - b)).Sum() / (2 * Rate);
        }
    }

    [Fact]
    public void The_lasso_sets_small_weights_to_exactly_0_and_takes_the_same_from_large_ones()
    {
        Assert.Equal([2.75, -1.75, 0, 0.25, 100], Step(new Lasso(0.5), 0.5, s_weights));
        Assert.Equal([0, 0, 0, 0, 100], Step(new Lasso(6), 0.5, s_weights));
        Assert.Equal([2.75 / 1.25, -1.75 / 1.25, 0, 0.25 / 1.25, 100], Step(new ElasticNet(1, 0.5), 0.5, s_weights));
        Assert.Equal([2, -2.0 / 1.5, 0, 0.5 / 1.5, 100], Step(new Ridge(1), 0.5, s_weights));
    }

    /// <summary>A weight as large as the threshold: −0 would be printed as such.</summary>
    [Fact]
    public void The_zeros_of_the_lasso_have_no_sign()
    {
        double[] weights = [2, -2, 1, -1, 0];
        Nothing(new Lasso(4)).ProximalStep(weights, 0.5);
        Assert.All(weights, zero => Assert.Equal((0.0, false), (zero, double.IsNegative(zero))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_not_a_number_stays_so(Penalty penalty)
    {
        double[] weights = [double.NaN, 1, 1, 1, 1];
        var (value, slopes) = Of(penalty, weights);
        Assert.True(double.IsNaN(value) && double.IsNaN(slopes[0]) && double.IsFinite(slopes[1]), $"{penalty}");
        Assert.True(double.IsNaN(Step(penalty, 0.1, weights)[0]), $"{penalty}");
    }

    [Fact]
    public void Penalties_print_their_settings_and_compare_by_them()
    {
        Assert.Equal("Ridge { Strength = 0.5 }", $"{new Ridge(0.5)}");
        Assert.Equal("Lasso { Strength = 0.5 }", $"{new Lasso(0.5)}");
        Assert.Equal("ElasticNet { Strength = 2, LassoShare = 0.5 }", $"{new ElasticNet(2)}");
        Assert.Equal(new Ridge(0.5), new Ridge(0.5));
        Assert.NotEqual(new Ridge(0.5), new Ridge(0.6));
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        static string Message(Func<Penalty> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
        Assert.Equal(
            "Strength must be a finite number, 0 or greater, but was -1. Try 1 beside a sum over the rows, 0.01 beside a mean. "
            + "(Parameter 'Strength')",
            Message(() => new Ridge(-1)));
        Assert.StartsWith("Strength must be a finite number, 0 or greater, but was NaN.", Message(() => new Lasso(double.NaN)));
        Assert.StartsWith("Strength must be a finite number, 0 or greater, but was -0.1.", Message(() => new ElasticNet(-0.1)));
        Assert.Equal(
            "LassoShare must be from 0 to 1, but was 1.5. Try 0.5. (Parameter 'LassoShare')", Message(() => new ElasticNet(1, 1.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElasticNet(1, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ElasticNet(1, double.NaN));
    }

    /// <summary>Penalty and slopes on four weights and an intercept, where the cost is 0.</summary>
    private static (double Value, double[] Slopes) Of(Penalty penalty, double[]? weights = null)
    {
        var slopes = new double[5];
        return (Nothing(penalty).ValueAndGradient(weights ?? s_weights, slopes), slopes);
    }

    private static double[] Step(Penalty penalty, double rate, double[] weights)
    {
        // Where the cost is 0, a step of the method is the proximal step alone.
        var objective = Nothing(penalty);
        if (weights.All(double.IsFinite))
        {
            return [.. Minimizer.Run(objective, weights, new ProximalGradient { LearningRate = rate }, 1).Last.Point];
        }

        var moved = weights.ToArray();
        objective.ProximalStep(moved, rate);
        return moved;
    }

    private static Descent.Calculus.Objective Nothing(Penalty penalty) =>
        new LinearModel(4).On(new Dataset(new double[4], [0]), new Free(), penalty);

    private sealed record Free : Cost
    {
        protected override (double Value, double Slope) At(double prediction, double target) => (0, 0);
    }
}
