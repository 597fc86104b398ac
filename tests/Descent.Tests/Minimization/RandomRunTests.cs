using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Schedules;

namespace Descent.Tests.Minimization;

/// <summary>
/// Random settings in their ranges × every test function × every method: no exception, no hang, the best point is the best, and the
/// reason is true, judged by what an observer saw.
/// </summary>
public class RandomRunTests
{
    private static readonly string[] s_smoothNowhere = ["Absolute value", "Ackley"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_reason_and_the_best_point_of_a_random_run_are_true(int seed)
    {
        var random = new SeededRandom(seed);
        foreach (var f in TestFunctions.All)
        {
            foreach (var method in Methods(random))
            {
                var stopping = RandomStopping(random);
                var (steps, budget) = (random.Index(150), random.Index(10) == 0 ? 1 + random.Index(300) : 100_000);
                using var cancellation = new CancellationTokenSource();
                var cancelAt = random.Index(10) == 0 ? random.Index(50) : int.MaxValue;
                var seen = new List<Iterate>();
                var observer = new Observer
                {
                    EachStep = point =>
                    {
                        seen.Add(point);
                        if (point.Step == cancelAt)
                        {
                            cancellation.Cancel();
                        }
                    },
                };
                double[] start = [.. f.Start.Select(x => x + 0.3 * random.Normal())];
                var counted = f.Counted(budget);
                var run = Minimizer.Run(counted, start, method, steps, stopping, RandomRecording(random), observer, cancellation.Token);
                var what = $"seed {seed}, {f.Name}, {method}, {stopping}, steps {steps}, budget {budget}: {run}";
                Assert.True(BestIsTrue(run, seen), $"best: {what}");
                Assert.True(run.Steps == run.Last.Step && run.Trajectory.Steps[^1] == run.Steps, $"the last point: {what}");
                Assert.True(ReasonIsTrue(run, seen, f, stopping, steps, counted, cancellation.IsCancellationRequested), what);
            }
        }
    }

    private static bool ReasonIsTrue(
        MinimizationResult run, List<Iterate> seen, Objective f, Stopping stopping, int steps, CountedObjective counted, bool isCancelled)
    {
        var (last, before) = (run.Last, seen.Count > 1 ? seen[^2] : null);
        var isFinite = IsFinite(last) && double.IsFinite(last.GradientNorm);
        var step = before is null ? 0 : Distance(last, before);
        return run.Reason switch
        {
            TerminationReason.NonFiniteValue => !isFinite,
            TerminationReason.Diverged => isFinite && Math.Abs(last.Value) > stopping.DivergenceFactor * (1 + Math.Abs(seen[0].Value)),
            TerminationReason.GradientTolerance => Norm(f.Gradient([.. last.Point])) <= stopping.GradientTolerance * (1 + 1e-12),
            TerminationReason.StepTolerance => step > 0 && step <= stopping.StepTolerance * (1 + 1e-12),
            TerminationReason.ValueTolerance => step > 0 && Math.Abs(last.Value - before!.Value) <= stopping.ValueTolerance,
            TerminationReason.MaxIterations => run.Steps == steps,
            TerminationReason.Cancelled => isCancelled,
            TerminationReason.CallBudget => counted.Calls == counted.Budget,
            TerminationReason.PrecisionLimit => !FallsAlongTheGradient(f, last, 1e-9 * (1 + Math.Abs(last.Value))),
            TerminationReason.NoLowerPoint => s_smoothNowhere.Contains(((TestFunction)f).Name),
            _ => false,
        };
    }

    private static bool BestIsTrue(MinimizationResult run, List<Iterate> seen)
    {
        var least = seen[0];
        foreach (var point in seen.Where(point => IsFinite(point) && double.IsFinite(point.GradientNorm)))
        {
            least = point.Value < least.Value ? point : least;
        }

        return run.Best.Step == least.Step && run.Best.Value.Equals(least.Value) && run.Best.Point.SequenceEqual(least.Point);
    }

    private static bool FallsAlongTheGradient(Objective f, Iterate at, double byMoreThan)
    {
        var gradient = f.Gradient([.. at.Point]);
        return Enumerable.Range(10, 30).Any(k => // near by: farther away there may be another valley
        {
            var share = Math.Pow(0.5, k) * (1 + Norm(at.Point)) / Norm(gradient);
            return f.Value([.. at.Point.Zip(gradient, (x, g) => x - share * g)]) < at.Value - byMoreThan;
        });
    }

    private static IEnumerable<IterativeMethod> Methods(SeededRandom random)
    {
        double Share() => random.Index(8) == 0 ? 0 : 1 - Math.Pow(10, random.Uniform(-5, -0.1));
        double Positive(double low, double high) => Math.Pow(10, random.Uniform(low, high));
        double Rarely(double value) => random.Index(3) == 0 ? value : 0;
        foreach (var rule in Optimizer.All)
        {
            Optimizer varied = rule switch
            {
                Momentum momentum => momentum with { Beta = Share(), Dampening = Rarely(Share()) },
                AdaGrad adaGrad => adaGrad with { LearningRateDecay = Rarely(1), InitialAccumulator = Rarely(0.1) },
                RMSProp rmsProp => rmsProp with { Rho = Share(), Momentum = Rarely(Share()), Centered = random.Index(2) == 0 },
                AdaDelta adaDelta => adaDelta with { Rho = Share(), Epsilon = Positive(-10, -2) },
                AdamW adamW => adamW with { Beta1 = Share(), Beta2 = Share(), WeightDecay = Positive(-4, 0) },
                MomentOptimizer moments => moments with { Beta1 = Share(), Beta2 = Share(), Epsilon = Rarely(1e-8) },
                Lion lion => lion with { Beta1 = Share(), Beta2 = Share(), WeightDecay = Rarely(0.1) },
                Rprop rprop => rprop with { Decrease = Share(), Increase = 1 + Share(), MaximumStep = Positive(-3, 3) },
                _ => rule,
            };
            yield return varied with { LearningRate = RandomSchedule(random, Positive(-4, 1)), Transform = RandomTransform(random) };
        }

        var curvature = Positive(-4, -0.001);
        var wolfe = new StrongWolfe { Curvature = curvature, SufficientDecrease = curvature * random.Uniform(0, 0.999) };
        var armijo = new ArmijoBacktracking { Shrink = random.Uniform(0.01, 0.999), SufficientDecrease = Share() };
        LineSearch search = random.Index(2) == 0 ? wolfe : armijo;
        yield return new SteepestDescent { Search = search };
        yield return new ConjugateGradient { Search = wolfe };
        yield return new LBfgs { Search = wolfe, Memory = 1 + random.Index(20) };
        yield return new Newton { Search = search };
    }

    private static Schedule RandomSchedule(SeededRandom random, double rate) => random.Index(8) switch
    {
        0 => new LinearWarmup(1 + random.Index(20), rate, random.Uniform() < 0.5 ? 0 : 0.5),
        1 => new CosineDecay(rate, 1 + random.Index(200)),
        2 => new InverseTimeDecay(rate, random.Uniform()),
        3 => new StepDecay(rate, 1 + random.Index(50)),
        4 => 0,
        _ => rate,
    };

    private static GradientTransform? RandomTransform(SeededRandom random) => random.Index(8) switch
    {
        0 => new ClipByNorm(Math.Pow(10, random.Uniform(-3, 3))),
        1 => new ClipByValue(Math.Pow(10, random.Uniform(-3, 3))),
        2 => new WeightDecay(random.Uniform()).Then(new GradientNoise(random.Uniform(), random.Uniform(), random.Index(100))),
        _ => null,
    };

    private static Stopping RandomStopping(SeededRandom random) => new()
    {
        GradientTolerance = random.Index(3) == 0 ? 0 : Math.Pow(10, random.Uniform(-12, -2)),
        StepTolerance = random.Index(2) == 0 ? 0 : Math.Pow(10, random.Uniform(-12, -2)),
        ValueTolerance = random.Index(2) == 0 ? 0 : Math.Pow(10, random.Uniform(-15, -4)),
        DivergenceFactor = Math.Pow(10, random.Uniform(0.5, 12)),
    };

    private static Recording RandomRecording(SeededRandom random) => random.Index(4) switch
    {
        0 => Recording.None,
        1 => Recording.Every(1 + random.Index(20)),
        2 => Recording.Values,
        _ => Recording.All,
    };

    private static bool IsFinite(Iterate at) => double.IsFinite(at.Value) && at.Point.All(double.IsFinite);

    private static double Norm(IEnumerable<double> x) => VectorKernels.Norm([.. x]);

    private static double Distance(Iterate a, Iterate b) => VectorKernels.Distance([.. a.Point], [.. b.Point]);
}
