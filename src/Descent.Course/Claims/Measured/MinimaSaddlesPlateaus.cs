using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claims that notebook 06 decides.</summary>
internal static class MinimaSaddlesPlateaus
{
    private static readonly TestFunction s_well = TestFunctions.TiltedDoubleWell;
    private static readonly TestFunction s_ripples = TestFunctions.ManyMinima;
    private static readonly TestFunction s_saddle = TestFunctions.Saddle;
    private static readonly int[] s_hidden = [2, 3, 4];
    private static readonly int[] s_dimensions = [1, 2, 4, 6];

    // The better minimum of the tilted well, its worse one, and the top of the hill between them.
    private static readonly double s_better = s_well.Minimizers[0][0];
    private static readonly double s_worse = Descend(s_well, 1, 0.1, 10_000, 1e-12).Last.Point[0];
    private static readonly double s_hill = Descend(Formula.Of(x => -(Math.Pow(x * x - 1, 2) / 4 + x / 10)), 0, 0.1, 10_000, 1e-12).Last.Point[0];

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("0.11", "When using the gradient descent algorithm, we have to consider the fact that the algorithm can converge to local minima", Verdict.Confirmed,
            "Just that: a run ends in the valley that its start belongs to, deep or not. It can also halt where there is no minimum at all, on a saddle or a plateau.",
            EndsInLocalMinima),
        new("0.12", "When this algorithm is used for optimizing artificial neural netwoks parameters, this limitation can prevent the network to learn properly.", Verdict.Conditional,
            "A small network can end up with a poor fit. What holds it up need not be a local minimum: here it creeps along a plateau, and on this task two more units are enough for every run to learn. Other tasks are not decided by that.",
            SmallNetworks),
        new("0.13", "Generaly, the local minima in a given dimension is not shared with the other dimensions. This explains why artificial neural networks can be applied to complex systems",
            Verdict.Conditional,
            "A point that is level must curve upwards in every direction to be a minimum. If its curvatures are random, that becomes very unlikely as directions are added, and saddles are the rule. "
            + "That is a statement about random matrices, not a theorem about networks: a function may have any number of minima, and low down they are common.",
            MinimaInManyDimensions),
        new("0.14", "The gradient descent algorithm starts at an arbitrary position and iteratively converge to the minimum …", Verdict.Conditional,
            "From almost every start it leaves a saddle, but the nearer it passes, the longer it waits: as long as the logarithm of the distance. On the ridge itself it stays for ever, unless noise pushes it off.",
            SaddlesDelay),
        new("1.5", "One interesting aspect of stochastic gradient descent is its ability to escape local minima.", Verdict.Conditional,
            "Noise of the right size carries a run over a hill, out of good minima as well as poor ones, and it is found in the deeper one more often. Too little noise stays, too much settles nowhere.",
            NoiseEscapes),
        new("1.10", "Another misconception is that gradient descent always converges to the global minimum of the cost function … One possible approach to overcome this issue is to use techniques like simulated annealing or random restarts",
            Verdict.Confirmed,
            "It is a misconception. With a chance p per start, 1 − (1 − p)ⁿ is the chance of n starts; what that costs depends on p, which for a real problem nobody knows.",
            Restarts),
        new("1.11", "Using a learning rate that is too small can result in slow convergence or getting stuck in local minima.", Verdict.Conditional,
            "Too small is slow, that is all: it follows the slope into the valley below, as, in one dimension, every rate below 1/L does. A rate above 1/L may jump into another valley, better or worse.",
            SmallRates),
        new("2.1", "The main idea of gradient descent is to take some function with multiple independent variables and find where that function has its lowest output value. In calculus, this lowest value is called a local minimum.",
            Verdict.Refuted,
            "The lowest value of all is the global minimum. A local minimum is lower than the points near it, and gradient descent promises at best one of those.",
            LocalIsNotLowest),
    ];

    private static MinimizationResult Descend(Objective f, ReadOnlySpan<double> start, double rate, int steps, double tolerance = 1e-6) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps, new Stopping { GradientTolerance = tolerance }, Recording.None);

    private static MinimizationResult Descend(Objective f, double start, double rate, int steps, double tolerance = 1e-6) => Descend(f, [start], rate, steps, tolerance);

    private static IEnumerable<Evidence> EndsInLocalMinima()
    {
        var ends = Uniform(200, -2, 2, seed: 6).Select(start => (Start: start, Run: Descend(s_well, start, 0.05, 5000))).ToArray();
        var worse = ends.Where(end => end.Run.Last.Point[0] > s_hill).ToArray();
        yield return new(
            $"tilted double well, α = 0.05, 200 random starts in [-2, 2]: {200 - worse.Length} end at x = {N(s_better)} with f = {N(s_well.Value(s_better))}, {worse.Length} at x = {N(s_worse)} with f = {N(s_well.Value(s_worse))}",
            worse.Length is > 70 and < 130 && ends.All(end => end.Run.Converged) && worse.All(end => Math.Abs(end.Run.Last.Point[0] - s_worse) < 1e-5));
        yield return new($"each ends on the side of the hilltop, x = {N(s_hill)}, on which it began", ends.All(end => end.Start > s_hill == end.Run.Last.Point[0] > s_hill));
    }

    private static IEnumerable<Evidence> SmallNetworks()
    {
        var failures = new List<(XorNetwork Cost, MinimizationResult Run)>();
        var learned = s_hidden.Select(hidden => Spread.Of(Enumerable.Range(0, 5).Select(seed =>
        {
            var (cost, random) = (new XorNetwork(hidden), new SeededRandom(seed));
            var runs = Enumerable.Range(0, 20).Select(_ => Descend(cost, Normal(random, cost.Dimension), 0.1, 2000)).ToArray();
            failures.AddRange(runs.Where(run => run.Last.Value >= 0.01 && hidden == 2).Select(run => (cost, run)));
            return runs.Count(run => run.Last.Value < 0.01);
        }).Select(count => (double)count))).ToArray();
        yield return new(
            $"XOR, a network of tanh units, normal weights, α = 0.1, 2,000 steps, 5 seeds of 20 starts: how many of 20 reach a loss below 0.01, median (range): {string.Join("; ", s_hidden.Zip(learned, (size, count) => $"{size} hidden units: {count}"))}",
            learned[0].Max < 20 && learned[1].Median >= 19 && learned[2].Min == 20);
        var slopes = failures.Select(failure => failure.Run.Last.GradientNorm).ToArray();
        var falling = failures.Count(failure => Hessian.Curvatures(failure.Cost.Hessian([.. failure.Run.Last.Point]))[0] < -1e-5);
        yield return new(
            $"the {failures.Count} that fail with 2 units have a loss of {N(failures.Min(failure => failure.Run.Last.Value))} or more, yet the slope is not 0 at any of their ends: {N(slopes.Min())} or more; so none of them is a minimum, and at {falling} of them the cost even curves downwards in some direction",
            slopes.Min() > 1e-3 && falling > failures.Count / 2);
        var longer = failures.Select(failure => Descend(failure.Cost, [.. failure.Run.Last.Point], 0.1, 2000)).ToArray();
        yield return new($"after 2,000 more steps {longer.Count(run => run.Last.Value < 0.01)} of the {failures.Count} have learned, and the loss of every other is lower than before: it creeps on along a plateau",
            longer.Zip(failures, (after, before) => after.Last.Value < before.Run.Last.Value).All(lower => lower));
    }

    private static IEnumerable<Evidence> MinimaInManyDimensions()
    {
        var shares = Enumerable.Range(1, 5).Select(n => RandomHessian.Minima(n, 40_000, seed: n)).ToArray();
        yield return new(
            $"random symmetric matrices, 40,000 of each size: the share that curves upwards in every direction is {string.Join(", ", shares.Select((share, i) => $"{N(share.Estimate)} for n = {i + 1}"))}",
            shares.Zip(shares.Skip(1), (a, b) => b.Estimate < a.Estimate / 3).All(falls => falls) && shares[1].Low < Cone && Cone < shares[1].High);
        var tang = s_dimensions.Select(n => (n, Minima: Math.Pow(2.0 / 3, n), Best: Deepest(n))).ToArray();
        yield return new(
            "but on Styblinski and Tang's function, a sum of one double well per variable, fewer level points are minima and yet fewer runs find the best one: "
            + string.Join("; ", tang.Select(row => $"n = {row.n}: {N(row.Minima, 2)} of the level points, {N(row.Best.Estimate, 2)} of 400 runs")),
            tang.Zip(tang.Skip(1), (a, b) => b.Best.Estimate < a.Best.Estimate).All(falls => falls) && tang[^1].Best.High < 0.06);
        var (lowest, highest) = (LevelPoints(6).Take(100).Count(point => point.IsMinimum), LevelPoints(6).TakeLast(100).Count(point => point.IsMinimum));
        yield return new($"of its {LevelPoints(6).Count} level points in six variables, {lowest} of the lowest hundred are minima and {highest} of the highest hundred", lowest >= 40 && highest == 0);
    }

    /// <summary>All points with gradient 0 of Styblinski and Tang's function, by height: each variable is at one of its two minima or at the hilltop between.</summary>
    private static List<(double Height, bool IsMinimum)> LevelPoints(int n)
    {
        var f = TestFunctions.StyblinskiTang(1);
        var hill = Descend(Objective.Of(x => -f.Value(x), x => -f.Derivative(x)), 0, 0.01, 10_000).Last.Point[0];
        (double, bool)[] one = [(Descend(f, -3, 0.01, 10_000).Last.Value, true), (Descend(f, 3, 0.01, 10_000).Last.Value, true), (f.Value(hill), false)];
        IEnumerable<(double Height, bool IsMinimum)> points = [(0, true)];
        for (var variable = 0; variable < n; variable++)
        {
            points = [.. points.SelectMany(point => one, (point, next) => (point.Height + next.Item1, point.IsMinimum && next.Item2))];
        }

        return [.. points.OrderBy(point => point.Height)];
    }

    /// <summary>(2 − √2)/4: of all directions in space, the share that lies within 45° of an axis.</summary>
    private static double Cone => (2 - Math.Sqrt(2)) / 4;

    private static Proportion Deepest(int n)
    {
        var (f, random) = (TestFunctions.StyblinskiTang(n), new SeededRandom(n));
        return new(Enumerable.Range(0, 400).Count(_ =>
            Descend(f, [.. Enumerable.Range(0, n).Select(_ => random.Uniform(-5, 5))], 0.01, 2000, 1e-3).Last.Value < f.Minimum + 0.1), 400);
    }

    private static IEnumerable<Evidence> SaddlesDelay()
    {
        double[] offsets = [1e-1, 1e-3, 1e-6, 1e-12];
        var steps = offsets.Select(offset => Leave(offset, noise: 0, seed: 0)).ToArray();
        yield return new(
            $"f = x² − y² + y⁴/4 from (1, ε), α = 0.1, steps until |y| > 0.5: {string.Join(", ", offsets.Zip(steps, (offset, count) => $"ε = {N(offset)}: {count}"))}",
            steps.SequenceEqual([10, 35, 73, 149]));
        yield return new($"per factor of 10 in ε that is {N((steps[3] - steps[2]) / 6.0)} steps; theory says ln 10 / ln 1.2 = {N(Math.Log(10) / Math.Log(1.2))}",
            Math.Abs((steps[3] - steps[2]) / 6.0 - Math.Log(10) / Math.Log(1.2)) < 0.2);
        var never = Minimizer.Run(s_saddle, [1, 0], new GradientDescent(), 100_000, recording: Recording.None);
        yield return new($"ε = 0: {never.Outcome}, at the saddle, with f = {N(Math.Round(never.Last.Value, 9))} and not −1", never.Converged && Math.Abs(never.Last.Value) < 1e-9);
        var freed = Spread.Of(Enumerable.Range(0, 9).Select(seed => (double)Leave(0, noise: 1e-3, seed)));
        yield return new($"ε = 0 with Gaussian noise of 0.001 in the gradient, 9 seeds: free after {freed} steps", freed.Max < 100);
    }

    private static int Leave(double offset, double noise, int seed)
    {
        var rule = new GradientDescent { LearningRate = 0.1, Transform = new GradientNoise(noise, Seed: seed) };
        var run = Minimizer.Run(s_saddle, [1, offset], rule, 500, new Stopping { GradientTolerance = 0 });
        return Array.FindIndex(run.Trajectory.Coordinate(1), y => Math.Abs(y) > 0.5);
    }

    private static IEnumerable<Evidence> NoiseEscapes()
    {
        double[] deviations = [0, 0.5, 1, 2, 3];
        var better = deviations.Select(deviation => Spread.Of(Enumerable.Range(0, 5).Select(seed => InBetterWell(s_worse, deviation, seed)))).ToArray();
        yield return new(
            $"tilted double well from the worse minimum, α = 0.05, 2,000 steps, noise σ in every slope, 5 seeds of 60 runs; share that ends on the better side, median (range): {string.Join(", ", deviations.Zip(better, (deviation, share) => $"σ = {N(deviation)}: {share}"))}",
            better[0].Max == 0 && better[1].Max == 0 && better[2].Max < 0.2 && better[3].Min > better[2].Max && better[4].Median < better[3].Median);
        var left = Spread.Of(Enumerable.Range(0, 5).Select(seed => 1 - InBetterWell(s_better, 2, seed)));
        yield return new($"the same noise, σ = 2, from the better minimum: {left} have left it at the end", left.Min > 0);
    }

    private static double InBetterWell(double start, double deviation, int seed) => Enumerable.Range(0, 60).Count(run =>
    {
        var rule = new GradientDescent { LearningRate = 0.05, Transform = new GradientNoise(deviation, Seed: 1000 * seed + run) };
        return Minimizer.Run(s_well, start, rule, 2000, new Stopping { GradientTolerance = 0 }, Recording.None).Last.Point[0] < s_hill;
    }) / 60.0;

    private static IEnumerable<Evidence> Restarts()
    {
        var ends = Uniform(2000, -8, 8, seed: 10).Select(start => Descend(s_ripples, start, 0.1, 2000)).ToArray();
        var minima = ends.Select(end => Math.Round(end.Last.Point[0], 3)).Distinct().Count();
        var found = ends.Select(end => Math.Abs(end.Last.Point[0] - s_ripples.Minimizers[0][0]) < 1e-3).ToArray();
        var single = new Proportion(found.Count(one => one), found.Length);
        yield return new($"x²/10 + sin 3x, α = 0.1, 2,000 random starts in [-8, 8]: they end in {minima} minima, and a share of {single} in the global one", minima == 8 && single.High < 0.2);
        var starts = (int)Math.Ceiling(Math.Log(0.05) / Math.Log(1 - single.Estimate));
        var batches = found.Chunk(starts).Where(batch => batch.Length == starts).ToArray();
        var hits = new Proportion(batches.Count(batch => batch.Any(one => one)), batches.Length);
        yield return new($"for 95 % that makes {starts} starts; of {batches.Length} batches of {starts}, {hits.Successes} hold a global minimum", hits.Low < 0.95 && 0.95 < hits.High);
    }

    private static IEnumerable<Evidence> SmallRates()
    {
        var starts = Uniform(399, -2, 2, seed: 0);
        double[] small = [0.001, 0.01, 0.09];
        var runs = small.Select(rate => starts.Select(start => (Start: start, Run: Descend(s_well, start, rate, 100_000))).ToArray()).ToArray();
        yield return new(
            $"tilted double well, 399 random starts in [-2, 2], where L = 11: at α = {string.Join(", ", small.Select(rate => N(rate)))} every run ends in the valley it began in, after a median of {string.Join(", ", runs.Select(rate => Numerals.Write(Spread.Of(rate.Select(one => (double)one.Run.Steps)).Median)))} steps",
            runs.All(rate => rate.All(one => one.Run.Converged && one.Start > s_hill == one.Run.Last.Point[0] > s_hill)));
        var far = starts.Select(start => (Start: start, Run: Descend(s_well, start, 0.5, 100_000))).Where(one => one.Start > s_hill != one.Run.Last.Point[0] > s_hill).ToArray();
        var up = far.Count(one => one.Start > s_hill);
        yield return new($"at α = 0.5, {far.Length} of the 399 jump into the other valley: {up} into the better one, {far.Length - up} into the worse", up > 0 && up < far.Length && far.All(one => one.Run.Converged));
    }

    private static IEnumerable<Evidence> LocalIsNotLowest()
    {
        var height = s_well.Value(s_worse);
        var near = Uniform(1000, s_worse - 0.5, s_worse + 0.5, seed: 21).Count(x => s_well.Value(x) >= height);
        yield return new($"tilted double well: f = {N(height)} at x = {N(s_worse)}, and {near:N0} of 1,000 random points within 0.5 of it are no lower: a local minimum", near == 1000);
        yield return new($"the lowest value is f = {N(s_well.Value(s_better))}, at x = {N(s_better)}", s_well.Value(s_better) < height - 0.1);
        var end = Descend(s_well, 2, 0.05, 5000);
        yield return new($"gradient descent from x = 2 {end.Outcome} at x = {N(end.Last.Point[0])}: it found a local minimum and not the lowest value", end.Converged && end.Last.Value > s_well.Minimum + 0.1);
    }

    private static double[] Uniform(int count, double from, double to, int seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Uniform(from, to))];
    }

    private static double[] Normal(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Normal())];

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
