using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The way forth through a network with one hidden layer of ReLU units, exercise 10.1: from the features to the logit.</summary>
/// <param name="x">The features.</param>
/// <param name="weights">A row for each hidden unit, a weight for each feature.</param>
/// <param name="biases">One for each hidden unit.</param>
/// <param name="outputWeights">One for each hidden unit.</param>
/// <param name="outputBias">The bias of the output.</param>
public delegate double ForwardPass(double[] x, double[][] weights, double[] biases, double[] outputWeights, double outputBias);

public static partial class Check
{
    /// <summary>Checks the way forth.</summary>
    public static Feedback Exercise10_1(ForwardPass forward) => Lesson10.Exercise10_1.Check(forward);
}

internal static partial class Lesson10
{
    private static readonly Func<double, double> s_relu = z => Math.Max(0, z);

    public static FunctionExercise<ForwardPass, (double[], double[][], double[], double[], double)> Exercise10_1 => field ??= new()
    {
        Title = "Forward",
        Inputs =
        [
            ([1, 2], [[1, -1], [0.5, 1]], [0.5, -1], [2, 3], 0.25),
            .. new SeededRandom(1001).Draw(5, random => (
                random.Draw(2, Normal), random.Draw(4, unit => unit.Draw(2, Normal)), random.Draw(4, Normal), random.Draw(4, Normal),
                random.Normal())),
        ],
        Solution = (x, weights, biases, outputWeights, outputBias) =>
            Dot(outputWeights, Hidden(x, weights, biases, s_relu)) + outputBias,
        Alternatives = [ByLoops],
        Mistakes =
        [
            new((x, weights, biases, outputWeights, outputBias) =>
                Dot(outputWeights, Hidden(x, weights, biases, Math.Tanh)) + outputBias,
                "That is the network of the first cell: its units bend by tanh. Here they are ReLU units, `Math.Max(0, z)`."),
            new((x, weights, biases, outputWeights, outputBias) => Dot(outputWeights, Hidden(x, weights, biases, z => z)) + outputBias,
                "Nothing bends: without an activation all the layers together are a single straight line."),
            new((x, weights, biases, outputWeights, _) => Dot(outputWeights, Hidden(x, weights, biases, s_relu)),
                "The output's own bias is missing at the end.", Outcome.Almost),
            new((x, weights, biases, outputWeights, outputBias) =>
                Dot(outputWeights, Hidden(x, weights, new double[biases.Length], s_relu)) + outputBias,
                "The hidden units' biases are missing: add one to each sum before it is bent.", Outcome.Almost),
            new((x, weights, biases, outputWeights, outputBias) => Dot(
                outputWeights, Hidden(x, weights, new double[biases.Length], s_relu).Zip(biases, (a, bias) => a + bias)) + outputBias,
                "The biases come too late: add each to its sum first, then bend."),
            new((x, weights, biases, _, outputBias) => Hidden(x, weights, biases, s_relu).Sum() + outputBias,
                "The hidden units are only added up. Each counts by its output weight."),
            new((x, weights, biases, outputWeights, outputBias) =>
                1 / (1 + Math.Exp(-Dot(outputWeights, Hidden(x, weights, biases, s_relu)) - outputBias)),
                "That is the probability. Return the logit, before the sigmoid: the cost wants it so.", Outcome.Almost),
            new((x, weights, biases, outputWeights, outputBias) =>
                s_relu(Dot(outputWeights, Hidden(x, weights, biases, s_relu)) + outputBias),
                "The output is bent, too. It has no activation, or it could never say \"rather class 0\"."),
        ],
        Hints =
        [
            "For each hidden unit j: the sum of `weights[j][i] * x[i]` over the features, plus `biases[j]`. Then bend it.",
            "A loop over j that adds `outputWeights[j] * Math.Max(0, z)` to a sum; the sum begins with `outputBias`.",
            "In one line a unit's sum is `weights[j].Zip(x, (w, value) => w * value).Sum() + biases[j]`.",
        ],
        WhyItMatters = "Every network of dense layers is this, layer after layer: weighted sums, bent.",
    };

    private static double Normal(SeededRandom random) => random.Normal();

    private static double ByLoops(double[] x, double[][] weights, double[] biases, double[] outputWeights, double outputBias)
    {
        var logit = outputBias;
        for (var j = 0; j < weights.Length; j++)
        {
            var z = biases[j];
            for (var i = 0; i < x.Length; i++)
            {
                z += weights[j][i] * x[i];
            }

            logit += z > 0 ? outputWeights[j] * z : 0;
        }

        return logit;
    }
}
