using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Optimizers;

namespace Descent.Course.Exercises;

/// <summary>Notebook 10, a neural network.</summary>
internal static partial class Lesson10
{
    private static readonly BinaryCrossEntropyWithLogits s_logLoss = new();

    public static IReadOnlyList<Exercise> Exercises =>
        [Exercise10_1, Exercise10_2, Exercise10_3, Exercise10_4, Exercise10_5, Exercise10_6];

    // Gradient descent on all rows, and only how it ended.
    private static MinimizationResult Train(Network network, Dataset data, double[] start, double rate, int steps) => Minimizer.Run(
        network.On(data, s_logLoss), start, new GradientDescent { LearningRate = rate }, steps, recording: Recording.None);

    // Every hidden unit sees the same x.
    private static double[] Hidden(double[] x, double[][] weights, double[] biases, Func<double, double> activation) =>
        [.. weights.Zip(biases, (row, bias) => activation(Dot(row, x) + bias))];

    private static double Dot(IEnumerable<double> a, IEnumerable<double> b) => a.Zip(b, (one, other) => one * other).Sum();
}
