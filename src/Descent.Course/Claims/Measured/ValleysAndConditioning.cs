using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claims that notebook 05 decides.</summary>
internal static class ValleysAndConditioning
{
    private const double Turn = 0.5;

    private static readonly Stopping s_arrived = new() { GradientTolerance = 1e-6 };

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("0.10", "The figure below (taken from Hoang Duong blog ) illustrates the convergence of the algorithm on a multidimentional function", Verdict.Conditional,
            "In a bowl it converges from any start as long as α < 2/L, where L is the largest curvature in any direction. How long that takes depends on the condition number κ = L/μ, which no single picture shows.",
            Converges),
        new("0.15", "… this also explains why it's particularly difficult to prove the convergence of theses algorithms.", Verdict.Conditional,
            "What is hard to prove is that the end is the lowest point of all. That the slope goes to 0 is easy: with α ≤ 1/L every step lowers f by at least (α/2)‖∇f‖², with any number of local minima.",
            ReachesStationaryPoints),
        new("1.7", "Model agnostic: Applicable to various machine learning algorithms. Optimizes complex models: Scales well with increasing model complexity.", Verdict.Conditional,
            "It applies wherever there is a gradient that is not 0. The number of steps does not grow with the number of parameters; it grows in proportion to the condition number.",
            ScalesWithConditioning),
        new("T9", "Problem complexity: simple 1000 iterations, moderate 5000, complex 10000.", Verdict.Refuted,
            "Name the measure. With the number of parameters the steps hardly change; with the condition number they grow in proportion, so any three numbers can be had from any three sizes.",
            ComplexityIsConditioning),
    ];

    private static IEnumerable<Evidence> Converges()
    {
        var (mild, harsh) = (Steps([1, 10], 20), Steps([1, 1000], 20));
        yield return new($"a valley with curvatures 1 and 10, turned, 20 random starts, α = 2/(L + μ), until ‖∇f‖ ≤ 1e-6: all arrive, after {mild} steps", mild.Max < 100);
        yield return new($"curvatures 1 and 1,000: all arrive, after {harsh} steps", harsh.Min > 100 * mild.Min && double.IsFinite(harsh.Max));
        var beyond = Starts(20, 2).Count(start => Descend(TestFunctions.Quadratic([1, 10], Turn), start, 2.1 / 10, 5000).Reason == TerminationReason.Diverged);
        yield return new($"curvatures 1 and 10 with α = 2.1/L: {beyond} of 20 starts diverge", beyond == 20);
    }

    private static IEnumerable<Evidence> ReachesStationaryPoints()
    {
        var f = TestFunctions.Rastrigin(10);
        var limit = 1 / f.Smoothness!.Value;
        var random = new SeededRandom(5);
        var starts = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, 10).Select(_ => random.Uniform(-5, 5)).ToArray()).ToArray();
        var runs = starts.Select(start => Descend(f, start, limit, 2000)).ToArray();

        // Where the slope is tiny, the fall drowns in the rounding of f.
        var falls = starts.SelectMany(start => new[] { limit, limit / 10 }.SelectMany(rate => Falls(Descend(f, start, rate, 2000).Trajectory, rate, 1e-3))).ToArray();
        yield return new(
            $"Rastrigin's function of 10 variables, with more than 10¹⁰ local minima, 20 random starts, α = 1/L and 0.1/L: in each of {falls.Length:N0} steps with ‖∇f‖ > 1e-3, f falls by at least {N(falls.Min(), 3)} α‖∇f‖²; the bound asks for 0.5",
            falls.Min() >= 0.5 - 1e-9);
        yield return new($"{runs.Count(run => run.Converged)} of 20 runs with α = 1/L come to a stationary point, ‖∇f‖ ≤ 1e-6, after at most {runs.Max(run => run.Steps)} steps", runs.All(run => run.Converged));
        var ends = runs.Select(run => run.Last.Value).ToArray();
        yield return new($"{ends.Count(value => value < 1e-6)} of 20 come to the lowest one, f = 0; the others end between f = {N(ends.Min(), 3)} and {N(ends.Max(), 3)}", ends.Min() > 1);
    }

    // How much of α‖∇f‖² each step gains.
    private static IEnumerable<double> Falls(Trajectory path, double rate, double least) =>
        from k in Enumerable.Range(0, path.Count - 1)
        where path.GradientNorms[k] > least
        select (path.Values[k] - path.Values[k + 1]) / (rate * path.GradientNorms[k] * path.GradientNorms[k]);

    private static IEnumerable<Evidence> ScalesWithConditioning()
    {
        var (small, large) = (Steps(Spaced(2, 100), 5), Steps(Spaced(2000, 100), 5));
        yield return new($"κ = 100, 5 random starts, α = 2/(L + μ), until ‖∇f‖ ≤ 1e-6: with 2 parameters {small} steps, with 2,000 parameters {large}", large.Max < 1.6 * small.Min);
        var (easy, hard) = (Steps([1, 10], 5), Steps([1, 1000], 5));
        yield return new($"2 parameters: κ = 10 takes {easy} steps, κ = 1,000 takes {hard}", hard.Min > 100 * easy.Max);
        var stairs = Descend(Objective.Of(x => Math.Floor(Math.Abs(x)), _ => 0), [3.5], 0.1, 1000);
        yield return new($"a staircase, whose gradient is 0 wherever it has one: {stairs.Outcome}, at f = {N(stairs.Last.Value)}; around 0 it is 0", stairs.Steps == 0);
    }

    private static IEnumerable<Evidence> ComplexityIsConditioning()
    {
        int[] dimensions = [2, 100, 2000];
        var bySize = dimensions.Select(n => Steps(Spaced(n, 100), 5)).ToArray();
        yield return new($"κ = 100, 5 random starts: {List(dimensions.Zip(bySize, (n, steps) => $"{n:N0} parameters {steps} steps"))}", bySize[^1].Median < 1.5 * bySize[0].Median);
        double[] conditions = [100, 500, 1000];
        var byCondition = conditions.Select(kappa => Steps([1, kappa], 5)).ToArray();
        yield return new($"2 parameters: {List(conditions.Zip(byCondition, (kappa, steps) => $"κ = {N(kappa)} {steps} steps"))}",
            byCondition[1].Median / byCondition[0].Median is > 4 and < 7 && byCondition[2].Median / byCondition[0].Median is > 8 and < 14);
        var (wide, narrow) = (Steps(Spaced(2000, 10), 5), byCondition[^1]);
        yield return new($"the \"complex\" problem with 2,000 parameters and κ = 10 takes {wide} steps, the \"simple\" one with 2 parameters and κ = 1,000 takes {narrow}", 50 * wide.Max < narrow.Min);
    }

    private static Spread Steps(double[] curvatures, int starts)
    {
        var f = TestFunctions.Quadratic(curvatures, Turn);
        var rate = 2 / (curvatures.Min() + curvatures.Max());
        return Spread.Of(Starts(starts, f.Dimension).Select(start => Descend(f, start, rate, 200_000, Recording.None) is { Converged: true } run ? run.Steps : double.PositiveInfinity));
    }

    private static MinimizationResult Descend(Objective f, double[] start, double rate, int steps, Recording recording = default) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps, s_arrived, recording);

    private static double[] Spaced(int count, double ratio) => [.. Enumerable.Range(0, count).Select(i => Math.Pow(ratio, i / (count - 1.0)))];

    private static double[][] Starts(int count, int dimension)
    {
        var random = new SeededRandom(5);
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, dimension).Select(_ => random.Normal()).ToArray())];
    }

    private static string List(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
