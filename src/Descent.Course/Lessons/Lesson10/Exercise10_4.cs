using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks four weights to start from that mend a symmetric start.</summary>
    public static Feedback Exercise10_4(double[] first) => Lesson10.Exercise10_4.Check(first);
}

internal static partial class Lesson10
{
    private const int MendedSteps = 2000;
    private const double Mended = 0.01;

    public static AnswerExercise<double[]> Exercise10_4 => field ??= new()
    {
        Title = "Mend a symmetric start",
        Cases =
        [
            new([1, 2], first => first.Length != 4, Outcome.Wrong,
                first => $"There are four units, so give four weights; you gave {first.Length}."),
            new([1, 2, 3, double.PositiveInfinity], first => !first.All(double.IsFinite), Outcome.Wrong,
                "One of your weights is no finite number."),
            new([0.5, 0.5, 0.5, 0.5], first => first.Distinct().Count() == 1, Outcome.Wrong,
                first => $"All four are equal, and so they stay: four copies of one unit. The cost ends at {Cost(first)}."),
            new([0.1, 0.2, 0.3, 0.4], first => first.Distinct().Count() == 4 && MendedRun(first).Last.Value < Mended, Outcome.Correct,
                first => $"The cost is down to {Cost(first)}, and no two units are the same."),
            new([0.5, 0.51, 0.49, 0.5], first => MendedRun(first).Last.Value < Mended, Outcome.Almost,
                first => $"It learns: the cost ends at {Cost(first)}. {Twins(first)} start equal, though, and are equal still, so that "
                    + $"{first.Distinct().Count()} units do the work of four."),
            new([1, -1, 1, -1], first => first.Distinct().Count() < 4, Outcome.Wrong,
                first => $"The cost ends at {Cost(first)}. {Twins(first)} start equal, so they stay copies of each other: there are only "
                    + $"{first.Distinct().Count()} different units, and they did not learn it."),
            new([0.5, 0.5001, 0.5002, 0.5003], first => first.Max() - first.Min() < 0.01, Outcome.Almost,
                first => $"They differ, but hardly: the cost is still {Cost(first)} after {MendedSteps:N0} steps. What tells them apart "
                    + "grows from step to step; give it more to begin with."),
            new([-1, -2, 1, 2], _ => true, Outcome.Almost,
                first => $"No two units are the same, and yet the cost is at {Cost(first)} after {MendedSteps:N0} steps: a plateau. "
                    + "Try other numbers, smaller or not mirrored."),
        ],
        Alternatives = [[1, 2, 3, 4], [-1, -0.5, 0.5, 1], [0.4, 0.6, 0.8, 1]],
        Hints =
        [
            "Two units with equal weights on the way in and on the way out have equal slopes. What does a step do to them?",
            "All but these four numbers is equal for all units, so these four must differ, each from each.",
            "Take 0.1, 0.2, 0.3 and 0.4.",
        ],
        WhyItMatters = "Random numbers are the usual way to make them differ. Which random numbers is the question of notebook 11.",
    };

    // [first, ½] for each unit, biases 0, output weights ½, output bias 0.
    private static MinimizationResult MendedRun(double[] first)
    {
        double[] start = [.. first.SelectMany(weight => new[] { weight, 0.5 }), 0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0];
        return Train(Network.Mlp([2, 4, 1]), SyntheticData.Xor(), start, rate: 1, MendedSteps);
    }

    private static string Cost(double[] first) => Write(MendedRun(first).Last.Value, 3);

    private static string Twins(double[] first)
    {
        var (one, other) = Enumerable.Range(0, 4)
            .SelectMany(i => Enumerable.Range(i + 1, 3 - i).Select(j => (One: i, Other: j)))
            .First(pair => first[pair.One] == first[pair.Other]);
        return $"Units {one + 1} and {other + 1}";
    }
}
