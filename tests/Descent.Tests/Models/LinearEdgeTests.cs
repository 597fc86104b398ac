using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Models;

/// <summary>
/// Data at the edge: a missing class, constant features, one row, fewer rows than features, batches of one and a short last one.
/// </summary>
public class LinearEdgeTests
{
    [Fact]
    public void Lengths_that_do_not_fit_are_refused_by_name()
    {
        var model = new LinearModel(2);
        var f = model.On(new Dataset([1, 2], [3]), new MeanSquaredError());
        const string Point = "x has length 2, but the model has length 3.";
        Assert.StartsWith(Point, Assert.Throws<ArgumentException>(() => f.Value([1, 2])).Message);
        Assert.StartsWith(Point, Assert.Throws<ArgumentException>(() => f.ValueAndGradient([1, 2], new double[3])).Message);
        Assert.StartsWith(
            "gradient has length 4, but the model has length 3.",
            Assert.Throws<ArgumentException>(() => f.ValueAndGradient([1, 2, 3], new double[4])).Message);
        Assert.StartsWith(
            "a row of the data has length 1, but a row that the model takes has length 2.",
            Assert.Throws<ArgumentException>(() => model.On(new Batches(new Dataset([1], [2]), 1), new MeanSquaredError())).Message);
    }

    [Fact]
    public void Each_value_of_a_mini_batch_objective_is_of_the_next_rows()
    {
        var data = new Dataset([1, 2, 3, 4, 5], [0, 0, 0, 0, 0]);
        var (batches, f) = (
            new Batches(data, 2, 3), new LinearModel(1) { HasIntercept = false }.On(new Batches(data, 2, 3), new MeanSquaredError()));
        for (var k = 0; k < 7; k++)
        {
            batches.Next();
            Near.Equal(batches.Features.ToArray().Average(x => 4 * x * x), f.Value([2]), 1e-14);
        }
    }

    [Fact]
    public void A_class_that_is_missing_from_the_training_part_is_never_predicted_and_harms_nothing()
    {
        var all = SyntheticData.Blobs(60, classes: 3, noise: 0.5);
        var train = all.Where(row => all.Targets[row] != 2);
        var model = new LinearModel(2, 3);
        var run = Minimizer.Run(
            model.On(train, new SoftmaxCrossEntropy(), new Ridge(0.01)),
            model.Initialize(),
            new GradientDescent { LearningRate = 0.5 },
            2000);

        // Nothing holds the intercept of the missing class: it falls and falls, slower and slower, and the cost goes on falling with it.
        Assert.Equal(TerminationReason.MaxIterations, run.Reason);
        Assert.True(run.Values.Zip(run.Values.Skip(1), (before, after) => after < before).All(falls => falls));
        Assert.True(run.Last.Point[8] < -2, $"intercept {run.Last.Point[8]}");
        var verdict = Classification.Of(model, [.. run.Last.Point], all);
        Assert.DoesNotContain(2, verdict.Predicted);
        Assert.Equal(20, verdict.Wrong.Count);
        Assert.All(verdict.Wrong, row => Assert.Equal(2, verdict.Actual[row]));
    }

    [Fact]
    public void One_class_alone_is_learned_by_the_intercept()
    {
        var data = new Dataset([1, -1, 2, -2], [1, 1]);
        var model = new LinearModel(2);
        var run = Minimizer.Run(
            model.On(data, new BinaryCrossEntropyWithLogits(), new Ridge(1)),
            model.Initialize(),
            new LBfgs(),
            200,
            new Stopping { GradientTolerance = 1e-6 });
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Assert.True(run.Best.Value is > 0 and < 1e-5, $"{run.Best.Value:R}");
        Assert.Equal(1, Classification.Of(model, [.. run.Best.Point], data).Accuracy);
    }

    [Fact]
    public void The_weight_of_a_constant_feature_stays_0()
    {
        var raw = new Dataset([1, 7, 2, 7, 4, 7, 5, 7], [1, 3, 2, 5]);
        var data = Standardizer.Fit(raw).Apply(raw);
        foreach (var penalty in new Penalty?[] { null, new Ridge(0.1), new Lasso(0.1) })
        {
            IterativeMethod[] methods = [new GradientDescent(), new Adam(), new LBfgs(), new Newton(), new ProximalGradient()];
            foreach (var method in methods)
            {
                var run = Minimizer.Run(new LinearModel(2).On(data, new MeanSquaredError(), penalty), new double[3], method, 300);
                Assert.Equal(0, run.Last.Point[1]);
                Assert.True(double.IsFinite(run.Last.Value), $"{penalty}, {method}");
            }
        }
    }

