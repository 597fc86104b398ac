using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claims that notebook 03 decides.</summary>
internal static class DescentInOneDimension
{
    private static readonly Formula s_square = Formula.Of(x => x * x);
    private static readonly Formula s_quartic = Formula.Of(x => x * x * x * x);
    private static readonly Formula s_shallow = Formula.Of(x => x * x / 2);
    private static readonly Formula s_steep = Formula.Of(x => 5 * x * x);
    private static readonly Formula s_twoValleys = Formula.Of(x => x * x * x * x - 2 * x * x);

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("0.2", "The gradient descent algorithm starts at an arbitrary position and iteratively converge to the minimum.", Verdict.Conditional,
            "On a function with one valley, and with a learning rate that is small enough, the points approach the minimum from any start. How fast depends on how curved the valley's floor is.",
            Converges),
        new("0.5", "The next point is calculated according to the following formula: x_{n+1} = x_n − α · df/dx (x_n)", Verdict.Confirmed,
            "Just that: xₖ₊₁ = xₖ − α f′(xₖ).", StepRule),
        new("0.6", "The step size multiplier α is a parameter to tune. It represents how big will be the step to the next point.", Verdict.Conditional,
            "The step is α·|f′(x)| long. It shrinks by itself where the slope does, with α unchanged.", StepLength),
        new("0.7", "Large values will allow fast convergences, but small values will ensure more stability.", Verdict.Conditional,
            "Larger is faster only up to an optimum, 2/(L + μ) for curvatures from μ to L; from there on it is slower again, and from 2/L on nothing converges.",
            RateTradeOff),
        new("1.13", "These gradients indicate the direction and magnitude of the change needed to reduce the cost.", Verdict.Conditional,
            "The derivative gives the direction, and the rate of change on the spot. How far to go it does not know; the learning rate guesses that.",
            SlopeIsNotDistance),
        new("2.2", "We keep iterating this step until we reach the local minimum of the function.", Verdict.Conditional,
            "We iterate until a stopping rule is satisfied. Which minimum is near depends on the start, it is reached only in the limit, and from a maximum no step leads away.",
            StoppingIsARule),
        new("2.14", "If the learning rate is too small, then the training of the model will take too long. Alternatively, if the learning rate is too large, then the model may 'overshoot' the local minimum.",
            Verdict.Confirmed,
            "Both are true, and overshooting alone does no harm: between 1/L and 2/L every step lands on the other side, yet nearer.", Overshooting),
        new("T1", "Learning rate 0.001: 5000 iterations; 0.01: 1000; 0.1: 200.", Verdict.Refuted,
            "Well below the optimum, a rate ten times smaller needs ten times the steps, not five times. (On a quadratic; a network follows in notebook 10.)",
            TenTimesSlower),
        new("T2", "Loss reduction per epoch: 0.78 in epoch 1, 0.56 in epoch 2, 0.41 in epoch 3.", Verdict.Refuted,
            "Those numbers behave like the loss itself. A reduction is the difference of two losses; on a quadratic every step keeps the same fraction (1 − αμ)² of the loss.",
            LossAndReduction),
    ];

    private static MinimizationResult Descend(Objective f, double start, double rate, int steps, double tolerance = 1e-6) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps, new Stopping { GradientTolerance = tolerance });

    private static IEnumerable<Evidence> Converges()
    {
        var starts = RandomStarts(20);
        var worst = starts.Max(start => Descend(s_square, start, 0.1, 1000).Steps);
        yield return new($"f = x², α = 0.1, 20 random starts in [-2, 2]: all arrive (|f′| ≤ 1e-6), after at most {worst} steps",
            starts.All(start => Descend(s_square, start, 0.1, 1000).Converged));
        var near = Math.Abs(Descend(s_quartic, 1, 0.1, 1000, 0).Last.Point[0]);
        var nearer = Math.Abs(Descend(s_quartic, 1, 0.1, 100_000, 0).Last.Point[0]);
        yield return new($"f = x⁴, α = 0.1 from x = 1: x = {N(near)} after 1,000 steps and {N(nearer)} after 100,000: a hundred times the steps, a tenth of the distance",
            near / nearer is > 9 and < 11);
        var diverging = Descend(s_square, 1, 1.1, 1000);
        yield return new($"f = x², α = 1.1 from x = 1: {diverging.Outcome}", diverging.Reason == TerminationReason.Diverged);
    }

    private static IEnumerable<Evidence> StepRule()
    {
        const double rate = 0.1;
        var largest = RandomStarts(100).Max(start =>
        {
            var next = Descend(s_twoValleys, start, rate, 1).Last.Point[0];
            return Math.Abs(next - (start - rate * (4 * start * start * start - 4 * start)));
        });
        yield return new($"f = x⁴ − 2x², 100 random points: the library's step and x − 0.1·(4x³ − 4x), worked out by hand, differ by {N(largest)} at most", largest < 1e-14);
    }

    private static IEnumerable<Evidence> StepLength()
    {
        var xs = Descend(s_square, 4, 0.1, 20, 0).Trajectory.Coordinate(0);
        var lengths = xs.Zip(xs.Skip(1), (a, b) => Math.Abs(b - a)).ToArray();
        yield return new($"f = x², α = 0.1 from x = 4: the first step is {N(lengths[0])} long, the tenth {N(lengths[9])}, the twentieth {N(lengths[19])}, all with the same α",
            lengths.Zip(lengths.Skip(1), (a, b) => b < a).All(shrinks => shrinks));
        var ratio = lengths.Select((length, k) => length / Math.Abs(2 * xs[k])).ToArray();
        yield return new($"step length divided by |f′(x)|: between {N(ratio.Min())} and {N(ratio.Max())} over all twenty steps", ratio.All(r => Math.Abs(r - 0.1) < 1e-12));
    }

    private static IEnumerable<Evidence> RateTradeOff()
    {
        double[] rates = [0.01, 0.1, 2.0 / 11, 0.19, 0.199];
        var steps = RateSweep.Of([s_shallow, s_steep], rates, [1]).Select(sweep => sweep.Steps.Median).ToArray();
        yield return new(
            $"curvatures μ = 1 and L = 10 with one rate, from x = 1 until |x| ≤ 1e-6: {string.Join(", ", rates.Zip(steps, (rate, count) => $"α = {N(rate)}: {N(count)} steps"))}",
            steps[0] > steps[1] && steps[1] > steps[2] && steps[2] < steps[3] && steps[3] < steps[4]);
        var beyond = Descend(s_steep, 1, 0.201, 20_000);
        yield return new($"just past 2/L = 0.2, at α = 0.201: {beyond.Outcome}", beyond.Reason == TerminationReason.Diverged);
    }

    private static IEnumerable<Evidence> SlopeIsNotDistance()
    {
        var (narrow, wide) = (s_square, Formula.Of(x => x * x / 10));
        yield return new($"x² at x = 1 and x²/10 at x = 10 have the slopes {N(narrow.Derivative(1))} and {N(wide.Derivative(10))}; the minimum is 1 away from the one and 10 from the other",
            narrow.Derivative(1) == 2 && Math.Abs(wide.Derivative(10) - 2) < 1e-12);
        var right = RandomStarts(100).Count(x => narrow.Value(x - 1e-3 * Math.Sign(narrow.Derivative(x))) < narrow.Value(x));
        yield return new($"the direction: a small move against the sign of the slope lowers x² at {right} of 100 random points", right == 100);
    }

    private static IEnumerable<Evidence> StoppingIsARule()
    {
        var (left, right) = (Descend(s_twoValleys, -0.5, 0.05, 1000), Descend(s_twoValleys, 0.5, 0.05, 1000));
        yield return new($"f = x⁴ − 2x²: from −0.5 the run ends at x = {N(left.Last.Point[0])}, from 0.5 at x = {N(right.Last.Point[0])}",
            Math.Abs(left.Last.Point[0] + 1) < 1e-6 && Math.Abs(right.Last.Point[0] - 1) < 1e-6);
        var top = Descend(s_twoValleys, 0, 0.05, 1000);
        yield return new($"from x = 0, a maximum: {top.Outcome}, because the slope is 0", top.Steps == 0 && top.Converged);
        var late = Descend(s_square, 1, 0.1, 100, 0);
        yield return new($"f = x², α = 0.1 from x = 1, no stopping rule: after 100 steps x = {N(late.Last.Point[0])}, not 0", late.Last.Point[0] > 0);
    }

    private static IEnumerable<Evidence> Overshooting()
    {
        var (slow, fast) = (Descend(s_square, 1, 0.001, 20_000), Descend(s_square, 1, 0.3, 20_000));
        yield return new($"f = x² from x = 1: α = 0.001 needs {slow.Steps:N0} steps, α = 0.3 needs {fast.Steps}", slow.Steps > 100 * fast.Steps);
        var swinging = Descend(s_square, 1, 0.9, 1000);
        var xs = swinging.Trajectory.Coordinate(0);
        yield return new($"α = 0.9, between 1/L = 0.5 and 2/L = 1: every step changes sides, and the run {swinging.Outcome}",
            swinging.Converged && xs.Zip(xs.Skip(1), (a, b) => a * b < 0 && Math.Abs(b) < Math.Abs(a)).All(nearer => nearer));
        var wild = Descend(s_square, 1, 1.05, 1000);
        yield return new($"α = 1.05, past 2/L: {wild.Outcome}", wild.Reason == TerminationReason.Diverged);
    }

    private static IEnumerable<Evidence> TenTimesSlower()
    {
        var sweep = RateSweep.Of([s_shallow], [0.001, 0.01, 0.1], RandomStarts(25));
        var steps = sweep.Select(rate => rate.Steps).ToArray();
        yield return new($"f = x²/2, 25 random starts in [-2, 2], until |x| ≤ 1e-6, median (range): α = 0.001: {steps[0]}; 0.01: {steps[1]}; 0.1: {steps[2]}",
            steps.All(spread => double.IsFinite(spread.Max)));
        var (first, second) = (steps[0].Median / steps[1].Median, steps[1].Median / steps[2].Median);
        yield return new($"ratio per decade: {N(first)} and {N(second)}; the table's are 5 and 5", first is > 9 and < 11 && second is > 9 and < 11);
    }

    private static IEnumerable<Evidence> LossAndReduction()
    {
        const double rate = 0.15;
        var loss = Descend(s_shallow, 1, rate, 4, 0).Values;
        yield return new($"f = x²/2, α = {rate}: loss {string.Join(", ", loss[1..].Select(value => N(value)))}; each step keeps the fraction (1 − α)² = {N((1 - rate) * (1 - rate))} of the one before",
            loss.Zip(loss.Skip(1), (a, b) => b / a).All(kept => Math.Abs(kept - (1 - rate) * (1 - rate)) < 1e-12));
        yield return new($"the table's numbers keep {N(0.56 / 0.78)} and {N(0.41 / 0.56)} from one to the next, nearly the same fraction, as losses would", Math.Abs(0.56 / 0.78 - 0.41 / 0.56) < 0.02);
    }

    private static double[] RandomStarts(int count)
    {
        var random = new SeededRandom(3);
        return [.. Enumerable.Range(0, count).Select(_ => random.Uniform(-2, 2))];
    }

    private static string N(double value) => Numerals.Write(value);
}
