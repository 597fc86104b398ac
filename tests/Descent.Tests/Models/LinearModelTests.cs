using Descent.Costs;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models;

public class LinearModelTests
{
    private static readonly Dataset s_rows = new([1, 2, 3, 4, 5, 6], [1, 0]);

    [Fact]
    public void A_weighted_sum_for_each_output_weights_row_after_row_then_intercepts()
    {
        var model = new LinearModel(3, 2);
        Assert.Equal((new Shape(3), new Shape(2), 8), (model.Input, model.Output, model.ParameterCount));
        Assert.Equal(
            [new ParameterBlock("weights", 0, 2, 3, IsWeight: true), new ParameterBlock("intercepts", 6, 1, 2, IsWeight: false)],
            model.Blocks);
        Assert.Equal([31, 72, 49, 117], model.Predict([1, 2, 3, 4, 5, 6, 17, 40], s_rows.Features));
        Assert.Equal("weights[0], intercepts[1]", string.Join(", ", Names(model)[0], Names(model)[7]));

        var plain = new LinearModel(3) { HasIntercept = false };
        Assert.Equal(3, plain.ParameterCount);
        Assert.Equal([14, 32], plain.Predict([1, 2, 3], s_rows.Features));

        static IReadOnlyList<string> Names(Model model) => model.On(s_rows, new SoftmaxCrossEntropy()).VariableNames;
    }

    [Fact]
    public void It_starts_at_0_whatever_the_seed()
    {
        Assert.Equal(new double[8], new LinearModel(3, 2).Initialize());
        Assert.Equal(new double[3], new LinearModel(3) { HasIntercept = false }.Initialize(seed: 7));
    }

    [Fact]
    public void A_row_gets_the_same_output_alone_and_among_others()
    {
        var random = new SeededRandom(3);
        for (var width = 1; width <= 20; width++)
        {
            var (model, features) = (new LinearModel(width, 2), Numbers(random, 5 * width));
            var parameters = Numbers(random, model.ParameterCount);
            var all = model.Predict(parameters, features);
            for (var row = 0; row < 5; row++)
            {
                Assert.Equal(all[(2 * row)..(2 * row + 2)], model.Predict(parameters, features.AsSpan(row * width, width)));
            }
        }
    }

    [Fact]
    public void Values_and_gradients_are_those_of_a_network_of_one_dense_layer()
    {
        var random = new SeededRandom(5);
        foreach (var (width, outputs, rows) in new[] { (1, 1, 1), (4, 1, 7), (30, 1, 32), (5, 3, 4), (17, 4, 9) })
        {
            var data = new Dataset(Numbers(random, rows * width), [.. Enumerable.Range(0, rows).Select(row => (double)(row % 2))]);
            BatchCost cost = outputs == 1 ? new BinaryCrossEntropyWithLogits() : new SoftmaxCrossEntropy();
            var (model, network) = (new LinearModel(width, outputs), new Network(new Shape(width), new Dense(outputs)));
            var parameters = Numbers(random, model.ParameterCount);
            var (one, other) = (new double[parameters.Length], new double[parameters.Length]);
            Near.Equal(
                network.On(data, cost, new Ridge(0.1)).ValueAndGradient(parameters, other),
                model.On(data, cost, new Ridge(0.1)).ValueAndGradient(parameters, one),
                1e-13);
            Near.Equal(other, one, 1e-12, floor: 1e-2);
        }
    }

    [Fact]
    public void A_step_of_a_full_or_a_mini_batch_allocates_nothing()
    {
        var data = SyntheticData.Blobs(50, classes: 3);
        var model = new LinearModel(2, 3);
        var (parameters, gradient) = (model.Initialize(), new double[model.ParameterCount]);
        foreach (Penalty? penalty in new Penalty?[] { null, new Ridge(1), new Lasso(1), new ElasticNet(1) })
        {
            var (full, batch) = (
                model.On(data, new SoftmaxCrossEntropy(), penalty), model.On(new Batches(data, 8), new SoftmaxCrossEntropy(), penalty));
            Allocated.Nothing(() => full.ValueAndGradient(parameters, gradient));
            Allocated.Nothing(() => full.Value(parameters));
            Allocated.Nothing(() => batch.ValueAndGradient(parameters, gradient));
        }

        var (logit, binary) = (new LinearModel(2), new Batches(SyntheticData.Moons(50), 8));
        foreach (Cost cost in new Cost[] { new BinaryCrossEntropyWithLogits(), new MeanSquaredError(), new Huber() })
        {
            var objective = logit.On(binary, cost);
            Allocated.Nothing(() => objective.ValueAndGradient([1, 2, 3], gradient.AsSpan(0, 3)));
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_what_to_pass()
    {
        Assert.Equal(
            "features must be 1 or greater, but was 0. Pass data.FeatureCount. (Parameter 'features')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new LinearModel(0)).Message);
        Assert.Equal(
            "outputs must be 1 or greater, but was 0. Pass 1, or one for each class. (Parameter 'outputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new LinearModel(2, 0)).Message);
        Assert.StartsWith(
            "a row of the data has length 3, but a row that the model takes has length 2.",
            Assert.Throws<ArgumentException>(() => new LinearModel(2).On(s_rows, new MeanSquaredError())).Message);
        Assert.StartsWith(
            "2 logits cannot be 2 rows of 2 or more classes.",
            Assert.Throws<ArgumentException>(
                () => new LinearModel(3).On(s_rows, new SoftmaxCrossEntropy()).Value(new double[4])).Message);
    }

    internal static double[] Numbers(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Normal())];
}
