using System.Numerics.Tensors;
using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Optimizers;
using Descent.Schedules;

namespace Descent.Tests.Models;

/// <summary>Real digits, a fifth held out, five seeds for the split, the start and the order of the batches.</summary>
public class NetworkDigitsTests
{
    private static readonly Dataset s_digits = new(
        [.. RealData.Digits.Features.ToArray().Select(grey => grey / 16)], RealData.Digits.Targets);

    [Fact]
    public void A_perceptron_reads_97_of_100_digits_that_it_never_saw() =>
        Assert.InRange(MedianAccuracy(Network.Mlp([64, 64, 10], new ReLU()), epochs: 20), 0.97, 1);

    [Fact]
    public void A_small_network_of_convolutions_reads_98()
    {
        var network = new Network(
            new Shape(1, 8, 8),
            new Convolution(8) { Padding = 1 }, new ReLU(),
            new Convolution(16), new ReLU(), new MaxPool(), new Dropout(0.5),
            new Dense(10));
        Assert.InRange(MedianAccuracy(network, epochs: 20), 0.98, 1);
    }

    private static double MedianAccuracy(Network network, int epochs) =>
        Enumerable.Range(1, 5).Select(seed => Accuracy(network, epochs, seed)).Order().ElementAt(2);

    private static double Accuracy(Network network, int epochs, int seed)
    {
        var (train, test) = s_digits.Split(0.2, seed);
        var batches = new Batches(train, 32, seed);
        var steps = epochs * batches.PerEpoch;
        var run = Minimizer.Run(
            network.On(batches, new SoftmaxCrossEntropy()),
            network.Initialize(seed),
            new Adam { LearningRate = new CosineDecay(0.01, steps) },
            steps,
            recording: Recording.None);
        var scores = network.Predict([.. run.Last.Point], test.Features);
        return Enumerable.Range(0, test.Count)
            .Average(row => TensorPrimitives.IndexOfMax<double>(scores.AsSpan(row * 10, 10)) == test.Targets[row] ? 1.0 : 0);
    }
}
