using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Numerics;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a number of hidden units and a learning rate with which 20 guessed labels are learned by heart.</summary>
    public static Feedback Exercise10_3(double[] setting) => Lesson10.Exercise10_3.Check(setting);
}

internal static partial class Lesson10
{
    private const int MemorySteps = 5000;
    private const double Memorized = 0.01;

    // Twenty places and as many labels that have nothing to do with them.
    private static Dataset Guesses
    {
        get
        {
            double[] labels = [.. Enumerable.Range(0, 20).Select(i => i % 2.0)];
            new SeededRandom(10).Shuffle<double>(labels);
            var places = SyntheticData.Moons(20, noise: 0.2, seed: 10);
            return new Dataset(places.Features, labels, classNames: places.ClassNames);
        }
    }

    public static AnswerExercise<double[]> Exercise10_3 => field ??= new()
    {
        Title = "Learn 20 guesses by heart",
        Cases =
        [
            new([32], setting => setting.Length != 2, Outcome.Wrong,
                "Give two numbers, `[hidden units, learning rate]`, such as `[4, 0.1]`."),
            new([double.NaN, 1], setting => !setting.All(double.IsFinite), Outcome.Wrong, "One of your numbers is no finite number."),
            new([0.5, 16], setting => setting[0] is > 0 and < 1 && setting[1] >= 1, Outcome.Wrong,
                "That looks turned round: the number of units comes first, then the learning rate."),
            new([2.5, 1], setting => setting[0] != Math.Floor(setting[0]) || setting[0] is < 1 or > 200, Outcome.Wrong,
                setting => $"The number of hidden units must be whole, from 1 to 200, but was {Write(setting[0])}."),
            new([16, 0], setting => setting[1] <= 0, Outcome.Wrong,
                setting => $"A learning rate of {Write(setting[1])} goes nowhere, or uphill. It must be greater than 0."),
            new([16, 1], setting => Memory(setting).Last.Value < Memorized, Outcome.Correct,
                setting => $"The cost is down to {Write(Memory(setting).Last.Value, 2)}: all 20 labels by heart, and none could be known."),
            new([3, 1], setting => setting[0] < 6 && Memory(setting).Last.Value > 0.1, Outcome.Wrong,
                setting => $"The cost ends at {Write(Memory(setting).Last.Value, 3)}. {Count((int)setting[0], "unit")} can bend the border "
                    + "in too few places for 20 guesses. Take more."),
            new([16, 0.2], setting => Memory(setting).Last.Value < 0.1, Outcome.Almost,
                setting => $"Nearly: the cost ends at {Write(Memory(setting).Last.Value, 3)}, and you need {Memorized}. "
                    + "Is it still falling when the steps run out?"),
            new([16, 0.01], setting => setting[1] < 1, Outcome.Wrong,
                setting => $"After {MemorySteps:N0} steps the cost is still {Write(Memory(setting).Last.Value, 3)}: this rate is too small "
                    + "for so few steps."),
            new([16, 100], _ => true, Outcome.Wrong,
                setting => $"The cost ends at {Write(Memory(setting).Last.Value, 3)}: at this rate the run jumps about and never settles. "
                    + "Take a smaller one."),
        ],
        Alternatives = [[8, 1], [32, 2], [200, 1], [6, 1]],
        Hints =
        [
            "Two things can be in the way: too few units to bend around 20 points, or too small a rate to get there in time.",
            "Each hidden unit bends the border once. Begin with more units than you think it takes, then raise the rate.",
            "Sixteen units and a rate of 1 will do.",
        ],
        WhyItMatters = "A network that cannot learn 20 examples by heart has a mistake in it: find it before the long run. And one that "
            + "can do so with guessed labels shows that a low training loss proves nothing about new data.",
    };

    private static MinimizationResult Memory(double[] setting)
    {
        var network = Network.Mlp([2, (int)setting[0], 1]);
        return Train(network, Guesses, network.Initialize(seed: 1), setting[1], MemorySteps);
    }
}
