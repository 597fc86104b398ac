using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;
using MathNet.Numerics.Statistics;

namespace Descent.Course.Experiments.Claims;

/// <summary>The claims that notebook 02 decides.</summary>
internal static class Derivatives
{
    private static readonly Formula s_square = Formula.Of(x => x * x);
    private static readonly Formula s_pit = Formula.Of(x => 1 - Math.Exp(-x * x));
    private static readonly Formula s_hills = Formula.Of(x => x * x * x - 3 * x);
    private static readonly Formula s_braking = Formula.Of(t => 20 * t - 2 * t * t);

    private static readonly Formula[] s_valleys =
        [s_square, Formula.Of(x => x * x * x * x), Formula.Of(x => Math.Abs(x)), Formula.Of(x => x * x / (1 + x * x)), s_pit];

    public static IReadOnlyList<Measured> Claims { get; } =
    [
        new("0.3",
            "To compute the next point x_1, the gradient descent algorithm calculates the derivative f′(x_o), as illustrated on the "
                + "following figure: Evolution of the derivative in the gradient descent algorithm",
            Verdict.Confirmed,
            "Just that. f′(x₀) is the slope of the tangent at x₀, and the step needs nothing else of f.", TangentAtThePoint),
        new("0.4",
            "As the derivative is the slope of the tangent line to the function at that point, it is generaly a good indicator of how far "
                + "the point is from the minimum.",
            Verdict.Refuted,
            "Its sign says to which side the curve falls. Its size mixes the distance with the curvature: near the curved floor of one "
                + "valley, twice as steep is about twice as far; further out it may say the opposite, and of two valleys it does not say "
                + "which is the nearer.",
            SlopeAndDistance),
        new("2.8",
            "the main idea of a derivative is to find the rate at which a variable is changing with respect to another variable. For "
                + "example, the speed of a car is the rate, or derivative, at which the car is moving with respect to time (e.g. miles per hour).",
            Verdict.Confirmed,
            "Just that: the speed at one moment is what the average speeds over ever shorter times come to, and its unit is a unit of the "
                + "one variable per unit of the other.",
            SpeedOfACar),
    ];

    private static IEnumerable<Evidence> TangentAtThePoint()
    {
        var points = RandomPoints(100, -2, 2);
        double Gap(double h) => points.Max(x => Math.Abs((s_hills.Value(x + h) - s_hills.Value(x)) / h - s_hills.Derivative(x)));
        double[] gaps = [Gap(0.1), Gap(0.01), Gap(0.001)];
        yield return new(
            "f = x³ − 3x, 100 random points in [-2, 2]: the slopes of the secants with h = 0.1, 0.01 and 0.001 differ from f′(x) by "
                + $"{Listed(gaps)} at most",
            gaps[0] / gaps[1] is > 9 and < 11 && gaps[1] / gaps[2] is > 9 and < 11);
        Formula[] alike = [s_square, Formula.Of(x => 2 * x), Formula.Of(x => Math.Exp(2 * (x - 1)))];
        var next = alike.Select(f => Minimizer.Run(f, 1, new GradientDescent { LearningRate = 0.1 }, steps: 1).Last.Point[0]).ToArray();
        yield return new(
            $"x², 2x and exp(2x − 2) have the slope 2 at x₀ = 1 and little else in common; with α = 0.1 they lead to x₁ = {Listed(next)}",
            next.All(x => Math.Abs(x - 0.8) < 1e-12));
    }

    private static IEnumerable<Evidence> SlopeAndDistance()
    {
        double[] distances = [.. Enumerable.Range(1, 600).Select(i => i / 100.0)];
        var slopes = s_valleys.Select(f => distances.Select(x => Math.Abs(f.Derivative(x))).ToArray()).ToArray();
        var ranks = slopes.Select(s => Correlation.Spearman(distances, s)).ToArray();
        yield return new(
            $"rank correlation of |f′| with the distance over (0, 6], 600 points: x² {N(ranks[0])}, x⁴ {N(ranks[1])}, x²/(1 + x²) "
                + $"{N(ranks[3])}, 1 − exp(−x²) {N(ranks[4])}; of |x| all slopes are {N(slopes[2].Max())}",
            ranks[0] > 0.999 && ranks[1] > 0.999 && ranks[3] < -0.95 && ranks[4] < -0.95 && slopes[2].All(s => s == 1));
        var same = s_valleys.Select(f => Math.Abs(f.Derivative(3))).ToArray();
        yield return new(
            $"three away from the minimum the five slopes are {Listed(same)}: the largest is {N(same.Max() / same.Min(), 2)} times the "
                + "smallest", same.Max() / same.Min() > 1e5);
        var right = s_valleys.Sum(f => RandomPoints(100, -6, 6).Count(x => Math.Sign(f.Derivative(x)) == Math.Sign(x)));
        yield return new(
            $"the sign points away from the minimum, so that minus the slope points to it, at {right} of 5 · 100 random points in [-6, "
                + "6]", right == 500);
        var off = RandomPoints(100, -6, 6).Max(x => Math.Abs(Newton(s_square, x) - x));
        yield return new(
            $"slope divided by curvature, f′/f″: on x² it is the distance itself (100 points, largest difference {N(off)}); on 1 − "
                + $"exp(−x²) at x = 1 it is {N(Newton(s_pit, 1))}, the wrong direction",
            off < 1e-12 && Newton(s_pit, 1) < 0);
    }

    private static IEnumerable<Evidence> SpeedOfACar()
    {
        double[] times = [1, 0.1, 0.01, 0.001];
        var averages = times.Select(h => (s_braking.Value(2 + h) - s_braking.Value(2)) / h).ToArray();
        yield return new(
            "a braking car has gone s(t) = 20t − 2t² metres after t seconds: from t = 2 s its average speeds over 1, 0.1, 0.01 and 0.001 "
                + $"s are {Listed(averages, 5)} m/s, and the derivative is {N(s_braking.Derivative(2))} m/s",
            times.Zip(averages, (h, v) => Math.Abs(s_braking.Derivative(2) - v) < 2.001 * h).All(near => near));
        var inMinutes = Formula.Of(t => 20 * (60 * t) - 2 * (60 * t) * (60 * t)).Derivative(2.0 / 60);
        yield return new(
            $"the same moment with t in minutes: {N(inMinutes)} metres per minute, 60 times as much, for the unit of a rate is part of "
                + "it", Math.Abs(inMinutes - 60 * s_braking.Derivative(2)) < 1e-9);
    }

    private static double Newton(Formula f, double x) => f.Derivative(x) / f.DerivativeFormula.Derivative(x);

    private static double[] RandomPoints(int count, double from, double to)
    {
        var random = new SeededRandom(2);
        return [.. Enumerable.Range(0, count).Select(_ => random.Uniform(from, to))];
    }

    private static string Listed(double[] values, int digits = 4) => string.Join(", ", values.Select(value => N(value, digits)));

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
