using Descent.Data;
using Descent.Models;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the 13 parameters of three hidden units that fence in the inner of two circles.</summary>
    public static Feedback Exercise10_6(double[] parameters) => Lesson10.Exercise10_6.Check(parameters);
}

internal static partial class Lesson10
{
    private static readonly Network s_fence = Network.Mlp([2, 3, 1]);

    private static readonly Dataset s_circles = SyntheticData.Circles(200, noise: 0.05, seed: 1);

    // tanh(2(0.6 − n·x)) for three directions n, 120° apart.
    private static readonly double[] s_fenced =
        [0, -2, -1.732, 1, 1.732, 1, 1.2, 1.2, 1.2, 1, 1, 1, -1.84];

    public static AnswerExercise<double[]> Exercise10_6 => field ??= new()
    {
        Title = "A fence by hand ★",
        Cases =
        [
            new([1, 2, 3], parameters => parameters.Length != 13, Outcome.Wrong,
                parameters => $"The network has 13 parameters: six weights, three biases, three output weights, one output bias. You gave "
                    + $"{parameters.Length}."),
            new([.. s_fenced[..12], double.NaN], parameters => !parameters.All(double.IsFinite), Outcome.Wrong,
                "One of your parameters is no finite number."),
            new(s_fenced, parameters => Right(parameters) >= 198, Outcome.Correct, parameters => $"{Right(parameters)} of 200 are right."),
            new([.. s_fenced[..9], -1, -1, -1, 1.84], parameters => Right(parameters) <= 2, Outcome.Almost,
                parameters => $"{Right(parameters)} of 200 are right: the fence stands, but inside and outside have changed their places. "
                    + "Turn the signs of the output's four parameters."),
            new([.. s_fenced[..12], 5], parameters => Says(parameters) is 0 or 200, Outcome.Wrong,
                parameters => $"Your network calls all the points class {(Says(parameters) == 0 ? 0 : 1)}. Inside the fence all three "
                    + "units are near 1, outside at least one is near −1: set the output bias between the two sums."),
            new([0, -2, -1.732, 1, 0, 0, 1.2, 1.2, 1.2, 1, 1, 1, -1.84],
                parameters => Enumerable.Range(0, 3).Any(j => parameters[2 * j] == 0 && parameters[2 * j + 1] == 0), Outcome.Wrong,
                parameters => $"{Right(parameters)} of 200 are right. One of your units has no weights, so it is no line: it takes three "
                    + "to close a fence."),
            new([0, -2, 0, -2, 0, -2, 1.2, 1.2, 1.2, 1, 1, 1, -1.84],
                parameters => parameters[0] * parameters[3] == parameters[1] * parameters[2]
                    && parameters[0] * parameters[5] == parameters[1] * parameters[4], Outcome.Wrong,
                parameters => $"{Right(parameters)} of 200 are right. Your three lines are parallel, and parallel lines close no fence. "
                    + "Turn them by 120°."),
            new([.. s_fenced[..12], -1.45], parameters => Right(parameters) >= 170, Outcome.Almost,
                parameters => $"{Right(parameters)} of 200 are right, 198 are wanted. The shape is there; now move the output bias, or all "
                    + "three lines in or out."),
            new([1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0], _ => true, Outcome.Wrong,
                parameters => $"{Right(parameters)} of 200 are right. Which side of each line is its unit near 1 on? For all three it must "
                    + "be the side with the origin."),
        ],
        Alternatives =
        [
            [0, -1, -0.866, 0.5, 0.866, 0.5, 0.75, 0.75, 0.75, 1, 1, 1, -1.68],
            [0, 1, 0.866, -0.5, -0.866, -0.5, -0.5, -0.5, -0.5, -1, -1, -1, -1.18],
        ],
        Hints =
        [
            "A unit tanh(k(d − n·x)) is near 1 on the origin's side of a line, and near −1 beyond. n is the direction in which the line "
                + "lies, d its distance.",
            "Three directions 120° apart, (0, 1), (0.87, −0.5) and (−0.87, −0.5), make a triangle. The inner circle has the radius 0.5.",
            "Take d = 0.6 and k = 2. Inside the three units add up to nearly 3, outside to much less: an output bias near −1.8 tells them "
                + "apart.",
        ],
        WhyItMatters = "Any region can be fenced in, if there are units enough. You needed a picture of it; gradient descent finds such a "
            + "fence from the examples alone.",
    };

    private static int Right(double[] parameters) => s_circles.Count - Classification.Of(s_fence, parameters, s_circles).Wrong.Count;

    // How many points it calls class 1.
    private static int Says(double[] parameters) => Classification.Of(s_fence, parameters, s_circles).Predicted.Sum();
}
