using Descent.Calculus;
using Descent.Course.Experiments;
using Descent.Course.Explorers;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Tests.Gallery;

/// <summary>What the gallery's pictures show.</summary>
internal static class Samples
{
    public static Formula Parabola { get; } = Formula.Of(x => x * x - 4 * x);

    public static Formula Bowl { get; } = Formula.Of((x, y) => x * x + 3 * y * y + x * y);

    public static TestFunction Valley { get; } = TestFunctions.Quadratic([1, 20], angle: 0.5);

    public static TestFunction Himmelblau => TestFunctions.Himmelblau;

    public static Axis Feature { get; } = new("area x in 10 m²");
    public static Axis Target { get; } = new("price y");
    public static double[] Features { get; } = [1, 1.5, 2, 2.8, 3.3, 4, 4.4, 5.2, 5.9, 6.5];
    public static double[] Targets { get; } = [3.1, 2.6, 4.2, 4.9, 6.3, 6, 7.9, 8.4, 8.1, 10.2];

    /// <summary>J = (tanh(2w + b) − 1)² + 0.1 w².</summary>
    public static Tape Neuron(double weight = 0.5, double bias = -0.2)
    {
        var tape = new Tape();
        var (b, w) = (tape.Variable(bias, "b"), tape.Variable(weight, "w"));
        var e = Elementary.Tanh(((2 * w).Named("p") + b).Named("z")).Named("a") - 1;
        var c = Elementary.Pow(e.Named("e"), 2).Named("c");
        (c + (0.1 * Elementary.Pow(w, 2).Named("s")).Named("r")).Named("J");
        return tape;
    }

    public static MapNode[] Course =>
    [
        new("00",
            "start", "I", 0, 0), new("01", "cost", "I", 1, 0, "00"), new("02", "derivatives", "I", 2, 0, "01"),
                new("03", "descent", "I", 3, 0, "02"),
        new("04", "gradient", "II", 4, 0, "03"), new("05", "valleys", "II", 5, 0, "04"), new("06", "saddles", "II", 6, 0, "05"),
        new("07", "costs", "III", 5, 1.2, "04"), new("08", "batches", "III", 6, 1.2, "07"), new("09", "backprop", "III", 5, 2.2, "04"),
        new("10",
            "network", "III", 6, 2.2, "09", "07"), new("11", "depth", "III", 7, 2.2, "10"), new("12", "momentum", "IV", 7, 0.8, "05", "08"),
        new("13",
            "adaptive", "IV", 8, 0.8, "12"), new("14", "no gradient", "IV", 7, -0.5, "06"), new("15", "models", "IV", 7, 1.6, "08"),
                new("16", "applications", "IV", 8, 2.2, "11"),
    ];

    public static Figure Bands()
    {
        double[] steps = [.. Enumerable.Range(0, 41)];
        IReadOnlyList<Spread> Noisy(double rate) =>
            [.. steps.Select(k => Spread.Of(Enumerable.Range(1, 7)
                .Select(seed => Math.Pow(1 - rate, 2 * k) * Math.Exp(0.3 * new SeededRandom(seed).Normal()) + 0.01 * rate * seed)))];
        return Plot.Bands(new Axis("step k"), new Axis("loss J") { Log = true }, steps, ("α = 0.05", Noisy(0.05)), ("α = 0.2", Noisy(0.2)),
            ("α = 0.5", Noisy(0.5)));
    }

    public static MinimizationResult Run(Objective f, double[] start, double rate, int steps) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps,
            new Stopping { GradientTolerance = 1e-3, DivergenceFactor = 10 });

    public static Figure StepsToConverge()
    {
        double[] rates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.14, 0.17, 2.0 / 11, 0.19, 0.195, 0.199, 0.2, 0.22];
        // From a distance d, each step keeps |1 − αλ| of it; of curvatures 1 and 10 the slower one decides.
        double Steps(double rate, int seed)
        {
            var kept = Math.Max(Math.Abs(1 - rate), Math.Abs(1 - 10 * rate));
            var start = Math.Abs(new SeededRandom(seed).Uniform(-2, 2));
            return kept < 1 ? Math.Ceiling(Math.Log(1e-6 / start) / Math.Log(kept)) : double.PositiveInfinity;
        }

        var steps = Experiment.Over("learning rate", rates, seeds: 25).Run("steps", Steps);
        return Plot.StepsToConverge(rates, steps.Spreads, 0.2, "2/L");
    }

    public static Figure StepErrors()
    {
        var hs = Explore.LogSpaced(1e-16, 1, 65);
        double[] Errors(Func<double, double> estimate) => [.. hs.Select(h => Math.Abs(estimate(h) - Math.E))];
        return Plot.StepErrors(
            hs,
            ("forward", Errors(h => Derivative.Forward(Math.Exp, 1, h))),
            ("central", Errors(h => Derivative.Central(Math.Exp, 1, h))),
            ("five-point", Errors(h => Derivative.FivePoint(Math.Exp, 1, h))));
    }
}
