using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The way back to the weights of a hidden layer of ReLU units, exercise 10.2: their slopes, row after row.</summary>
/// <param name="x">The features.</param>
/// <param name="z">The sum of each hidden unit before it is bent.</param>
/// <param name="outputWeights">One for each hidden unit.</param>
/// <param name="slope">∂ℓ/∂logit, what comes back from the cost.</param>
public delegate IReadOnlyList<double> BackwardPass(double[] x, double[] z, double[] outputWeights, double slope);

public static partial class Check
{
    /// <summary>Checks the way back.</summary>
    public static Feedback Exercise10_2(BackwardPass backward) => Lesson10.Exercise10_2.Check(backward);
}

internal static partial class Lesson10
{
    private static readonly Func<double, double> s_step = z => z > 0 ? 1 : 0;

    public static FunctionExercise<BackwardPass, (double[] X, double[] Z, double[] OutputWeights, double Slope)> Exercise10_2 => field ??=
        new()
    {
        Title = "Backward",
        Inputs =
        [
            ([1, 2], [-0.5, 1.5, 0.25], [2, 3, -1], 0.5),
            .. new SeededRandom(1002).Draw(5, random => (
                random.Draw(2, Normal), random.Draw(4, Normal), random.Draw(4, Normal), random.Uniform(-1, 1))),
        ],
        Solution = (x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => slope * outputWeights[j] * s_step(z[j]) * x[i]),
        Alternatives =
        [
            (x, z, outputWeights, slope) =>
            {
                var gradient = new List<double>();
                for (var j = 0; j < z.Length; j++)
                {
                    gradient.AddRange(x.Select(value => z[j] > 0 ? value * outputWeights[j] * slope : 0));
                }

                return gradient;
            },
        ],
        Mistakes =
        [
            new((x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => slope * outputWeights[j] * x[i]),
                "The bend is missing: where `z[j]` is below 0 the unit gives 0 whatever its weights, so their slopes are 0 there.",
                Outcome.Almost),
            new((x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => slope * outputWeights[j] * s_relu(z[j]) * x[i]),
                "You multiply by the unit's output, `Math.Max(0, z[j])`. On the way back it is its *slope*: 1 where z > 0, else 0."),
            new((x, z, outputWeights, slope) =>
                PerWeight(x, z, (i, j) => slope * outputWeights[j] * (1 - Math.Tanh(z[j]) * Math.Tanh(z[j])) * x[i]),
                "1 − a² is the slope of tanh. A ReLU has the slope 1 where z > 0, and 0 elsewhere."),
            new((x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => slope * s_step(z[j]) * x[i]),
                "The output weight is missing: what comes back to unit j comes through `outputWeights[j]`."),
            new((x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => outputWeights[j] * s_step(z[j]) * x[i]),
                "`slope` is missing: the cost's own slope in the logit is the first factor of the chain."),
            new((x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => slope * outputWeights[j] * s_step(z[j])),
                "`x[i]` is missing: these are the slopes of the biases."),
            new((x, z, outputWeights, slope) => [.. x.SelectMany(value =>
                z.Select((sum, j) => slope * outputWeights[j] * s_step(sum) * value))],
                "The right numbers, column after column. Let the outer loop run over the units j, the inner one over the features i.",
                Outcome.Almost),
            new((x, z, outputWeights, slope) => PerWeight(x, z, (i, j) => -slope * outputWeights[j] * s_step(z[j]) * x[i]),
                "The sign is turned. The gradient points uphill; it is the step that goes against it.", Outcome.Almost),
        ],
        Hints =
        [
            "One weight, one chain of factors: cost → logit → hidden unit j → its sum z → the weight of feature i. Multiply their slopes.",
            "The factors are `slope`, `outputWeights[j]`, 1 or 0 by the sign of `z[j]`, and `x[i]`.",
            "Make a `List<double>`, loop over j, in it over i, and `Add` the product of the four factors.",
        ],
        WhyItMatters = "Four factors a weight. Two of them belong to the unit, not to the weight, so they are computed once: that is why "
            + "the way back costs no more than a few ways forth.",
    };

    private static double[] PerWeight(double[] x, double[] z, Func<int, int, double> slope) =>
        [.. z.SelectMany((_, j) => x.Select((_, i) => slope(i, j)))];
}
