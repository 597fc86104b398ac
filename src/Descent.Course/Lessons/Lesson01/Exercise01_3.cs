using Descent.Calculus;
using Descent.Data;
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

    // How wide is a petal of this length? All 150 flowers, centimetres.
    private static readonly Dataset s_petals = new(RealData.Iris.Column("petal_length"), RealData.Iris.Column("petal_width"));

    private static Objective Widths => CostOn(s_petals);

    private static double[] BestOfWidths => field ??= CheapestLine(s_petals);

    public static AnswerExercise<double[]> Exercise01_3 => field ??= new()
    {
        Title = "Beat 0.05",
        Cases =
        [
            new([0.4], line => line.Length != 2, Outcome.Wrong,
                "A line has two parameters: write `[slope, intercept]`, such as `[0.2, 0.5]`."),
            new([0.4, double.NaN], line => !line.All(double.IsFinite), Outcome.Wrong, "One of your parameters is no finite number."),
            new([0.4, -0.3], line => Widths.Value(line) < ToBeat, Outcome.Correct,
                line => $"Your line costs {Cost(line)}. The best line there is costs {Write(Widths.Value(BestOfWidths), 3)}."),
            new([-0.3, 0.4], line => Widths.Value([line[1], line[0]]) < ToBeat, Outcome.Almost,
                "The right numbers in the wrong order: the slope comes first."),
            new([0.34, 0], line => line[1] == 0, Outcome.Wrong,
                line => $"That costs {Cost(line)}. With the intercept at 0 even the best slope costs 0.0658. Move the intercept too."),
            new([0, 1.2], line => line[0] == 0, Outcome.Wrong,
                line => $"That costs {Cost(line)}: a level line predicts the same width for every flower. Give it a slope."),
            new([0.36, -0.15], line => Widths.Value(line) < 0.06, Outcome.Almost, line => $"Near: that costs {Cost(line)}. {Told(line)}"),
            new([0.4, 1], _ => true, Outcome.Wrong, line => $"That costs {Cost(line)}. {Told(line)}"),
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

    // What a line costs more than the best one is the square of its mean error, which the intercept mends, and a part that the slope
    // mends when the line is turned about the average flower. The larger part is named.
    private static string Told(double[] line)
    {
        var meanError = Widths.Gradient(line)[1] / 2;
        return 2 * meanError * meanError > Widths.Value(line) - Widths.Value(BestOfWidths)
            ? $"On average your predictions are {Write(Math.Abs(meanError), 2)} cm too "
                + (meanError > 0 ? "wide: lower the intercept." : "narrow: raise the intercept.")
            : line[0] < BestOfWidths[0] ? "The line is too flat: a steeper one that starts lower is cheaper."
            : "The line is too steep: a flatter one that starts higher is cheaper.";
    }

    // Never rounded to the cost to beat: 0.05002 is more than that.
    private static string Cost(double[] line) =>
        Write(Widths.Value(line), Math.Abs(Widths.Value(line) - ToBeat) < 0.0001 ? 5 : 3);
}
