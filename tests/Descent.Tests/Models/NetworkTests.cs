using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Tests.Golden;

namespace Descent.Tests.Models;

public class NetworkTests
{
    private static readonly Dataset s_xor = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0]);

    /// <summary>PyTorch's loss, parameters and gradients over 500 steps of Adam: mlp_xor.json.</summary>
    [Fact]
    public void A_run_of_Adam_on_XOR_is_the_reference_to_1e_10()
    {
        var golden = GoldenFile.Read("mlp_xor.json");
        var network = Network.Mlp([2, 3, 1]);
        var objective = network.On(s_xor, new BinaryCrossEntropyWithLogits());
        var start = golden.GetProperty("run")[0].GetProperty("params").Flat();
        var run = Minimizer.Run(
            objective, start, new Adam { LearningRate = 0.05 }, 500, new Stopping { GradientTolerance = 0 });
        foreach (var expected in golden.GetProperty("run").EnumerateArray())
        {
            var t = expected.GetProperty("t").GetInt32();
            Near.Equal(expected.Number("loss"), run.Values[t], 1e-10, $"loss at {t}");
            Near.Equal(expected.GetProperty("params").Flat(), run.Points[t], 1e-10, $"parameters at {t}");
            Near.Equal(expected.GetProperty("grads").Flat(), objective.Gradient(run.Points[t]), 1e-10, $"gradient at {t}", floor: 1e-3);
        }
    }

    [Fact]
    public void A_sigmoid_with_cross_entropy_of_probabilities_is_the_cost_of_logits()
    {
        var logits = Network.Mlp([2, 3, 1]);
        var probabilities = new Network(new Shape(2), [.. logits.Layers, new Sigmoid()]);
        var (x, cost) = (logits.Initialize(), new BinaryCrossEntropy());
        var expected = logits.On(s_xor, new BinaryCrossEntropyWithLogits()).Gradient(x);
        Near.Equal(expected, probabilities.On(s_xor, cost).Gradient(x), 1e-10, floor: 1e-3);
    }

    /// <summary>The same network written on the tape, number by number.</summary>
    [Fact]
    public void The_gradient_is_that_of_the_tape()
    {
        var random = new SeededRandom(11);
        for (var trial = 0; trial < 10; trial++)
        {
            int[] sizes = [1 + random.Index(9), 1 + random.Index(9), 1 + random.Index(17), 1];
            var rows = 1 + random.Index(6);
            var data = new Dataset(Normal(random, rows * sizes[0]), Normal(random, rows));
            var network = Network.Mlp(sizes);
            var ours = network.On(data, new MeanSquaredError());
            var tape = ReverseMode.Objective(ours.Dimension, parameters => OnTape(sizes, parameters, data));
            var x = Normal(random, ours.Dimension);
            Near.Equal(tape.Value(x), ours.Value(x), 1e-13);
            var expected = tape.Gradient(x);
            Near.Equal(expected, ours.Gradient(x), 1e-13, floor: expected.Max(Math.Abs));
        }
    }

    [Fact]
    public void The_gradient_of_a_deep_network_of_everything_agrees_with_differences()
    {
        var random = new SeededRandom(3);
        var network = new Network(
            new Shape(1, 6, 6),
            new Convolution(2) { Padding = 1 },
            new LeakyReLU(),
            new Residual(new Convolution(2) { Padding = 1 }, new Softplus()),
            new MaxPool(),
            new LayerNormalization(),
            new Dense(5),
            new Residual(new GELU(), new Dense(5), new Residual(new Tanh(), new Dense(5))),
            new Sigmoid(),
            new Dense(3));
        var data = new Dataset(Normal(random, 3 * 36), [0, 2, 1]);
        var check = Gradient.Check(network.On(data, new SoftmaxCrossEntropy()), network.Initialize());
        Assert.True(check.Passed, $"{check}");
    }

    /// <summary>Nothing leaks from row to row, and no sum depends on how many rows there are.</summary>
    [Fact]
    public void A_row_gives_the_same_bits_alone_and_in_any_batch()
    {
        var random = new SeededRandom(4);
        foreach (var network in new[]
        {
            Network.Mlp([7, 16, 5, 3], new GELU()),
            new Network(new Shape(1, 4, 4), new Convolution(3), new Tanh(), new LayerNormalization(), new Dense(2)),
        })
        {
            var (x, parameters) = (Normal(random, 9 * network.Input.Size), network.Initialize());
            var together = network.Predict(parameters, x);
            double[] alone = [.. x.Chunk(network.Input.Size).SelectMany(row => network.Predict(parameters, row))];
            Assert.Equal(alone, together);
        }
    }

    [Fact]
    public void A_short_last_batch_has_the_mean_over_its_own_rows()
    {
        var random = new SeededRandom(5);
        var data = new Dataset(Normal(random, 10), Normal(random, 5));
        var network = Network.Mlp([2, 4, 1], new Softplus());
        var (batches, twin) = (new Batches(data, 3, seed: 2), new Batches(data, 3, seed: 2));
        var objective = network.On(batches, new MeanSquaredError());
        var x = network.Initialize();
        for (var step = 0; step < 6; step++)
        {
            twin.Next();
            var expected = network.On(new Dataset(twin.Features, twin.Targets), new MeanSquaredError());
            var (gradient, reference) = (new double[x.Length], new double[x.Length]);
            Assert.Equal(expected.ValueAndGradient(x, reference), objective.ValueAndGradient(x, gradient));
            Assert.Equal(reference, gradient);
            Assert.Equal(step % 2 == 0 ? 3 : 2, twin.Count);
        }
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var random = new SeededRandom(6);
        var network = new Network(
            new Shape(1, 6, 6),
            new Convolution(3), new ReLU(), new MaxPool(), new Dense(6), new Residual(new LayerNormalization(), new Tanh(), new Dense(6)),
            new Sigmoid(), new Softplus(), new GELU(), new LeakyReLU(), new Dropout(0.3), new Dense(2));
        var data = new Dataset(Normal(random, 5 * 36), [0, 1, 1, 0, 1]);
        var objective = network.On(new Batches(data, 2), new SoftmaxCrossEntropy());
        var (x, gradient) = (network.Initialize(), new double[network.ParameterCount]);
        Allocated.Nothing(() =>
        {
            for (var step = 0; step < 3; step++)
            {
                objective.ValueAndGradient(x, gradient);
            }
        });
    }

    [Fact]
    public void Dropout_makes_the_objective_noisy_and_prediction_stays_sure()
    {
        var network = new Network(new Shape(2), new Dense(20), new Dropout(), new Dense(1));
        var objective = network.On(s_xor, new BinaryCrossEntropyWithLogits());
        var x = network.Initialize();
        Assert.True(objective.IsNoisy);
        Assert.NotEqual(objective.Value(x), objective.Value(x));
        Assert.Equal(network.Predict(x, s_xor.Features), network.Predict(x, s_xor.Features));
        Assert.False(Network.Mlp([2, 2, 1]).On(s_xor, new BinaryCrossEntropyWithLogits()).IsNoisy);
    }

    [Fact]
    public void A_pass_is_open_for_a_look()
    {
        var network = Network.Mlp([2, 3, 1]);
        var (parameters, pass) = (network.Initialize(), network.CreatePass(4));
        var output = pass.Forward(parameters, s_xor.Features, 4).ToArray();
        var gradient = new double[network.ParameterCount];
        pass.Backward(parameters, s_xor.Features, [1, 1, 1, 1], gradient);
        Assert.Equal((12, 12, 4), (pass.Outputs(0).Length, pass.Outputs(1).Length, pass.Outputs(2).Length));
        Assert.Equal(output, pass.Outputs(2).ToArray());

        // What comes back to the activation are the last layer's weights, in every row; the slope of tanh then makes it smaller.
        Assert.Equal([.. parameters[9..12], .. parameters[9..12]], pass.OutputGradients(1)[..6].ToArray());
        Near.Equal(
            [.. pass.Outputs(1).ToArray().Zip(pass.OutputGradients(1).ToArray(), (a, back) => (1 - a * a) * back)],
            pass.OutputGradients(0), 1e-15);
    }

    [Fact]
    public void Equal_starts_stay_equal()
    {
        var network = Network.Mlp([2, 4, 1], new Tanh(), Initialization.Constant(0.5));
        var run = Minimizer.Run(network.On(s_xor, new BinaryCrossEntropyWithLogits()), network.Initialize(), new Adam(), 50);
        var weights = run.Last.Point.Take(8).Chunk(2).ToArray();
        Assert.All(weights, unit => Assert.Equal(weights[0], unit));
        Assert.NotEqual(0.5, weights[0][0]);
    }

    [Fact]
    public void An_mlp_is_dense_layers_with_an_activation_between()
    {
        var network = Network.Mlp([2, 16, 8, 3], new ReLU());
        Assert.Equal(
            [
                new Dense(16) { Initialization = Initialization.He }, new ReLU(), new Dense(8) { Initialization = Initialization.He },
                new ReLU(), new Dense(3) { Initialization = Initialization.He },
            ],
            network.Layers);
        Assert.Equal((2, 3, 48 + 136 + 27), (network.Input.Size, network.Output.Size, network.ParameterCount));
        Assert.Equal(
            ["weights 1", "biases 1", "weights 3", "biases 3", "weights 5", "biases 5"], network.Blocks.Select(block => block.Name));
        Assert.Equal([new Dense(1)], Network.Mlp([2, 1]).Layers);
        Assert.Equal(new Tanh(), Network.Mlp([2, 2, 1]).Layers[1]);
        Assert.Equal(Initialization.Zero, ((Dense)Network.Mlp([2, 1], initialization: Initialization.Zero).Layers[0]).Initialization);
    }

    [Fact]
    public void What_is_no_network_is_refused()
    {
        Assert.StartsWith(
            "the number of sizes must be 2 or greater, but was 1. Try [2, 16, 1]",
            Assert.Throws<ArgumentOutOfRangeException>(() => Network.Mlp([2])).Message);
        Assert.StartsWith(
            "the number of layers must be 1 or greater, but was 0. Try new Dense(1).",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Network(new Shape(2))).Message);
        Assert.StartsWith(
            "Units must be 1 or greater, but was 0. Try 16, or 1 for a single prediction.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Dense(0)).Message);
    }

    private static TapeValue OnTape(int[] sizes, TapeValue[] parameters, Dataset data)
    {
        TapeValue sum = 0;
        for (var row = 0; row < data.Count; row++)
        {
            TapeValue[] values = [.. data.Row(row).ToArray().Select(x => (TapeValue)x)];
            for (int layer = 1, at = 0; layer < sizes.Length; layer++)
            {
                var (inputs, next) = (values.Length, new TapeValue[sizes[layer]]);
                for (var unit = 0; unit < next.Length; unit++)
                {
                    next[unit] = parameters[at + inputs * next.Length + unit];
                    for (var i = 0; i < inputs; i++)
                    {
                        next[unit] += parameters[at + unit * inputs + i] * values[i];
                    }

                    next[unit] = layer < sizes.Length - 1 ? Elementary.Tanh(next[unit]) : next[unit];
                }

                at += (inputs + 1) * next.Length;
                values = next;
            }

            sum += (values[0] - data.Targets[row]) * (values[0] - data.Targets[row]);
        }

        return sum / data.Count;
    }

    private static double[] Normal(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Normal())];
}
