using Descent.Calculus;
using Descent.Functions;
using Descent.Numerics;
using Descent.Search;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Search;

/// <summary>Small runs, point by point, against the same search written out as a loop.</summary>
public class WrittenOutSearchTests
{
    private static readonly Interval[] s_region = [new(-1, 1), new(0, 4)];

    public static TheoryData<Objective> Valleys =>
    [
        Objective.Of(2, x => x[0] * x[0] + Math.Sin(2 * x[1])),
        Objective.Of(2, x => x[0] > 0.3 ? double.PositiveInfinity : 5 + x[0] * x[1]),
        Objective.Of(2, x => x[0] > 0.3 ? double.NaN : 2 - x[0] + x[1] * x[1]),
        Objective.Of(2, _ => 3),
    ];

    [Theory]
    [MemberData(nameof(Valleys))]
    public void Bayesian_optimization_goes_where_most_improvement_is_expected(Objective f)
    {
        var run = new BayesianOptimization { RandomPoints = 4, Candidates = 40 }.Run(f, s_region, 12, seed: 3, start: [0.8, 1]);
        var (random, units, values) = (new SeededRandom(3), new List<double[]> { new[] { 0.9, 0.25 } }, new List<double>());
        while (true)
        {
            double[] point = [2 * units[^1][0] - 1, 4 * units[^1][1]];
            Near.Equal(point, run.Trajectory.Point(values.Count), 1e-9);
            var value = f.Value(point);
            values.Add(double.IsNaN(value) ? double.PositiveInfinity : value);
            if (values.Count == 12)
            {
                return;
            }

            units.Add(values.Count < 4 ? [random.Uniform(), random.Uniform()] : MostPromising(units, values, random));
        }
    }

    [Fact]
    public void Of_equally_promising_points_the_first_is_measured()
    {
        // With 400 parameters everything is far from everything, and each candidate as promising as a place of which nothing is known.
        var region = Enumerable.Repeat(new Interval(0, 1), 400).ToArray();
        var run = new BayesianOptimization { RandomPoints = 2, Candidates = 3 }
            .Run(Objective.Of(400, x => x[0]), region, 3, seed: 6, start: new double[400]);
        var random = new SeededRandom(6);
        foreach (var point in run.Points[1..])
        {
            Assert.Equal(Enumerable.Range(0, 400).Select(_ => random.Uniform()), point);
        }
    }

    [Fact]
    public void What_is_sure_to_be_as_good_improves_nothing() => Assert.Equal(0, BayesianOptimization.ExpectedImprovement(1, 1, 0));

    [Fact]
    public void Annealing_steps_normally_and_cools_with_every_evaluation()
    {
        var f = Objective.Of(2, x => x[0] * x[0] + x[1]);
        var method = new SimulatedAnnealing { FirstTemperature = 2, LastTemperature = 0.02, StepSize = 0.1 };
        var run = method.Run(f, s_region, 50, seed: 4, start: [0.5, 2]);
        var (random, x, value) = (new SeededRandom(4), new[] { 0.5, 2 }, 2.25);
        for (var k = 1; k < 50; k++)
        {
            double[] next = [x[0] + 0.2 * random.Normal(), x[1] + 0.4 * random.Normal()];
            var change = f.Value(next) - value;
            if (random.Uniform() < Math.Exp(-Math.Max(0, change) / (2 * Math.Pow(0.01, k / 50.0))))
            {
                (x, value) = (next, value + change);
            }

            Near.Equal(x, run.Trajectory.Point(k), 1e-9);
        }
    }

    /// <summary>A hill, a staircase, a level: of equally good places a particle keeps the one it had, and the swarm its leader.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Particles_are_pulled_to_their_own_best_and_to_the_best_of_all(int kind)
    {
        double Height(double x, double y) => Math.Abs(x - 0.9) + Math.Abs(y - 0.5);
        var f = Objective.Of(2, x => kind == 0 ? Height(x[0], x[1]) : kind == 1 ? Math.Floor(3 * Height(x[0], x[1])) : 3);
        for (var seed = 1; seed <= 10; seed++)
        {
            FollowParticles(f, seed);
        }
    }

    private static void FollowParticles(Objective f, int seed)
    {
        var run = new ParticleSwarm { Particles = 3, Inertia = 0.9, Pull = 1.2 }.Run(f, s_region, 90, seed, [0.5, 2]);
        var random = new SeededRandom(seed);
        double[][] places = [[0.75, 0.5], [random.Uniform(), random.Uniform()], [random.Uniform(), random.Uniform()]];
        double[][] speeds = [[0, 0], [0, 0], [0, 0]];
        double[][] own = [.. places.Select(place => place.ToArray())];
        double At(double[] unit) => f.Value([2 * unit[0] - 1, 4 * unit[1]]);
        var best = Array.IndexOf(own, own.MinBy(At));
        for (var k = 0; k < 90; k++)
        {
            var p = k % 3;
            if (k > 2)
            {
                var leader = own[best];
                for (var i = 0; i < 2; i++)
                {
                    var (toOwn, toLeader) = (own[p][i] - places[p][i], leader[i] - places[p][i]);
                    speeds[p][i] = 0.9 * speeds[p][i] + 1.2 * random.Uniform() * toOwn + 1.2 * random.Uniform() * toLeader;
                    var place = places[p][i] + speeds[p][i];
                    (places[p][i], speeds[p][i]) = (Math.Clamp(place, 0, 1), place is < 0 or > 1 ? 0 : speeds[p][i]);
                }

                own[p] = At(places[p]) < At(own[p]) ? [.. places[p]] : own[p];
                best = At(own[p]) < At(own[best]) ? p : best;
            }

            Near.Equal([2 * places[p][0] - 1, 4 * places[p][1]], run.Trajectory.Point(k), 1e-9, floor: 1);
        }
    }

