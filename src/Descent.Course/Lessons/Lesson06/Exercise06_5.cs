using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the point that is lower than the origin of Peano's surface.</summary>
    public static Feedback Exercise06_5(double[] point) => Lesson06.Exercise06_5.Check(point);
}

internal static partial class Lesson06
{
    public static AnswerExercise<double[]> Exercise06_5 => field ??= new()
    {
        Title = "A minimum along every line ★",
        Cases =
        [
            new([0.05], point => point.Length != 2, Outcome.Wrong,
                point => $"A point of the plane has two numbers, x and y; yours has {point.Length}."),
            new([0, double.PositiveInfinity], point => !point.All(double.IsFinite), Outcome.Wrong, "A coordinate is not a finite number."),
            new([0, 0], point => point[0] == 0 && point[1] == 0, Outcome.Wrong, "That is the origin itself, where f is 0. Look near it."),
            new([0.05, 0.0075], IsOnParabola, Outcome.Almost,
                "f is 0 there: you are on one of the two parabolas. Between them is where to look."),
            new([1, 2], point => Peano(point) < 0 && Distance(point) > 0.1, Outcome.Almost,
                point => $"f is {Write(Peano(point))}, negative indeed. But the point is {Write(Distance(point), 6)} from the origin. "
                    + "Follow the curve on which you found it inwards, to within 0.1."),
            new([1e-90, 2e-180], point => Peano(point) == 0, Outcome.Almost,
                "f is so near 0 there that a `double` cannot hold it. Take a point a little further out."),
            new([0.01, 0.05], point => point[1] > 0 && Peano(point) > 0 && point[1] > point[0] * point[0], Outcome.Wrong,
                point => $"f is {Write(Peano(point))}: above both parabolas both factors are positive."),
            new([0.05, 0.001], point => Peano(point) > 0, Outcome.Wrong,
                point => $"f is {Write(Peano(point))}: below both parabolas both factors are negative, and their product is positive."),
            new([0.05, 0.005], _ => true, Outcome.Correct, point => $"f is {Write(Peano(point))} there, lower than at the origin."),
        ],
        Alternatives = [[-0.05, 0.005], [0.01, 0.0002]],
        Hints =
        [
            "A product is negative when its factors have different signs. Where is y − x² positive and y − 3x² negative?",
            "Between the parabolas y = x² and y = 3x². Every straight line through the origin leaves that sickle before it gets there; a "
                + "bent path does not.",
            "Take y = 2x² and a small x.",
        ],
        WhyItMatters = "Not even all straight lines together are enough. At the origin the curvatures are 2 and 0, and where one of them "
            + "is 0 the test is silent for a reason.",
    };

    /// <summary>(y − x²)(y − 3x²), after Genocchi and Peano 1884.</summary>
    private static double Peano(double[] point) => (point[1] - point[0] * point[0]) * (point[1] - 3 * point[0] * point[0]);

    // Up to rounding: 3 · 0.05² is not 0.0075 to the last bit.
    private static bool IsOnParabola(double[] point) => point[0] * point[0] is > 0 and < double.PositiveInfinity and var square
        && Math.Min(Math.Abs(point[1] - square), Math.Abs(point[1] - 3 * square)) <= 1e-12 * square;

    private static double Distance(double[] point) => Math.Sqrt(point[0] * point[0] + point[1] * point[1]);
}
