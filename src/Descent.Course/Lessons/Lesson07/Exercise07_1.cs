using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the one prediction that suits five waiting times best.</summary>
    public static Feedback Exercise07_1(double prediction) => Lesson07.Exercise07_1.Check(prediction);
}

internal static partial class Lesson07
{
    private static readonly double[] s_waits = [1, 2, 4, 5, 88];

    public static AnswerExercise<double> Exercise07_1 => field ??= new()
    {
        Title = "One number for five",
        Cases =
        [
            new(4, wait => wait == 4, Outcome.Correct,
                "The median: two waits are shorter and two longer. The MAE is 18, and it would be the same with 880 in place of 88."),
            new(20, wait => wait.IsNear(20), Outcome.Wrong,
                $"20 is the mean, which has the least MSE. Its MAE is {Write(MeanError(20))}, and nobody waited anything like 20 minutes."),
            new(44.5, wait => wait.IsNear(44.5), Outcome.Wrong,
                $"44.5 is the middle between the shortest and the longest wait: the largest error is least there. The MAE is "
                    + $"{Write(MeanError(44.5))}."),
            new(3, wait => wait is > 2 and < 5, Outcome.Almost,
                wait => $"Near: your MAE is {Write(MeanError(wait), 6)}. From {Write(wait)}, more of the five waits lie "
                    + $"{(wait < 4 ? "above" : "below")}."),
            new(1, wait => wait < 4, Outcome.Wrong,
                wait => $"Your MAE is {Write(MeanError(wait))}. More waits are longer than {Write(wait)} than shorter: go up."),
            new(50, _ => true, Outcome.Wrong,
                wait => $"Your MAE is {Write(MeanError(wait))}. More waits are shorter than {Write(wait)} than longer: go down."),
        ],
        Alternatives = [4.0],
        Hints =
        [
            "Move the prediction up by a little. Which of the five errors grow, which shrink, and by how much each?",
            "As many waits must be shorter as are longer.",
        ],
        WhyItMatters = "The cost decides what a prediction means: the MAE asks for the median, the MSE for the mean.",
    };

    private static double MeanError(double prediction) => s_waits.Average(wait => Math.Abs(wait - prediction));
}
