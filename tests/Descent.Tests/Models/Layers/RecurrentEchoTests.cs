using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Tests.Models.Layers;

/// <summary>
/// A delayed echo: twelve random numbers between −1 and 1, one of the first six is marked, and that one is asked for after the last.
/// Whoever answers 0 pays the variance, 1/3.
/// </summary>
public class RecurrentEchoTests
{
    private const int Steps = 12;

    [Fact]
    public void Gates_learn_an_echo_better_than_a_plain_layer()
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var (plain, gru, lstm) = (Cost(new Recurrent(8), seed), Cost(new GRU(8), seed), Cost(new LSTM(8), seed));
            Assert.InRange(gru, 0, 0.01);
            Assert.InRange(lstm, 0, 0.01);
            Assert.InRange(plain, 3 * Math.Max(gru, lstm), 0.2);
        }
    }

    /// <summary>After 500 updates, on sequences never seen.</summary>
    private static double Cost(RecurrentLayer layer, int seed)
    {
        var network = new Network(new Shape(Steps, 2), layer, new Dense(1));
        var batches = new Batches(Echoes(1024, seed), 32, seed);
        var run = Minimizer.Run(
            network.On(batches, new MeanSquaredError()), network.Initialize(seed), new Adam { LearningRate = 0.01 }, 500,
            recording: Recording.None);
        return network.On(Echoes(500, seed + 100), new MeanSquaredError()).Value([.. run.Last.Point]);
    }

    private static Dataset Echoes(int count, int seed)
    {
        var random = new SeededRandom(seed);
        var (features, targets) = (new double[count * Steps * 2], new double[count]);
        for (var row = 0; row < count; row++)
        {
            var (start, marked) = (row * Steps * 2, random.Index(Steps / 2));
            for (var step = 0; step < Steps; step++)
            {
                features[start + 2 * step] = random.Uniform(-1, 1);
            }

            features[start + 2 * marked + 1] = 1;
            targets[row] = features[start + 2 * marked];
        }

        return new Dataset(features, targets);
    }
}
