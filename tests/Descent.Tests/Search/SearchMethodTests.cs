using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Search;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Search;

public class SearchMethodTests
{
    private static readonly Interval[] s_line = [new(-1, 1)];
    private static readonly Interval[] s_square = [new(-5, 5), new(-5, 5)];
    private static readonly Objective s_bowl = Objective.Of(2, x => x[0] * x[0] + 10 * x[1] * x[1]);

    [Theory]
    [InlineData(-3, 1, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 0.36787944117144233)]
    [InlineData(2, 0.5, 0.01831563888873418)]
    [InlineData(double.PositiveInfinity, 1, 0)]
    public void Annealing_takes_a_climb_with_the_probability_of_Metropolis(double change, double temperature, double probability) =>
        Near.Equal(probability, SimulatedAnnealing.Acceptance(change, temperature));

    /// <summary>At one temperature T the walk's points have the density exp(−f/T): for f = x², a normal with variance T/2.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.02)]
    public void Annealing_at_one_temperature_stands_where_Boltzmann_says(double temperature)
    {
        var walk = new SimulatedAnnealing { FirstTemperature = temperature, LastTemperature = temperature, StepSize = 0.2 }
            .Run(Objective.Of((double x) => x * x), s_line, 200_000, start: [0]);
        Assert.Equal(temperature / 2, walk.Values.Average(), 0.04 * temperature / 2);
        var positions = walk.Trajectory.Coordinate(0);
        Assert.Equal(0.6827, positions.Count(x => Math.Abs(x) < Math.Sqrt(temperature / 2)) / 200_000.0, 0.01);
    }

    [Fact]
    public void Annealing_cools_geometrically_from_the_first_temperature_to_the_last()
    {
        // On a slope that only rises, a step is taken or not by chance alone: the walk's share of moves falls with T.
        var run = new SimulatedAnnealing { FirstTemperature = 1e6, LastTemperature = 1e-6, StepSize = 0.1 }
            .Run(Objective.Of((double x) => Math.Abs(x)), s_line, 10_000, start: [0]);
        double Moves(int from, int to) =>
            Enumerable.Range(from, to - from).Count(k => run.Values[k] != run.Values[k - 1]) / (double)(to - from);
        Assert.InRange(Moves(1, 4000), 0.99, 1);
        Assert.InRange(Moves(8000, 10_000), 0, 0.2);
    }

    [Fact]
    public void The_strategy_grows_its_step_by_half_after_a_success_and_shrinks_it_by_the_fourth_root_after_a_failure()
    {
        // One parameter, and a function that falls to the right: which way a child went shows in its value.
        var (random, x, step) = (new SeededRandom(5), 0.0, 0.1);
        var run = new EvolutionStrategy().Run(Objective.Of((double t) => -t), s_line, 40, seed: 5, start: [0]);
        for (var k = 1; k < 40; k++)
        {
            var child = x + step * 2 * random.Normal();
            step = child >= x ? step * 1.5 : step / Math.Pow(1.5, 0.25);
            x = Math.Max(x, child);
            Near.Equal(-x, run.Values[k]);
        }
    }

    [Fact]
    public void What_ranks_points_alone_sees_no_difference_between_f_and_its_cube()
    {
        var cubed = Objective.Of(2, x => Math.Pow(s_bowl.Value(x), 3));
        Assert.All(new SearchMethod[] { new EvolutionStrategy(), new CmaEs(), new ParticleSwarm() }, method => Assert.Equal(
            method.Run(s_bowl, s_square, 200).Trajectory.Coordinate(0), method.Run(cubed, s_square, 200).Trajectory.Coordinate(0)));
    }

    [Fact]
    public void Methods_that_say_so_stay_inside_the_region()
    {
        var slope = Objective.Of(2, x => x[0] + x[1]);
        Assert.All(new SearchMethod[] { new RandomSearch(), new ParticleSwarm(), new BayesianOptimization { Candidates = 50 } }, method =>
        {
            var run = method.Run(slope, s_square, 60);
            Assert.All(run.Points.SelectMany(point => point), x => Assert.InRange(x, -5, 5));
        });
    }

    [Fact]
    public void Particles_gather_where_the_swarm_has_been_best()
    {
        var run = new ParticleSwarm().Run(s_bowl, s_square, 4000);
        Assert.InRange(run.Best.Value, 0, 1e-12);
        Assert.InRange(run.Values[^100..].Max(), 0, 1e-6);
    }

    /// <summary>After Hansen's tutorial, computed by NumPy from the same steps over five generations.</summary>
    [Fact]
    public void A_distribution_adapts_as_the_tutorial_says()
    {
        var distribution = new AdaptedNormal([0.1, 0.2, 0.3], 0.5, 7);
        for (var g = 1; g <= 5; g++)
        {
            distribution.Adapt([.. Enumerable.Range(0, 7).Select(i => Vector<double>.Build.Dense(
                3, k => Math.Sin(1 + i + 3 * k + g) * (1 + k * 0.3) * (g == 3 ? 2.5 : 1)))]);
        }

        double[] covariance =
        [
            0.7917586925874436, -0.32566422939655687, 0.3836914492510824, -0.32566422939655687, 0.9655486976460581, -0.5267837027711303,
            0.3836914492510824, -0.5267837027711303, 1.2053732486537176,
        ];
        Near.Equal(covariance, distribution.Covariance.ToRowMajorArray());
        Near.Equal([-0.8413670452316991, 1.4586336457227806, -1.2609828574370747], distribution.Mean.ToArray());
        Near.Equal(1.0981980959891728, distribution.StepSize);
    }

