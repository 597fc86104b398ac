using Descent.Course.Figures;
using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The choice of a penalty's strength, exercise 10.5.</summary>
/// <param name="strengths">λ, the strengths that were tried.</param>
/// <param name="training">The loss on the training data: a row for each strength, a number for each seed.</param>
/// <param name="validation">The loss on the validation data, in the same order.</param>
/// <param name="test">The loss on the test data, in the same order.</param>
public delegate double StrengthChoice(double[] strengths, double[][] training, double[][] validation, double[][] test);

public static partial class Check
{
    /// <summary>Checks the choice of a strength.</summary>
    public static Feedback Exercise10_5(StrengthChoice choose) => Lesson10.Exercise10_5.Check(choose);
}

internal static partial class Lesson10
{
    private static readonly double[] s_strengths = [0.001, 0.003, 0.01, 0.03, 0.1];

    public static FunctionExercise<StrengthChoice, (double[], double[][], double[][], double[][])> Exercise10_5 => field ??= new()
    {
        Title = "Choose λ",
        Inputs =
        [
            (s_strengths, [[0, 0.1, 0], [0.1, 0.1, 0.1], [0.2, 0.3, 0.2], [0.3, 0.3, 0.4], [0.5, 0.6, 0.5]],
                [[2, 3, 2.5], [1, 0.2, 1.2], [0.6, 0.5, 0.7], [0.5, 0.4, 0.6], [0.3, 0.8, 0.9]],
                [[2, 2, 2], [0.9, 1, 1], [0.3, 0.4, 0.2], [0.6, 0.5, 0.6], [0.7, 0.7, 0.7]]),
            .. new SeededRandom(1005).Draw(6, random => (
                random.Draw(4, strength => strength.Uniform(0.001, 0.1)), Losses(random), Losses(random), Losses(random))),
        ],
        Solution = (strengths, _, validation, _) => Lowest(strengths, validation, Median),
        Alternatives =
        [
            (strengths, _, validation, _) => strengths
                .Zip(validation, (λ, losses) => (λ, Median: losses.Order().ElementAt(losses.Length / 2)))
                .OrderBy(each => each.Median).First().λ,
        ],
        Mistakes =
        [
            new((strengths, training, _, _) => Lowest(strengths, training, Median),
                "You choose by the training loss. It rises with every penalty, so it always votes for the weakest one, and says nothing of "
                    + "data that the network has not seen."),
            new((strengths, _, _, test) => Lowest(strengths, test, Median),
                "You choose by the test data. Then nothing is left that is unseen, and the test loss that you report is too good."),
            new((strengths, _, validation, _) => Lowest(strengths, validation, losses => losses.Min()),
                "You take the strength that has the luckiest single run. Compare the medians over the seeds.", Outcome.Almost),
            new((strengths, _, validation, _) => Lowest(strengths, validation, losses => losses[0]),
                "Only the first seed is compared. Take the median over all seeds.", Outcome.Almost),
            new((strengths, _, validation, _) => Lowest(strengths, validation, losses => losses.Max()),
                "You compare the worst runs. That is a careful choice, but the question asks for the medians.", Outcome.Almost),
            new((_, _, validation, _) => validation.Min(Median),
                "That is the lowest median loss. Return the strength at which it was measured."),
            new((_, _, validation, _) => Array.IndexOf([.. validation.Select(Median)], validation.Min(Median)),
                "That is the index of the right row. Return the strength: `strengths[index]`.", Outcome.Almost),
            new((strengths, _, validation, _) => Lowest(strengths, validation, losses => -Median(losses)),
                "That is the *highest* validation loss."),
            new((strengths, training, validation, _) => Lowest(
                strengths, [.. validation.Zip(training, (v, t) => v.Zip(t, (a, b) => a - b).ToArray())], losses => Median(losses)),
                "You choose the smallest gap between validation and training loss. A network that learns nothing has none. What counts is "
                    + "the validation loss itself."),
        ],
        Hints =
        [
            "Of the three tables only one may be looked at here. Which one did the training not use, and the final report does not either?",
            "The median of a row is `row.Order().ElementAt(row.Length / 2)`: the seeds are odd in number.",
            "Find the index with the lowest median, for example by `Enumerable.Range(0, strengths.Length).MinBy(i => …)`.",
        ],
        WhyItMatters = "Strength, width, activation, when to stop: all that training itself does not set is chosen like this.",
    };

    private static double Median(double[] losses) => Spread.Of(losses).Median;

    private static double[][] Losses(SeededRandom random) => random.Draw(4, row => row.Draw(5, each => each.Uniform()));

    private static double Lowest(double[] strengths, double[][] losses, Func<double[], double> of) =>
        strengths[Enumerable.Range(0, strengths.Length).MinBy(i => of(losses[i]))];
}