    [Fact]
    public void One_row_is_met_by_the_shortest_weights()
    {
        // From 0 every step goes along (x, 1), so that the end is y (x, 1)/(‖x‖² + 1).
        var run = Minimizer.Run(
            new LinearModel(2).On(new Dataset([1, 2], [12]), new MeanSquaredError()),
            new double[3],
            new GradientDescent { LearningRate = 0.05 });
        Near.Equal([2, 4, 2], [.. run.Last.Point], 1e-8);
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
    }

    [Fact]
    public void With_fewer_rows_than_features_gradient_descent_finds_the_shortest_of_all_fits_and_ridge_the_only_one()
    {
        var (rows, width, random) = (4, 9, new SeededRandom(17));
        var data = new Dataset(LinearModelTests.Numbers(random, rows * width), LinearModelTests.Numbers(random, rows));
        var model = new LinearModel(width) { HasIntercept = false };
        var x = Matrix<double>.Build.DenseOfRowMajor(rows, width, data.Features.ToArray());
        var y = Vector<double>.Build.DenseOfArray(data.Targets.ToArray());

        var run = Minimizer.Run(
            model.On(data, new MeanSquaredError()),
            model.Initialize(),
            new GradientDescent { LearningRate = 0.1 },
            5000,
            new Stopping { GradientTolerance = 1e-11 });
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Near.Equal((x.PseudoInverse() * y).ToArray(), [.. run.Last.Point], 1e-8, floor: 0.1);
        Assert.InRange(run.Last.Value, 0, 1e-18);

        // Σ(p − y)² + ½λ‖w‖² from as many unknowns as there are rows: w = Xᵀ(XXᵀ + ½λ)⁻¹y.
        var ridge = Minimizer.Run(
            model.On(data, new MeanSquaredError { Reduction = Reduction.Sum }, new Ridge(2)), model.Initialize(), new LBfgs());
        var dual = (x * x.Transpose() + Matrix<double>.Build.DenseIdentity(rows)).Solve(y);
        Near.Equal(x.TransposeThisAndMultiply(dual).ToArray(), [.. ridge.Best.Point], 1e-7, floor: 0.1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_mini_batches_of_an_epoch_together_are_the_whole_also_when_the_last_is_short(int size)
    {
        var random = new SeededRandom(17);
        var data = new Dataset(LinearModelTests.Numbers(random, 30), [.. Enumerable.Range(0, 10).Select(row => row % 3 / 2.0)]);
        var model = new LinearModel(3);
        var (point, cost) = (LinearModelTests.Numbers(random, 4), new BinaryCrossEntropyWithLogits { Reduction = Reduction.Sum });
        var (batches, shadow) = (new Batches(data, size), new Batches(data, size));
        var objective = model.On(batches, cost);
        var (value, sum, gradient) = (0.0, new double[4], new double[4]);
        for (var k = 0; k < batches.PerEpoch; k++)
        {
            var own = objective.ValueAndGradient(point, gradient);
            shadow.Next();
            Assert.Equal(Math.Min(size, 10 - k * size), batches.Count);
            var rows = model.On(new Dataset(shadow.Features, shadow.Targets), cost);
            Assert.Equal(rows.Value(point), own);
            Assert.Equal(rows.Gradient(point), gradient);
            value += own;
            sum = [.. sum.Zip(gradient, (a, b) => a + b)];
        }

        Near.Equal(model.On(data, cost).Value(point), value);
        Near.Equal(model.On(data, cost).Gradient(point), sum, 1e-12, floor: 1);
    }

    [Fact]
    public void A_diverged_model_gives_not_a_number_and_no_exception()
    {
        var data = new Dataset([1, 2, 3], [1, 2, 3]);
        var run = Minimizer.Run(new LinearModel(1).On(data, new MeanSquaredError()), [0, 0], new GradientDescent { LearningRate = 1e200 });
        Assert.Contains(run.Reason, new[] { TerminationReason.Diverged, TerminationReason.NonFiniteValue });
        var gradient = new double[2];
        Assert.True(double.IsNaN(new LinearModel(1).On(data, new MeanSquaredError()).ValueAndGradient([double.NaN, 0], gradient)));
        Assert.True(double.IsNaN(gradient[0]) && double.IsNaN(gradient[1]));
    }
}
