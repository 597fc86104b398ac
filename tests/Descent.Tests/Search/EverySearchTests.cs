using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Optimizers;
using Descent.Search;
using Xunit.Abstractions;

namespace Descent.Tests.Search;

public class EverySearchTests(ITestOutputHelper output)
{
    private static readonly Interval[] s_cube = [.. Enumerable.Repeat(new Interval(-5.12, 5.12), 5)];

    private static readonly Objective s_sphere = Objective.Of(5, SumOfSquares);

    public static TheoryData<SearchMethod> All =>
    [
        new RandomSearch(), new Restarts(), new SimulatedAnnealing(), new EvolutionStrategy(), new CmaEs(), new ParticleSwarm(),
        new BayesianOptimization { Candidates = 50 },
        new Restarts { Method = new SteepestDescent { Search = new ArmijoBacktracking() }, Steps = 3 },
    ];

    /// <summary>The sphere in five dimensions from (3, 3, 3, 3, 3): evaluations until the best value is 1 % of the first.</summary>
    public static TheoryData<SearchMethod, int> Budgets => new()
    {
        { new RandomSearch(), 400_000 },
        { new Restarts { Method = new GradientDescent { LearningRate = 0.1 } }, 20 },
        { new SimulatedAnnealing(), 400 },
        { new EvolutionStrategy(), 200 },
        { new CmaEs(), 300 },
        { new ParticleSwarm(), 500 },
        { new BayesianOptimization { Candidates = 400 }, 80 },
    };