    [Fact]
    public void CmaEs_learns_the_shape_of_a_long_valley()
    {
        var valley = Objective.Of(4, x => x[0] * x[0] + 1e2 * x[1] * x[1] + 1e4 * x[2] * x[2] + 1e6 * x[3] * x[3]);
        var region = Enumerable.Repeat(new Interval(-5, 5), 4).ToArray();
        Assert.InRange(new CmaEs().Run(valley, region, 4000, start: [3, 3, 3, 3]).Best.Value, 0, 1e-9);
        Assert.InRange(new EvolutionStrategy().Run(valley, region, 4000, start: [3, 3, 3, 3]).Best.Value, 1e-3, double.MaxValue);
    }

    [Fact]
    public void Restarts_begin_again_and_find_the_lowest_valley()
    {
        // Gradient descent from 3.1 ends in the valley beside 3; the lowest is at 0.
        var rastrigin = Objective.Of(
            (double x) => x * x + 10 * (1 - Math.Cos(2 * Math.PI * x)), x => 2 * x + 20 * Math.PI * Math.Sin(2 * Math.PI * x));
        Interval[] region = [new(-5.12, 5.12)];
        var method = new GradientDescent { LearningRate = 0.002 };
        Assert.InRange(new Restarts { Method = method, Steps = 1000 }.Run(rastrigin, region, 10, start: [3.1]).Best.Value, 8.9, 9);
        var many = new Restarts { Method = method, Steps = 100 }.Run(rastrigin, region, 5000, start: [3.1]);
        Assert.InRange(many.Best.Value, 0, 1e-9);
        Assert.Equal(Math.Round(many.Values[0], 12), Math.Round(rastrigin.Value(3.1), 12));
    }

    /// <summary>The start, the start of the run, and the value that the method asks for there: with a budget of 2, one too many.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    public void Values_that_a_method_asks_for_on_its_way_are_evaluations_too(int evaluations)
    {
        var f = Objective.Of((double x) => x * x, x => 2 * x).Counted();
        var run = new Restarts { Method = new Curious() }.Run(f, s_line, evaluations);
        Assert.Equal((evaluations, evaluations), (f.Calls, run.Trajectory.Count));
        Assert.All(Enumerable.Range(0, Math.Min(3, evaluations)), k => Assert.Equal(run.Points[0], run.Points[k]));
    }

    [Theory]
    [InlineData(2, 6)]
    [InlineData(5, 8)]
    [InlineData(10, 10)]
    public void A_generation_has_four_points_and_three_times_the_logarithm_of_the_dimension_more(int dimension, int population)
    {
        var bowl = Objective.Of(dimension, x => x[0] * x[0] + x[^1] * x[^1]);
        var region = Enumerable.Repeat(new Interval(-1, 1), dimension).ToArray();
        Assert.Equal(
            new CmaEs { Population = population }.Run(bowl, region, 60).Values, new CmaEs().Run(bowl, region, 60).Values);
    }

    [Fact]
    public void On_a_plateau_the_strategy_walks_on_with_growing_steps()
    {
        var run = new EvolutionStrategy().Run(Objective.Of((double _) => 3), s_line, 30, start: [0]);
        var positions = run.Trajectory.Coordinate(0);
        Assert.Equal(30, positions.Distinct().Count());
        Assert.True(Math.Abs(positions[^1]) > 100);
    }

    [Fact]
    public void Restarts_take_a_hundred_steps_of_gradient_descent_unless_told_otherwise() =>
        Assert.Equal((100, new GradientDescent()), (new Restarts().Steps, new Restarts().Method));

    /// <summary>The start is in a corner, so that one of the random points must lead from the first turn on.</summary>
    [Fact]
    public void The_best_of_the_first_points_leads_the_swarm()
    {
        var run = new ParticleSwarm { Particles = 3, Inertia = 0 }.Run(s_bowl, s_square, 4, seed: 2, start: [5, 5]);
        var leader = run.Points.Take(3).MinBy(point => s_bowl.Value(point))!;
        Assert.NotEqual([5.0, 5], leader);

        // At rest and without inertia, the first particle goes some of the way to the leader on each axis.
        Assert.All(new[] { 0, 1 }, i => Assert.InRange((run.Points[3][i] - 5) / (leader[i] - 5), 0, 1.49618));
        Assert.NotEqual(run.Points[0], run.Points[3]);
    }

    /// <summary>Goes down the gradient, and looks at the value where it stands once more.</summary>
    private sealed record Curious : LineSearchMethod
    {
        public override LineSearch Search { get; init; } = new ArmijoBacktracking();

        protected override SearchDirection CreateDirection(Objective objective) => new Downhill(objective);

        private sealed class Downhill(Objective objective) : SearchDirection
        {
            public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
            {
                objective.Value(x);
                direction[0] = -gradient[0];
            }
        }
    }
}
