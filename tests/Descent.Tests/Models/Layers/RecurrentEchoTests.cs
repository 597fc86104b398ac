using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Tests.Models.Layers;

/// <summary>A delayed echo: after the last number of a noisy sequence the first is asked for. Without memory the cost is 1/3.</summary>
public class RecurrentEchoTests
{
    private const int Steps = 20;

    [Fact]
    public void Gates_learn_an_echo_after_steps_that_a_plain_layer_forgets()
    {
        var (plain, gru, lstm) = (Cost(new Recurrent(8)), Cost(new GRU(8)), Cost(new LSTM(8)));
        Assert.Fail($"{string.Join(" ", plain)} | {string.Join(" ", gru)} | {string.Join(" ", lstm)}");
    }

    /// <summary>The cost on sequences never seen, for three seeds.</summary>
    private static double[] Cost(RecurrentLayer layer) => [.. Enumerable.Range(1, 3).Select(seed =>
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var network = new Network(new Shape(Steps, 1), layer, new Dense(1));
        var run = Minimizer.Run(
            network.On(new Batches(Echoes(512, seed), 32, seed), new MeanSquaredError()),
            network.Initialize(seed), new Adam { LearningRate = 0.01 }, 480, recording: Recording.None);
        Console.WriteLine(clock.ElapsedMilliseconds);
        return network.On(Echoes(500, seed + 100), new MeanSquaredError()).Value([.. run.Last.Point]);
    })];

    private static Dataset Echoes(int count, int seed)
    {
        var random = new SeededRandom(seed);
        double[] features = [.. Enumerable.Range(0, count * Steps).Select(_ => random.Uniform(-1, 1))];
        return new Dataset(features, [.. features.Where((_, i) => i % Steps == 0)]);
    }
}