    [Theory]
    [MemberData(nameof(Budgets))]
    public void It_reaches_one_hundredth_of_the_start_within_its_budget_for_twenty_seeds(SearchMethod method, int evaluations)
    {
        var needed = Enumerable.Range(1, 20).AsParallel().Select(seed =>
        {
            var best = method.Run(Objective.Of(5, SumOfSquares), s_cube, evaluations, seed, [3, 3, 3, 3, 3]).BestValues;
            return Array.FindIndex(best, value => value <= 0.45);
        }).Order().ToArray();
        output.WriteLine($"{method}: median {needed[10]}, worst {needed[^1]} evaluations");
        Assert.True(needed[0] >= 0, $"{method}: evaluations needed {string.Join(", ", needed)} (-1 for never)");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_evaluation_is_counted_and_recorded_and_the_seed_decides(SearchMethod method)
    {
        var f = s_sphere.Counted();
        var run = method.Run(f, s_cube, 37, seed: 3);
        Assert.Equal((37, 37, 36), (f.Calls, run.Trajectory.Count, run.Last.Step));
        Assert.Equal(Enumerable.Range(0, 37), run.Trajectory.Steps.ToArray());
        Assert.Equal(TerminationReason.CallBudget, run.Reason);
        Assert.Equal("out of calls after 36 steps", run.Outcome);
        Assert.Equal(run.Values, method.Run(s_sphere, s_cube, 37, seed: 3).Values);
        Assert.NotEqual(run.Values, method.Run(s_sphere, s_cube, 37, seed: 4).Values);
        Assert.Equal(run.Best.Value, SumOfSquares([.. run.Best.Point]));
        for (var k = 0; k < run.Values.Length; k++)
        {
            Assert.Equal(SumOfSquares(run.Trajectory.Point(k)), run.Values[k]);
            Assert.True(run.Best.Value <= run.Values[k]);
            Assert.Equal(run.Values[..(k + 1)].Min(), run.BestValues[k]);
        }

        Assert.Equal(run.Best.Value, run.BestValues[^1]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void One_evaluation_is_the_start(SearchMethod method)
    {
        double[] start = [1, 2, 3, 4, 5];
        var run = method.Run(s_sphere, s_cube, 1, start: start);
        Assert.Equal((0, 55.0), (run.Steps, run.Best.Value));
        Assert.Equal([1, 2, 3, 4, 5], run.Best.Point);
        Assert.Equal([1, 2, 3, 4, 5], start);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Where_f_is_not_a_number_is_worse_than_anywhere_else(SearchMethod method)
    {
        var halfBlind = Objective.Of(2, x => x[0] < 0 ? double.NaN : x[0] + x[1] * x[1]);
        var run = method.Run(halfBlind, [new(-1, 1), new(-1, 1)], 60, start: [0.9, 0.9]);
        Assert.InRange(run.Best.Value, 0, 0.9 + 0.81);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_start_where_f_is_not_a_number_is_left_for_the_first_point_where_it_is(SearchMethod method)
    {
        var halfBlind = Objective.Of(2, x => x[0] < 0 ? double.NaN : x[0] + x[1] * x[1]);
        var run = method.Run(halfBlind, [new(-1, 1), new(-1, 1)], 60, start: [-0.1, 0.5]);
        Assert.InRange(run.Best.Value, 0, 2);
        Assert.Contains(run.Values, double.IsFinite);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_smaller_budget_of_the_function_itself_ends_the_search_with_what_was_seen(SearchMethod method)
    {
        var run = method.Run(s_sphere.Counted(9), s_cube, 50);
        Assert.Equal((9, TerminationReason.CallBudget), (run.Trajectory.Count, run.Reason));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_region_a_start_or_a_budget_that_is_none_is_refused(SearchMethod method)
    {
        Assert.Equal(
            "region has length 2, but the objective has length 5. Both must be equal: one number per parameter.",
            Assert.Throws<ArgumentException>(() => method.Run(s_sphere, s_cube[..2])).Message);
        Assert.StartsWith(
            "region[1] must go up from one finite number to another, but was 1 to 1. Try new Interval(-5, 5).",
            Assert.Throws<ArgumentException>(() => method.Run(s_sphere, [.. s_cube[..1], new(1, 1), .. s_cube[2..]])).Message);
        Assert.StartsWith(
            "region[0] must go up from one finite number to another, but was 0 to Infinity.",
            Assert.Throws<ArgumentException>(() => method.Run(s_sphere, [new(0, double.PositiveInfinity), .. s_cube[1..]])).Message);
        Assert.StartsWith("evaluations must be 1 or greater, but was 0.", Assert.Throws<ArgumentOutOfRangeException>(
            () => method.Run(s_sphere, s_cube, 0)).Message);
        Assert.StartsWith("start has length 1, but the objective has length 5.", Assert.Throws<ArgumentException>(
            () => method.Run(s_sphere, s_cube, start: [1])).Message);
    }

    [Fact]
    public void A_region_wider_than_any_number_is_refused() => Assert.StartsWith(
        "region[0] must go up from one finite number to another, but was -1.5E+308 to 1.5E+308.",
        Assert.Throws<ArgumentException>(() => new RandomSearch().Run(s_sphere, [new(-1.5e308, 1.5e308), .. s_cube[1..]])).Message);

    [Theory]
    [MemberData(nameof(All))]
    public void Of_equally_low_points_the_first_is_best(SearchMethod method) =>
        Assert.Equal(0, method.Run(Objective.Of(5, _ => 3), s_cube, 30).Best.Step);

    [Fact]
    public void Settings_out_of_range_are_refused_by_name() => Assert.Equal(
        [
            "Steps must be 1 or greater, but was 0. Try 100.",
            "FirstTemperature must be a finite number greater than 0, but was 0. Try the size of a typical hill, such as 1.",
            "LastTemperature must be a finite number greater than 0, but was -1. Try a thousandth of the first.",
            "StepSize must be a finite number greater than 0, but was 0. Try 0.05.",
            "StepSize must be a finite number greater than 0, but was 0. Try 0.1.",
            "StepSize must be a finite number greater than 0, but was NaN. Try 0.3.",
            "Population must be 2 or greater, but was 1. Leave it out for the usual number.",
            "Particles must be 1 or greater, but was 0. Try 20.",
            "Inertia must be at least 0 and less than 1, but was 1. Try 0.73.",
            "Pull must be a finite number greater than 0, but was 0. Try 1.5.",
            "RandomPoints must be 1 or greater, but was 0. Try 5.",
            "Candidates must be 1 or greater, but was 0. Try 2000.",
        ],
        new Func<SearchMethod>[]
        {
            () => new Restarts { Steps = 0 },
            () => new SimulatedAnnealing { FirstTemperature = 0 },
            () => new SimulatedAnnealing { LastTemperature = -1 },
            () => new SimulatedAnnealing { StepSize = 0 },
            () => new EvolutionStrategy { StepSize = 0 },
            () => new CmaEs { StepSize = double.NaN },
            () => new CmaEs { Population = 1 },
            () => new ParticleSwarm { Particles = 0 },
            () => new ParticleSwarm { Inertia = 1 },
            () => new ParticleSwarm { Pull = 0 },
            () => new BayesianOptimization { RandomPoints = 0 },
            () => new BayesianOptimization { Candidates = 0 },
        }.Select(make => Assert.Throws<ArgumentOutOfRangeException>(() => { make(); }).Message.Split(" (Parameter")[0]));

    [Fact]
    public void Defaults_are_the_documented_ones() => Assert.Equal(
        [
            "RandomSearch { }", "SimulatedAnnealing { FirstTemperature = 1, LastTemperature = 0.001, StepSize = 0.05 }",
            "EvolutionStrategy { StepSize = 0.1 }", "CmaEs { StepSize = 0.3 }",
            "ParticleSwarm { Particles = 20, Inertia = 0.7298, Pull = 1.49618 }",
            "BayesianOptimization { RandomPoints = 5, Candidates = 2000 }",
        ],
        new SearchMethod[]
        {
            new RandomSearch(), new SimulatedAnnealing(), new EvolutionStrategy(), new CmaEs(), new ParticleSwarm(),
            new BayesianOptimization(),
        }.Select(method => $"{method}"));

    private static double SumOfSquares(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        foreach (var each in x)
        {
            sum += each * each;
        }

        return sum;
    }
}