    /// <summary>With one parameter C and all paths are numbers; with λ = 40 the border of the learning rate of C is reached.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(7)]
    public void With_one_parameter_CmaEs_is_this_loop_over_numbers(int population)
    {
        var f = Objective.Of((double x) => Math.Abs(x - 40));
        var run = new CmaEs { StepSize = 0.2, Population = population }.Run(f, [new Interval(-1, 1)], 8 * population, 5, [0]);
        var (random, written) = (new SeededRandom(5), new OneNumber(0.5, 0.2, population));
        for (var g = 0; g < 7; g++)
        {
            var steps = new double[population];
            for (var i = 0; i < population; i++)
            {
                steps[i] = Math.Sqrt(written.Variance) * random.Normal();
                Near.Equal(
                    2 * (written.Mean + written.StepSize * steps[i]) - 1, run.Trajectory.Point(1 + g * population + i)[0], 1e-9, floor: 1);
            }

            written.Adapt([.. steps.OrderBy(step => f.Value([2 * (written.Mean + written.StepSize * step) - 1]))]);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(7)]
    public void Long_and_short_steps_adapt_a_distribution_as_the_loop_says(int population)
    {
        var random = new SeededRandom(8);
        for (var round = 0; round < 100; round++)
        {
            var (distribution, written) = (new AdaptedNormal([1], 1, population), new OneNumber(1, 1, population));
            for (var g = 0; g < 4; g++)
            {
                var (shift, size) = (random.Uniform(-2, 2), Math.Sqrt(written.Variance));
                double[] steps = [.. Enumerable.Range(0, population).Select(_ => size * (shift + 0.3 * random.Normal()))];
                distribution.Adapt([.. steps.Select(step => Vector<double>.Build.Dense(1, step))]);
                written.Adapt(steps);
                Near.Equal(
                    [written.Mean, written.StepSize, written.Variance],
                    [distribution.Mean[0], distribution.StepSize, distribution.Covariance[0, 0]],
                    1e-9,
                    floor: 1e-3);
            }
        }
    }

    private static double[] MostPromising(List<double[]> units, List<double> values, SeededRandom random)
    {
        var worst = values.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        double[] finite = [.. values.Select(value => double.IsFinite(value) ? value : worst)];
        var mean = finite.Average();
        var deviation = Math.Sqrt(finite.Average(value => (value - mean) * (value - mean)));
        double[] scaled = [.. finite.Select(value => deviation == 0 ? 0 : (value - mean) / deviation)];
        var belief = new[] { 0.05, 0.1, 0.2, 0.4, 0.8, 1.6 }
            .Select(scale => new GaussianProcess(units, scaled, scale)).MaxBy(each => each.LogLikelihood)!;
        var best = Array.IndexOf(scaled, scaled.Min());
        var candidates = new List<double[]>();
        for (var k = 0; k < 40; k++)
        {
            var spread = new[] { 0.1, 0.01, 0.001, 0.0001 }[k % 8 / 2];
            double Near(int i) => Math.Clamp(units[best][i] + spread * random.Normal(), 0, 1);
            candidates.Add(k % 2 == 0 ? [random.Uniform(), random.Uniform()] : [Near(0), Near(1)]);
        }

        return candidates.MaxBy(candidate =>
        {
            var (believed, unsure) = belief.Predict(candidate);
            return BayesianOptimization.ExpectedImprovement(scaled[best], believed, unsure);
        })!;
    }

    /// <summary>Hansen's tutorial, figure 6 and table 1 without negative weights, for n = 1.</summary>
    private sealed class OneNumber(double mean, double stepSize, int population)
    {
        private double _pathSigma, _pathC;
        private int _generations;

        public double Mean { get; private set; } = mean;

        public double StepSize { get; private set; } = stepSize;

        public double Variance { get; private set; } = 1;

        public void Adapt(double[] ranked)
        {
            _generations++;
            var weights = Enumerable.Range(1, population / 2).Select(i => Math.Log((population + 1) / 2.0 / i)).ToArray();
            var total = weights.Sum();
            weights = [.. weights.Select(weight => weight / total)];
            var effective = 1 / weights.Sum(weight => weight * weight);
            var cSigma = (effective + 2) / (effective + 6);
            var dSigma = 1 + 2 * Math.Max(0, Math.Sqrt((effective - 1) / 2) - 1) + cSigma;
            var cC = (4 + effective) / (5 + 2 * effective);
            var c1 = 2 / (2.3 * 2.3 + effective);
            var cMu = Math.Min(1 - c1, 2 * (effective - 2 + 1 / effective) / (9 + effective));
            const double Expected = 1 - 1 / 4.0 + 1 / 21.0;

            var step = weights.Select((weight, i) => weight * ranked[i]).Sum();
            Mean += StepSize * step;
            _pathSigma = (1 - cSigma) * _pathSigma + Math.Sqrt(cSigma * (2 - cSigma) * effective / Variance) * step;
            var settled = Math.Sqrt(1 - Math.Pow(1 - cSigma, 2 * _generations));
            var isSteady = Math.Abs(_pathSigma) / settled < 2.4 * Expected;
            _pathC = (1 - cC) * _pathC + (isSteady ? Math.Sqrt(cC * (2 - cC) * effective) * step : 0);
            Variance = (1 - c1 - cMu + (isSteady ? 0 : c1 * cC * (2 - cC))) * Variance
                + c1 * _pathC * _pathC
                + cMu * weights.Select((weight, i) => weight * ranked[i] * ranked[i]).Sum();
            StepSize *= Math.Exp(cSigma / dSigma * (Math.Abs(_pathSigma) / Expected - 1));
        }
    }
}
