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

/// <summary>The gallery: at least one picture of every kind. A new kind of plot is one file there and one entry here.</summary>
internal static partial class Pictures
{
    private static readonly Formula s_curve = Formula.Of(x => x * x - 4 * x);
    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x + 3 * y * y + x * y);
    private static readonly TestFunction s_valley = TestFunctions.Quadratic([1, 20], angle: 0.5);

    public static IReadOnlyList<GalleryEntry> All { get; } =
    [
        new("Plot.Curve", "a parabola", () => Plot.Curve(s_curve, -2, 6)),
        new("Plot.Tangent", "over its curve", () => Plot.Curve(s_curve, -2, 6) + Plot.Tangent(s_curve, 4)),
        new("Plot.Secant", "over curve and tangent", () => Plot.Curve(s_curve, -2, 6) + Plot.Tangent(s_curve, 3, 1.5) + Plot.Secant(s_curve, 3, 2)),
        new("Plot.Descent", "overshooting", () => Plot.Descent(s_curve, Run(s_curve, [-1], 0.9, 30), -2, 6)),
        new("Plot.Path", "in two valleys of Himmelblau", () => Plot.Contour(TestFunctions.Himmelblau, Levels.SquareRoot) + Plot.Path(Run(TestFunctions.Himmelblau, [-4.5, -0.5], 0.01, 100))),
        new("Plot.Path", "zigzag in a valley", () => Plot.Contour(s_valley, (-2.2, 2.2), (-1.3, 1.6), Levels.SquareRoot) + Plot.Path(Run(s_valley, [-1.5, 1.2], 0.09, 60))),
        new("Plot.Paths", "three rates in one valley", () => Plot.Contour(s_valley, (-2.2, 2.2), (-1.3, 1.6), Levels.SquareRoot) + Plot.Paths(
            ("α = 0.02", Run(s_valley, [-1.5, 1.2], 0.02, 60)), ("α = 0.05", Run(s_valley, [-1.5, 1.2], 0.05, 60)), ("α = 0.095", Run(s_valley, [-1.5, 1.2], 0.095, 60)))),
        new("Plot.Cobweb", "winding inwards", () => Plot.Cobweb(s_curve, 0.9, -1, 12, -2, 6)),
        new("Plot.StepsToConverge", "the U of two parabolas", StepsToConverge),
        new("Plot.Values", "four rates on a log axis", () => Plot.Values(-4, ("α = 0.05", Run(s_curve, [-1], 0.05, 40)), ("α = 0.2", Run(s_curve, [-1], 0.2, 40)), ("α = 0.9", Run(s_curve, [-1], 0.9, 40)))),
        new("Plot.StepErrors", "three differences of exp at 1", StepErrors),
        new("Plot.Lines", "three powers", () =>
        {
            double[] xs = [.. Enumerable.Range(1, 20).Select(i => i / 10.0)];
            return Plot.Lines(new Axis("x"), new Axis("value"), ("x", xs, xs), ("x²", xs, [.. xs.Select(x => x * x)]), ("√x", xs, [.. xs.Select(Math.Sqrt)]));
        }),
        new("Plot.Contour", "a bowl, linear levels", () => Plot.Contour(s_bowl, (-3, 3), (-2, 2))),
        new("Plot.Contour", "Rosenbrock, logarithmic levels and colour bar", () => Plot.Contour(TestFunctions.Rosenbrock(), (-2, 2), (-1, 2), Levels.Log, colorBar: true)),
        new("Plot.Contour", "a long valley on unequal axes", () => Plot.Contour(TestFunctions.Quadratic([1, 100]), (-10, 10), (-1, 1), Levels.SquareRoot, equalScale: false)),
        new("Plot.Minimizers", "of Himmelblau", () => Plot.Contour(TestFunctions.Himmelblau, (-6, 6), (-4.5, 4.5), Levels.SquareRoot) + Plot.Minimizers(TestFunctions.Himmelblau.Minimizers)),
        new("Plot.GradientField", "on the contours of a bowl", () => Plot.Contour(s_bowl, (-3, 3), (-2, 2)) + Plot.GradientField(s_bowl, (-3, 3), (-2, 2))),
        new("Plot.GradientField", "downhill on Himmelblau", () => Plot.Contour(TestFunctions.Himmelblau, (-6, 6), (-4.5, 4.5), Levels.SquareRoot) + Plot.GradientField(TestFunctions.Himmelblau, (-6, 6), (-4.5, 4.5), downhill: true)),
        new("Plot.Arrow", "a gradient and its opposite", () => Plot.Contour(s_bowl, (-3, 3), (-2, 2)) + Plot.Arrow("∇f / 10", [1, 0.5], [0.25, 0.4]) + Plot.Arrow("−∇f / 10", [1, 0.5], [-0.25, -0.4], Palette.Vermillion)),
        new("Plot.Dial", "of a bowl, one direction pointed out", () => Plot.Dial(s_bowl, [1, 0.5], direction: 120)),
        new("Plot.Dial", "beside its map", () => Plot.Contour(s_bowl, (-2, 2), (-2, 2)) + Plot.Arrow("∇f / 5", [1, 0.5], [0.5, 0.8]) | Plot.Dial(s_bowl, [1, 0.5])),
        new("Plot.Basins", "of Himmelblau, with a path", () =>
            Plot.Basins(TestFunctions.Himmelblau, TestFunctions.Himmelblau.Minimizers, new GradientDescent { LearningRate = 0.01 }, (-6, 6), (-4.5, 4.5))
            + Plot.Path(Run(TestFunctions.Himmelblau, [-1, -0.5], 0.01, 100))),
        new("Explore.Over", "learning rates on a curve", () => Explore.Over("learning rate", Explore.LogSpaced(0.01, 1.05, 15), rate => Plot.Descent(s_curve, Run(s_curve, [-1], rate, 40), -6, 10))),
        new("Explore.OverSteps", "down Himmelblau", () =>
        {
            var run = Run(TestFunctions.Himmelblau, [-1, -0.5], 0.01, 100);
            return Explore.OverSteps(run, k => Plot.Contour(TestFunctions.Himmelblau, Levels.SquareRoot) + Plot.Path(run, upTo: k), start: 6);
        }),
        new("Explore.OverChoices", "functions", () => Explore.OverChoices(
            "function", [("bowl", TestFunctions.Quadratic([1, 3])), ("saddle", TestFunctions.Saddle), ("Himmelblau", TestFunctions.Himmelblau)],
            f => Plot.Contour(f, (-3, 3), (-2, 2), Levels.SquareRoot) + Plot.Path(Run(f, [-2.5, 0.5], 0.01, 200)))),
    ];

    private static MinimizationResult Run(Objective f, double[] start, double rate, int steps) =>
        Minimizer.Run(f, start, new GradientDescent { LearningRate = rate }, steps, new Stopping { GradientTolerance = 1e-3, DivergenceFactor = 10 });

    private static Figure StepsToConverge()
    {
        double[] rates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.14, 0.17, 2.0 / 11, 0.19, 0.195, 0.199, 0.2, 0.22];
        var random = new SeededRandom(3);
        var sweep = RateSweep.Of(
            [Formula.Of(x => x * x / 2), Formula.Of(x => 5 * x * x)], rates, [.. Enumerable.Range(0, 25).Select(_ => random.Uniform(-2, 2))]);
        return Plot.StepsToConverge(rates, [.. sweep.Select(s => s.Steps)], 0.2, "2/L");
    }

    private static Figure StepErrors()
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
