using Descent.Costs;
using Descent.Course.Figures;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the standard deviation of weights that keeps the gradient's size.</summary>
    public static Feedback Exercise11_4(double deviation) => Lesson11.Exercise11_4.Check(deviation);
}

internal static partial class Lesson11
{
    public static AnswerExercise<double> Exercise11_4 => field ??= new()
    {
        Title = "A scale by experiment",
        Cases =
        [
            new(-0.2, deviation => deviation < 0, Outcome.Wrong, "A standard deviation is not negative."),
            new(0, deviation => deviation == 0, Outcome.Wrong,
                "With weights of 0 nothing passes in either direction. If you wrote `1 / 32` or the like: C# divides integers without a "
                    + "remainder."),
            new(0.25, deviation => deviation.IsNear(Math.Sqrt(2 / 32.0)), Outcome.Wrong,
                deviation => $"That is He's, √(2/n), for a ReLU. This unit lets half of what is negative pass as well: {Passed(deviation)} "
                    + "Work out E[φ′²] for slopes of 1 and ½."),
            new(Math.Sqrt(1 / 32.0), deviation => deviation.IsNear(Math.Sqrt(1 / 32.0)), Outcome.Wrong,
                deviation => $"That is Xavier's, √(1/n), right for slopes near 1. Half of the slopes here are ½: {Passed(deviation)}"),
            new(0.05, deviation => deviation.IsNear(1.6 / 32), Outcome.Wrong,
                deviation => $"That is the variance σ². Its root is wanted: {Passed(deviation)}"),
            new(1, deviation => !(Ratio(deviation).Median <= 3), Outcome.Wrong, deviation => $"Too large: {Passed(deviation)}"),
            new(0.1, deviation => Ratio(deviation).Median < 1.0 / 3, Outcome.Wrong, deviation => $"Too small: {Passed(deviation)}"),
            new(Math.Sqrt(1.6 / 32), _ => true, Outcome.Correct, Passed),
        ],
        Alternatives = [0.2236, 0.22, 0.227],
        Hints =
        [
            "Try some: the answer says what became of the gradient on its way through twenty layers. Halve the interval again and again.",
            "Or work it out: a layer multiplies the mean square by nσ² E[φ′²], with n = 32. About half of all z are negative.",
            "E[φ′²] = (1 + ½²)/2 = 0.625. Which σ makes 32σ² · 0.625 equal to 1?",
        ],
        WhyItMatters = "Every initialization with a name solves this equation for one activation. For a new one, solve it, or measure.",
    };

    private static string Passed(double deviation)
    {
        var ratio = Ratio(deviation);
        return double.IsFinite(ratio.Median)
            ? $"from layer 20 to layer 1 the gradient is multiplied by {Write(ratio.Median, 2)} in the median of five seeds."
            : "somewhere on its way the gradient is larger than any number the machine can hold.";
    }

    private static Spread Ratio(double deviation)
    {
        var data = SyntheticData.Moons(60);
        var network = Network.Mlp(
            [2, .. Enumerable.Repeat(32, 20), 1], new LeakyReLU { Slope = 0.5 }, Initialization.Normal(deviation));
        return Experiment.Repeat(Experiment.FewestSeeds, seed =>
        {
            var norms = Signals.Of(network, network.Initialize(seed), data, new BinaryCrossEntropyWithLogits()).GradientNorms;
            return norms[0] / norms[^1];
        });
    }
}
