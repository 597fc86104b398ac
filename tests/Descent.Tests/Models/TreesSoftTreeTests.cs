using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Trees;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Tests.Models;

public class TreesSoftTreeTests
{
    [Fact]
    public void A_prediction_by_hand()
    {
        // The root sends σ(0.5·2 − 1) = ½ right. Left, σ(log 3) = ¾ goes right again; on the right, σ(−log 4) = ⅕.
        var tree = new SoftTree(features: 1, depth: 2);
        double[] parameters = [0.5, 0, 0, -1, Math.Log(3), -Math.Log(4), 8, 16, 10, 20];
        Assert.Equal([1 + 6 + 4 + 2], tree.Predict(parameters, [2.0]), (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void The_parameters_stand_in_three_blocks()
    {
        var tree = new SoftTree(features: 5, depth: 3, outputs: 2);
        Assert.Equal(
            [
                new ParameterBlock("node weights", 0, 7, 5, true), new("node biases", 35, 1, 7, false), new("leaves", 42, 8, 2, false),
            ],
            tree.Blocks);
        Assert.Equal((58, 3, new Shape(5), new Shape(2)), (tree.ParameterCount, tree.Depth, tree.Input, tree.Output));
    }

    [Fact]
    public void It_starts_from_the_seed()
    {
        var tree = new SoftTree(features: 400, depth: 7);
        var start = tree.Initialize(seed: 3);
        Assert.Equal(start, tree.Initialize(seed: 3));
        Assert.NotEqual(start, tree.Initialize(seed: 4));
        Assert.Equal(1 / 400.0, start.Take(127 * 400).Average(weight => weight * weight), 1e-4);
        Assert.All(start.Skip(127 * 400).Take(127), bias => Assert.Equal(0, bias));
        Assert.InRange(start.Skip(127 * 401).Average(leaf => leaf * leaf), 0.007, 0.013);
    }

    [Fact]
    public void The_gradient_agrees_with_differences()
    {
        var random = new SeededRandom(5);
        for (var trial = 0; trial < 24; trial++)
        {
            var (features, depth, outputs, rows) = (1 + random.Index(6), 1 + random.Index(4), 1 + random.Index(3), 1 + trial % 5);
            var tree = new SoftTree(features, depth, outputs);
            double[] classes = [.. Enumerable.Range(0, rows).Select(_ => random.Index(2))];
            var data = new Dataset(Numbers(random, rows * features), classes);
            BatchCost cost = outputs > 1 ? new SoftmaxCrossEntropy()
                : trial % 2 == 0 ? new MeanSquaredError() : new BinaryCrossEntropyWithLogits();
            var check = Gradient.Check(tree.On(data, cost), Numbers(random, tree.ParameterCount));
            Assert.True(check.Passed, $"{features} features, depth {depth}, {outputs} outputs, {rows} rows: {check}");
        }
    }

    [Fact]
    public void The_gradient_is_that_of_the_tape()
    {
        var random = new SeededRandom(6);
        var (features, targets) = (Numbers(random, 4 * 3), Numbers(random, 4));
        var tree = new SoftTree(features: 3, depth: 3);
        var taped = ReverseMode.Objective(tree.ParameterCount, p =>
        {
            TapeValue sum = 0;
            for (var row = 0; row < targets.Length; row++)
            {
                var error = Taped(p, features.AsSpan(3 * row, 3), node: 0) - targets[row];
                sum += error * error / targets.Length;
            }

            return sum;
        });
        var check = Gradient.Check(
            tree.On(new Dataset(features, targets), new MeanSquaredError()), taped, Numbers(random, tree.ParameterCount), 1e-12);
        Assert.True(check.Passed, $"{check}");
    }

    [Fact]
    public void A_last_short_batch_has_the_gradient_of_its_rows()
    {
        var data = SyntheticData.Moons(5, seed: 2);
        var (tree, cost) = (new SoftTree(2, 2), new BinaryCrossEntropyWithLogits());
        var (batches, same) = (new Batches(data, 4), new Batches(data, 4));
        var (objective, parameters) = (tree.On(batches, cost), tree.Initialize());
        for (var step = 0; step < 4; step++)
        {
            var gradient = objective.Gradient(parameters);
            same.Next();
            Assert.Equal(step % 2 == 0 ? 4 : 1, same.Count);
            Assert.Equal(tree.On(new Dataset(same.Features, same.Targets), cost).Gradient(parameters), gradient);
        }
    }

    [Fact]
    public void The_gradient_is_written_over_what_was_there()
    {
        var tree = new SoftTree(2, 2);
        var objective = tree.On(SyntheticData.Moons(6), new BinaryCrossEntropyWithLogits());
        var gradient = Enumerable.Repeat(double.NaN, tree.ParameterCount).ToArray();
        objective.ValueAndGradient(tree.Initialize(), gradient);
        Assert.Equal(objective.Gradient(tree.Initialize()), gradient);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var tree = new SoftTree(2, 3);
        var objective = tree.On(new Batches(SyntheticData.Moons(10), 4), new BinaryCrossEntropyWithLogits());
        var (parameters, gradient) = (tree.Initialize(), new double[tree.ParameterCount]);
        Allocated.Nothing(() => objective.ValueAndGradient(parameters, gradient));
    }

    [Fact]
    public void It_learns_XOR_which_the_greedy_tree_cannot()
    {
        var data = new Dataset([0.0, 0, 0, 1, 1, 0, 1, 1], [0.0, 1, 1, 0]);
        var (tree, cost) = (new SoftTree(2, 2), new BinaryCrossEntropyWithLogits());
        var learned = 0;
        for (var seed = 1; seed <= 5; seed++)
        {
            var run = Minimizer.Run(tree.On(data, cost), tree.Initialize(seed), new Adam { LearningRate = 0.1 }, 300);
            learned += run.Best.Value < 0.01 ? 1 : 0;
        }

        Assert.True(learned >= 4, $"{learned} of 5 seeds");
    }

    [Fact]
    public void Steep_nodes_decide_and_stay_finite()
    {
        var tree = new SoftTree(1, 1);
        double[] parameters = [1e6, 0, -2, 3];
        Assert.Equal([-2.0, 0.5, 3], tree.Predict(parameters, [-1.0, 0, 1]));
        var objective = tree.On(new Dataset([-1.0, 1], [0.0, 0]), new MeanSquaredError());
        Assert.Equal([0.0, 0, -2, 3], objective.Gradient(parameters));
    }

    [Fact]
    public void Constant_features_equal_rows_and_one_row_have_gradients()
    {
        var tree = new SoftTree(2, 2);
        foreach (var data in new[]
        {
            new Dataset([7.0, 1, 7, 2, 7, 3], [1.0, 2, 3]), new Dataset([7.0, 1, 7, 1], [1.0, 2]), new Dataset([7.0, 1], [1.0]),
        })
        {
            var objective = tree.On(data, new MeanSquaredError());
            Assert.True(Gradient.Check(objective, tree.Initialize()).Passed);
            Assert.True(Minimizer.Run(objective, tree.Initialize(), new Adam(), 50).Best.Value < objective.Value(tree.Initialize()));
        }
    }

    [Fact]
    public void NaN_stays_NaN() => Assert.All(new SoftTree(1, 2).Predict([.. Enumerable.Repeat(double.NaN, 10)], [1.0]), value =>
        Assert.True(double.IsNaN(value)));

    [Fact]
    public void What_makes_no_tree_is_refused()
    {
        Assert.Contains("features must be 1", Assert.Throws<ArgumentOutOfRangeException>(() => new SoftTree(0, 1)).Message);
        Assert.Contains("depth must be 1", Assert.Throws<ArgumentOutOfRangeException>(() => new SoftTree(1, 0)).Message);
        Assert.Contains("2^13 leaves", Assert.Throws<ArgumentOutOfRangeException>(() => new SoftTree(1, 13)).Message);
        Assert.Contains("outputs must be 1", Assert.Throws<ArgumentOutOfRangeException>(() => new SoftTree(1, 1, 0)).Message);
        Assert.Equal(12, new SoftTree(1, 12).Depth);
    }

    /// <summary>Depth 3 and three features, straight from the definition.</summary>
    private static TapeValue Taped(TapeValue[] p, ReadOnlySpan<double> x, int node)
    {
        if (node >= 7)
        {
            return p[28 + node - 7];
        }

        var z = p[3 * node] * x[0] + p[3 * node + 1] * x[1] + p[3 * node + 2] * x[2] + p[21 + node];
        var right = 1 / (1 + Elementary.Exp(-z));
        return (1 - right) * Taped(p, x, 2 * node + 1) + right * Taped(p, x, 2 * node + 2);
    }

    private static double[] Numbers(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Normal())];
}
