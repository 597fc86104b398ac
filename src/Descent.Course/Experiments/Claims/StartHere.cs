using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claims that notebook 00 decides.</summary>
internal static class StartHere
{
    private static readonly Formula s_square = Formula.Of(x => x * x);
    private static readonly Formula s_twoValleys = Formula.Of(x => x * x * x * x - 2 * x * x + 0.3 * x);
    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x + 3 * y * y);

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("0.1", "A large majority of artificial neural networks are based on the gradient descent algortihm. … Gradient descent is an optimization algorithm for finding the minimum of a function.",
            Verdict.Conditional,
            "Nearly all neural networks are trained by methods that follow the slope of a cost; gradient descent is the simplest of them. Such a method looks for a place where the slope is zero, which need not be the lowest one.",
            FindsFlatPlaces),
        new("0.8", "Note that in artificial neural networks, this parameter is no longer called step size (α), but learning rate (η).", Verdict.Definition,
            "α and η both stand for the learning rate, and learning rate is the better name: a step of gradient descent is α times the slope long, not α. (Adam's steps are about α long, and its paper does say \"stepsize\".)",
            RateIsNotAStep),
        new("2.3", "It's as if someone plops you in the middle of a hilly terrain with a blindfold on and your goal is to go towards the lowest nearby point in the hilly terrain. You can accomplish this by iteratively taking steps toward the direction where it feels like you're moving downhill.",
            Verdict.Confirmed,
            "A good picture with three limits: the hiker feels slope, not distance; to arrive, the steps must become shorter where the ground becomes level; and a network's hill has not two directions but thousands or millions.",
            HikerGoesDown),
        new("2.15", "Each time we run data through a model, we go back and make adjustments to the neural network to optimize how the model learns.", Verdict.Definition,
            "Training repeats seven steps: take data, predict, compare, compute the cost, compute its slope, step against the slope, repeat. What is adjusted are the parameters, and the slope says in which direction.",
            AdjustmentsNeedADirection),
    ];

    private static MinimizationResult Descend(Objective f, double[] start, Optimizer rule, int steps) =>
        Minimizer.Run(f, start, rule, steps, new Stopping { GradientTolerance = 1e-6 });

    private static IEnumerable<Evidence> FindsFlatPlaces()
    {
        var random = new SeededRandom(1);
        var runs = Enumerable.Range(0, 100).Select(_ => Descend(s_twoValleys, [random.Uniform(-2, 2)], new GradientDescent { LearningRate = 0.02 }, 10_000)).ToArray();
        var deeper = runs.Count(run => run.Last.Point[0] < 0);
        yield return new($"f = x⁴ − 2x² + 0.3x, α = 0.02, 100 random starts in [-2, 2]: all end where |f′| ≤ 1e-6, {deeper} of them in the deeper valley and {100 - deeper} in the other",
            runs.All(run => run.Converged) && deeper is > 20 and < 80);
        Optimizer[] rules = [new GradientDescent { LearningRate = 0.1 }, new Momentum { LearningRate = 0.1, Beta = 0.5 }, new Adam { LearningRate = 0.1 }];
        var relatives = rules.Select(rule => Descend(s_bowl, [-2.5, 1.2], rule, 10_000)).ToArray();
        yield return new($"three methods that use the slope, f = x² + 3y² from (−2.5, 1.2): {string.Join(", ", rules.Zip(relatives, (rule, run) => $"{rule.GetType().Name} {run.Outcome}"))}",
            relatives.All(run => run.Converged));
        var line = IrisPetals.WidthFromLength;
        var trained = Descend(line, [0, 0], new GradientDescent { LearningRate = 0.05 }, 100_000).Last.Point;
        yield return new($"a line through 150 flowers: slope {N(trained[0])} by gradient descent, {N(line.Best[0])} by a formula without it. The method sets the model's numbers; the model is not based on it",
            Math.Abs(trained[0] - line.Best[0]) < 1e-4);
    }

    private static IEnumerable<Evidence> RateIsNotAStep()
    {
        var xs = Minimizer.Run(s_square, 3, new GradientDescent { LearningRate = 0.1 }, 10, new Stopping { GradientTolerance = 0 }).Trajectory.Coordinate(0);
        var (first, tenth) = (Math.Abs(xs[1] - xs[0]), Math.Abs(xs[10] - xs[9]));
        yield return new($"f = x² from x = 3, α = 0.1: gradient descent's first step is {N(first)} long, its tenth {N(tenth)}", first > 0.5 && tenth < 0.09);
        var steps = new[] { 0.1, 1, 10 }.Select(scale => Math.Abs(3 - Minimizer.Run(Formula.Of(x => scale * x * x), 3, new Adam { LearningRate = 0.1 }, 1).Last.Point[0])).ToArray();
        yield return new($"0.1x², x² and 10x² from x = 3: Adam's first step with α = 0.1 is {string.Join(", ", steps.Select(step => N(step)))} long", steps.All(step => Math.Abs(step - 0.1) < 1e-6));
    }

    private static IEnumerable<Evidence> HikerGoesDown()
    {
        var random = new SeededRandom(2);
        var lower = Enumerable.Range(0, 100).Count(_ =>
        {
            double[] at = [random.Uniform(-3, 3), random.Uniform(-2, 2)];
            return Minimizer.Run(s_bowl, at, new GradientDescent { LearningRate = 0.01 }, 1).Last.Value < s_bowl.Value(at);
        });
        yield return new($"f = x² + 3y², 100 random places: a short step downhill ends lower at {lower} of them", lower == 100);
        yield return new("x² at x = 1 and x²/10 at x = 10 feel alike, slope 2; the lowest point is 1 away from the one and 10 from the other",
            s_square.Derivative(1) == 2 && Math.Abs(Formula.Of(x => x * x / 10).Derivative(10) - 2) < 1e-12);
        var hiker = 1.0;
        for (var step = 0; step < 100; step++)
        {
            hiker -= 0.3 * Math.Sign(s_square.Derivative(hiker));
        }

        var walker = Descend(s_square, [1], new GradientDescent { LearningRate = 0.3 }, 100);
        yield return new($"f = x² from x = 1: after 100 steps of the same length 0.3 the hiker is still {N(Math.Abs(hiker))} from the lowest point; with steps of 0.3 times the slope the run {walker.Outcome}",
            Math.Abs(hiker) > 0.05 && walker.Converged);
    }

    private static IEnumerable<Evidence> AdjustmentsNeedADirection()
    {
        var line = IrisPetals.WidthFromLength;
        var run = Minimizer.Run(line, [0, 0], new GradientDescent { LearningRate = 0.02 }, 20, new Stopping { GradientTolerance = 0 });
        var falls = run.Values.Zip(run.Values.Skip(1), (before, after) => after < before).All(fell => fell);
        yield return new($"petal widths of 150 flowers from their lengths, 20 passes with α = 0.02: the cost falls at each, from {N(run.Values[0])} to {N(run.Last.Value)}", falls);
        var blind = Spread.Of(Enumerable.Range(1, 20).Select(seed => AdjustedAtRandom(line, run, new SeededRandom(seed))));
        yield return new($"the same passes with adjustments just as long but in random directions, 20 seeds: the cost ends at {blind}, median and range", blind.Min > run.Last.Value);
    }

    private static double AdjustedAtRandom(LineCost line, MinimizationResult guided, SeededRandom random)
    {
        var (slope, intercept) = (guided.Points[0][0], guided.Points[0][1]);
        for (var k = 1; k < guided.Points.Length; k++)
        {
            var length = Math.Sqrt(guided.Points[k].Zip(guided.Points[k - 1], (now, before) => (now - before) * (now - before)).Sum());
            var angle = random.Uniform(0, 2 * Math.PI);
            (slope, intercept) = (slope + length * Math.Cos(angle), intercept + length * Math.Sin(angle));
        }

        return line.Value([slope, intercept]);
    }

    private static string N(double value) => Numerals.Write(value);
}
