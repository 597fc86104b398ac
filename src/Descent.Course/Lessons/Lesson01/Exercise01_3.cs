using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a line, slope first, that costs less than 0.05.</summary>
    public static Feedback Exercise01_3(double[] line) => Lesson01.Exercise01_3.Check(line);
}

internal static partial class Lesson01
{
    private const double ToBeat = 0.05;

    private static LineCost Widths => IrisPetals.WidthFromLength;

    public static AnswerExercise<double[]> Exercise01_3 => field ??= new()
    {
        Title = "Beat 0.05",
        Cases =
        [
            new([0.4], line => line.Length != 2, Outcome.Wrong,
                "A line has two parameters: write `[slope, intercept]`, such as `[0.2, 0.5]`."),
            new([0.4, double.NaN], line => !line.All(double.IsFinite), Outcome.Wrong, "One of your parameters is no finite number."),
            new([0.4, -0.3], line => Widths.Value(line) < ToBeat, Outcome.Correct,
                line => $"Your line costs {Cost(line)}. No line can cost less than {Cost(Widths.Best)}."),
            new([-0.3, 0.4], line => Widths.Value([line[1], line[0]]) < ToBeat, Outcome.Almost,
                "The right numbers in the wrong order: the slope comes first."),
            new([0.34, 0], line => line[1] == 0, Outcome.Wrong,
                line => $"That costs {Cost(line)}. With the intercept at 0 even the best slope costs 0.0658. Move the intercept too."),
            new([0, 1.2], line => line[0] == 0, Outcome.Wrong,
                line => $"That costs {Cost(line)}: a level line predicts the same width for every flower. Tilt it."),
            new([0.36, -0.15], line => Widths.Value(line) < 0.06, Outcome.Almost,
                line => $"Near: that costs {Cost(line)}. A steeper line that starts lower is cheaper."),
            new([0.4, 1], line => MeanError(line) > 0.15, Outcome.Wrong,
                line => $"That costs {Cost(line)}. On average your predictions are {Write(MeanError(line), 2)} cm too wide."),
            new([0.4, -1], line => MeanError(line) < -0.15, Outcome.Wrong,
                line => $"That costs {Cost(line)}. On average your predictions are {Write(-MeanError(line), 2)} cm too narrow."),
            new([0.25, 0.25], line => line[0] < Widths.Best[0], Outcome.Wrong,
                line => $"That costs {Cost(line)}. On average it is about right, but too flat: too wide for short petals, too narrow for "
                    + "long ones."),
            new([0.6, -1.05], _ => true, Outcome.Wrong,
                line => $"That costs {Cost(line)}. On average it is about right, but too steep: too narrow for short petals, too wide for "
                    + "long ones."),
        ],
        Alternatives = [[0.42, -0.36], [0.41575541635241114, -0.3630755213190282], [0.38, -0.25]],
        Hints =
        [
            "The two sliders of this notebook are the place to look. Which way do they say the floor of the valley runs?",
            "The average flower has a petal 3.76 cm long and 1.2 cm wide. Choose a slope, then the intercept that sends the line through "
                + "that flower.",
            "Try slopes around 0.4, each with the intercept 1.2 − 3.76 · slope.",
        ],
        WhyItMatters = "You have searched a cost surface by hand, with two parameters. Gradient descent searches with millions, and feels "
            + "its way by the slope.",
    };

    // The slope of the cost along the intercept is twice the mean error.
    private static double MeanError(double[] line) => Widths.Gradient(line)[1] / 2;

    private static string Cost(double[] line) => Write(Widths.Value(line), 3);
}
