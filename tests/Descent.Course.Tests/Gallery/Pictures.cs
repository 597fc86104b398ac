using Descent.Calculus;
using Descent.Costs;
using Descent.Course.Experiments;
using Descent.Course.Explorers;
using Descent.Course.Figures;
using Descent.Course.Plots;
using Descent.Data;
using Descent.Functions;
using Descent.Minimization;
using Descent.Models;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Tests.Gallery;

/// <summary>The gallery: at least one picture of every kind. A new kind of plot is one file there and one entry here.</summary>
internal static partial class Pictures
{
    public static IReadOnlyList<GalleryEntry> All { get; } =
    [
        new("Plot.Curve", "a parabola", () => Plot.Curve(Samples.Parabola, -2, 6)),
        new("Plot.Tangent", "over its curve", () => Plot.Curve(Samples.Parabola, -2, 6) + Plot.Tangent(Samples.Parabola, 4)),
        new("Plot.Point", "on a curve", () => Plot.Curve(Samples.Parabola, -2, 6) + Plot.Point(Samples.Parabola, 5)),
        new("Plot.Slope", "beside the curve and its tangent", () => Plot.Curve(Samples.Parabola, -2, 6) + Plot.Tangent(Samples.Parabola, 4)
            | Plot.Slope(Samples.Parabola, -2, 6) + Plot.Point(Samples.Parabola.DerivativeFormula, 4)),
        new("Plot.Secant", "over curve and tangent", () =>
            Plot.Curve(Samples.Parabola, -2, 6) + Plot.Tangent(Samples.Parabola, 3, 1.5) + Plot.Secant(Samples.Parabola, 3, 2)),
        new("Plot.Descent", "overshooting", () => Plot.Descent(Samples.Parabola, Samples.Run(Samples.Parabola, [-1], 0.9, 30), -2, 6)),
        new("Plot.Path", "in two valleys of Himmelblau", () =>
            Plot.Contour(Samples.Himmelblau, Levels.SquareRoot) + Plot.Path(Samples.Run(Samples.Himmelblau, [-4.5, -0.5], 0.01, 100))),
        new("Plot.Path", "zigzag in a valley", () =>
            Plot.Contour(Samples.Valley, (-2.4, 2.4), (-1.6, 1.6), Levels.SquareRoot)
            + Plot.Path(Samples.Run(Samples.Valley, [-2, -0.4], 0.09, 60))),
        new("Plot.Paths", "three rates in one valley", () =>
            Plot.Contour(Samples.Valley, (-2.4, 2.4), (-1.6, 1.6), Levels.SquareRoot) + Plot.Paths(
                ("α = 0.02", Samples.Run(Samples.Valley, [-2, -0.4], 0.02, 60)),
                ("α = 0.05", Samples.Run(Samples.Valley, [-2, -0.4], 0.05, 60)),
                ("α = 0.095", Samples.Run(Samples.Valley, [-2, -0.4], 0.095, 60)))),
        new("Plot.Step", "over curve and tangent", () => Plot.Curve(Samples.Parabola, -2, 6) + Plot.Tangent(Samples.Parabola, -1)
            + Plot.Step(Samples.Parabola, -1, 0.2)),
        new("Plot.Walk", "the points of a loop", () => Plot.Curve(Samples.Parabola, -2, 6) + Plot.Walk(Samples.Parabola, [-1, 4, 1, 2.5])),
        new("Plot.Cobweb", "winding inwards", () => Plot.Cobweb(Samples.Parabola, 0.9, -1, 12, -2, 6)),
        new("Plot.StepsToConverge", "the U of two parabolas", Samples.StepsToConverge),
        new("Plot.Values", "four rates on a log axis", () =>
            Plot.Values(-4, ("α = 0.05", Samples.Run(Samples.Parabola, [-1], 0.05, 40)),
            ("α = 0.2", Samples.Run(Samples.Parabola, [-1], 0.2, 40)), ("α = 0.9", Samples.Run(Samples.Parabola, [-1], 0.9, 40)))),
        new("Plot.StepErrors", "three differences of exp at 1", Samples.StepErrors),
        new("Plot.StepError", "one step of the three", () => Samples.StepErrors() + Plot.StepError(1e-5, 1.36e-5)),
        new("Plot.Lines", "three powers", () =>
        {
            double[] xs = [.. Enumerable.Range(1, 20).Select(i => i / 10.0)];
            return Plot.Lines(new Axis("x"), new Axis("value"), ("x", xs, xs), ("x²", xs, [.. xs.Select(x => x * x)]),
                ("√x", xs, [.. xs.Select(Math.Sqrt)]));
        }),
        new("Plot.Contour", "a bowl, linear levels", () => Plot.Contour(Samples.Bowl, (-3, 3), (-2, 2))),
        new("Plot.Contour", "Rosenbrock, logarithmic levels and colour bar", () =>
            Plot.Contour(TestFunctions.Rosenbrock(), (-2, 2), (-1, 2), Levels.Log, colorBar: true)),
        new("Plot.Contour", "a long valley on unequal axes", () =>
            Plot.Contour(TestFunctions.Quadratic([1, 100]), (-10, 10), (-1, 1), Levels.SquareRoot, equalScale: false)),
        new("Plot.Minimizers", "of Himmelblau", () =>
            Plot.Contour(Samples.Himmelblau, (-6, 6), (-4.5, 4.5), Levels.SquareRoot) + Plot.Minimizers(Samples.Himmelblau.Minimizers)),
        new("Plot.GradientField", "on the contours of a bowl", () =>
            Plot.Contour(Samples.Bowl, (-3, 3), (-2, 2)) + Plot.GradientField(Samples.Bowl, (-3, 3), (-2, 2))),
        new("Plot.GradientField", "downhill on Himmelblau", () =>
            Plot.Contour(Samples.Himmelblau, (-6, 6), (-4.5, 4.5), Levels.SquareRoot)
            + Plot.GradientField(Samples.Himmelblau, (-6, 6), (-4.5, 4.5), downhill: true)),
        new("Plot.Arrow", "a gradient and its opposite", () =>
            Plot.Contour(Samples.Bowl, (-3, 3), (-2, 2)) + Plot.Arrow("∇f / 10", [1, 0.5], [0.25, 0.4])
            + Plot.Arrow("−∇f / 10", [1, 0.5], [-0.25, -0.4], Palette.Vermillion)),
        new("Plot.Dial", "of a bowl, one direction pointed out", () => Plot.Dial(Samples.Bowl, [1, 0.5], direction: 120)),
        new("Plot.Dial", "beside its map", () =>
            Plot.Contour(Samples.Bowl, (-2, 2), (-2, 2)) + Plot.Arrow("∇f / 5", [1, 0.5], [0.5, 0.8]) | Plot.Dial(Samples.Bowl, [1, 0.5])),
        new("Plot.Glass", "beside the height of its water", () =>
            Plot.Glass(3, Formula.Of(V => V / (9 * Math.PI)), 200, "volume V in ml", 0, 400, 25)),
        new("Plot.ContourLine", "through a point of a bowl", () =>
            Plot.Contour(Samples.Bowl, (-3, 3), (-2, 2)) + Plot.ContourLine(Samples.Bowl, [1, 0.5], (-3, 3), (-2, 2))),
        new("Plot.Milestones", "on Rosenbrock's valley", () =>
        {
            var run = Samples.Run(TestFunctions.Rosenbrock(), [-1.2, 1], 0.001, 3000);
            return Plot.Surface(TestFunctions.Rosenbrock(), (-1.6, 1.6), (-0.6, 2.2), run, Levels.SquareRoot, new Camera(0.35, -0.9, 1.8))
                + Plot.Milestones(run, 500, [1, 1]);
        }),
        new("Plot.RateFactors", "of two curvatures", () => Plot.RateFactors(1, 10, 0.1)),
        new("Plot.Nudges", "of five parameters", () => Plot.Nudges(TestFunctions.Rosenbrock(5), [0.5, -0.3, 0.8, 0.2, 0.1])),
        new("Plot.Basins", "of Himmelblau, with a path", () =>
            Plot.Basins(Samples.Himmelblau, Samples.Himmelblau.Minimizers, new GradientDescent { LearningRate = 0.01 }, (-6, 6),
                (-4.5, 4.5), columns: 64)
            + Plot.Path(Samples.Run(Samples.Himmelblau, [-1, -0.5], 0.01, 100))),
        new("Plot.CurvatureDial", "of a saddle, beside its map", () =>
            Plot.Contour((x, y) => x * x + 3 * x * y + y * y, (-2, 2), (-2, 2)) | Plot.CurvatureDial(2, 3, 2)),
        new("Plot.LayerHistograms", "three layers of normal numbers, and their sizes", () =>
        {
            var random = new SeededRandom(11);
            double[][] layers = [.. new[] { 1.0, 0.1, 0.01 }.Select(deviation =>
                Enumerable.Range(0, 500).Select(_ => deviation * random.Normal()).ToArray())];
            return Plot.LayerHistograms(new Axis("output a") { From = -2, To = 2 }, layers)
                | Plot.LayerHistograms(new Axis("|a|") { Log = true, From = 1e-4, To = 10 },
                    [.. layers.Select(layer => layer.Select(Math.Abs).ToArray())]);
        }),
        new("Plot.LevelPoints", "a few of each kind", () =>
            Plot.LevelPoints((0, -3), (0, -2.5), (1, -2), (1, -2), (2, 0.5))),
        new("Plot.Clouds", "two clouds and their middle, over a map", () =>
        {
            var random = new SeededRandom(1);
            double[][] Cloud(double width) => [.. Enumerable.Range(0, 300).Select(_ => new[] { width * random.Normal(), random.Normal() })];
            return Plot.Contour(Samples.Bowl, (-3, 3), (-2, 2))
                + Plot.Clouds(("wide", Cloud(0.8)), ("narrow", Cloud(0.2)), ("middle", [[0, 0]]));
        }),
        new("Plot.DecisionBoundary", "of a small network on two moons", () =>
        {
            var (network, moons) = (Network.Mlp([2, 4, 1]), SyntheticData.Moons(60, noise: 0.2));
            var run = Minimizer.Run(network.On(moons, new BinaryCrossEntropyWithLogits()), network.Initialize(),
                new GradientDescent { LearningRate = 1 }, 500, recording: Recording.None);
            return Plot.DecisionBoundary(network, run.Last.Point, moons);
        }),
        new("Plot.Digits", "eight of them, with words", () =>
            Plot.Digits(RealData.Digits, Enumerable.Range(0, 8), row => $"a {RealData.Digits.Targets[row]}")),
        new("Plot.EigenvectorErrors", "in a valley", () =>
            Plot.EigenvectorErrors(Samples.Valley, Samples.Run(Samples.Valley, [-2, -0.4], 0.09, 60), [0, 0])),
        new("Plot.Bands", "three rates over seeds", Samples.Bands),
        new("Plot.Bars", "with whiskers", () => Plot.Bars("method", new Axis("steps until converged"),
            ("descent", new Spread(922, 880, 1010)), ("heavy ball", new Spread(119, 90, 160)),
                ("conjugate gradient", new Spread(2, 2, 3)))),
        new("Plot.Bars", "on a log axis", () => Plot.Bars("condition number κ", new Axis("steps until converged") { Log = true },
            ("1", new Spread(1, 1, 1)), ("10", new Spread(81, 70, 95)), ("100", new Spread(922, 800, 1010)),
                ("1,000", new Spread(10_362, 9_000, 12_000)))),
        new("Plot.Histogram", "a thousand normal numbers", () =>
        {
            var random = new SeededRandom(1);
            return Plot.Histogram(new Axis("value z"), [.. Enumerable.Range(0, 1000).Select(_ => random.Normal())]);
        }),
        new("Plot.Regression", "ten points", () =>
            Plot.Regression(Samples.Feature, Samples.Target, Samples.Features, Samples.Targets, 1.1, 2)),
        new("Plot.Stairs", "three jumps under a smooth curve", () =>
            Plot.Stairs(new Axis("border"), new Axis("share"), "wrong", [0, 1, 2, 3, 4], [0.5, 0.2, 0.1, 0.1, 0.3])
            + Plot.Theory("cost", x => 0.1 + 0.05 * (x - 2) * (x - 2), 0, 4)),
        new("Plot.LineAndCost", "ten points", () =>
            Plot.LineAndCost(Samples.Feature, Samples.Target, Samples.Features, Samples.Targets, 1.1, 2, (-1, 4), (-4, 6))),
        new("Plot.CostAndSlope", "four costs of an error", () => Plot.CostAndSlope(new Axis("error e"), -3, 3, target: 0,
            ("MSE", new MeanSquaredError()), ("MAE", new MeanAbsoluteError()), ("Huber", new Huber()), ("log-cosh", new LogCosh()))),
        new("Plot.CostAndSlope", "a cost and a count", () => Plot.CostAndSlope(new Axis("margin m"), -2, 3,
            ("square", Formula.Of(m => (1 - m) * (1 - m))), ("wrong answers", Objective.Of(m => m > 0 ? 0 : 1, _ => 0)))),
        new("Plot.Fits", "two lines and a point that was moved", () => Plot.Fits(new Axis("x"), new Axis("y"),
            new Dataset([0, 1, 2, 3], [1, 3, 5, 17]), 3, ("MSE", [5, -1]), ("MAE", [2, 1]))),
        new("Plot.Theory", "over measured shares", () => Plot.Probability(
            new Axis("n"), new Axis("chance") { Log = true }, [1, 2, 3], ("measured", [new(501, 1000), new(246, 1000), new(130, 1000)]))
                + Plot.Theory("1/2ⁿ", n => Math.Pow(0.5, n), 1, 3)),
        new("Plot.Probability", "of a positive Hessian against its size", () => Plot.Probability(
            new Axis("variables n") { From = 0.7, To = 6.3 }, new Axis("probability p") { Log = true }, [1, 2, 3, 4, 5, 6],
            ("random symmetric", [new(10_003, 20_000), new(2_930, 20_000), new(508, 20_000), new(52, 20_000), new(2, 20_000),
                new(0, 20_000)]),
            ("independent signs", [new(10_003, 20_000), new(5_002, 20_000), new(2_498, 20_000), new(1_251, 20_000), new(631, 20_000),
                new(310, 20_000)]))),
        new("Plot.Surface", "a bowl", () =>
            Plot.Surface(Samples.Bowl, (-3, 3), (-2, 2), Samples.Run(Samples.Bowl, [-2.8, 1.8], 0.05, 100))),
        new("Plot.Surface", "Rosenbrock's valley, logarithmic, with a path", () =>
            Plot.Surface(TestFunctions.Rosenbrock(), (-2, 2), (-1, 2), Samples.Run(TestFunctions.Rosenbrock(), [-1.2, 1], 0.001, 5000),
                Levels.Log, new(0.1, -1.1, 1.75))),
        new("Plot.Surface", "Himmelblau, square root", () =>
            Plot.Surface(Samples.Himmelblau, (-5, 5), (-5, 5), Samples.Run(Samples.Himmelblau, [-1, -0.5], 0.01, 100), Levels.SquareRoot)),
        new("Plot.Map", "the course", () => Plot.Map(Samples.Course)),
        new("Plot.Graph", "a neuron, on the way back", () => Plot.Graph(Samples.Neuron(), 11)),
        new("Plot.Graph", "a neuron, there and back", () => Plot.Graph(Samples.Neuron())),
        new("Explore.Over", "learning rates on a curve", () =>
            Explore.Over("learning rate", Explore.LogSpaced(0.01, 1.05, 15), rate =>
            Plot.Descent(Samples.Parabola, Samples.Run(Samples.Parabola, [-1], rate, 40), -6, 10))),
        new("Explore.OverSteps", "down Himmelblau", () =>
        {
            var run = Samples.Run(Samples.Himmelblau, [-1, -0.5], 0.01, 100);
            return Explore.OverSteps(run, k => Plot.Contour(Samples.Himmelblau, Levels.SquareRoot) + Plot.Path(run, upTo: k), start: 6);
        }),
        new("Explore.OverChoices", "functions", () => Explore.OverChoices(
            "function", [("bowl", TestFunctions.Quadratic([1, 3])), ("saddle", TestFunctions.Saddle), ("Himmelblau", Samples.Himmelblau)],
            f => Plot.Contour(f, (-3, 3), (-2, 2), Levels.SquareRoot) + Plot.Path(Samples.Run(f, [-2.5, 0.5], 0.01, 200)))),
    ];
}
