using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Functions;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 06, minima, saddles and plateaus.</summary>
internal static class Notebook06
{
    private static readonly string[] s_kinds = ["minimum", "maximum", "saddle", "undecided"];

    public static ChoiceExercise Basin { get; } = new()
    {
        Id = "06.1",
        Title = "Predict a basin",
        Question = "Where does a run on x²/10 + sin 3x from x = −1.6 with α = 0.05 end?",
        Options =
        [
            new("at −2.56, the nearest minimum", "It is the nearest one, 0.96 away, but the run never goes there. Which way does the slope at −1.6 point?"),
            new("at −0.51, the global minimum", $"The slope at −1.6 is {N(TestFunctions.ManyMinima.Derivative(-1.6))}: down is to the right. The minimum to the left is nearer, and on the other side of a hilltop.", IsRight: true),
            new("at 1.54, a minimum further on", "A rate of 0.05 is below 1/L = 0.11, so no step crosses a hilltop: it ends in the first valley in its way."),
            new("at −1.6, because the slope is nearly 0", $"Nearly is not quite: the slope is {N(TestFunctions.ManyMinima.Derivative(-1.6))}. It leaves slowly, but it leaves."),
        ],
        Hints =
        [
            "Which minimum is nearest does not matter. On which side of the hilltop does −1.6 lie?",
            "Work out f′(x) = x/5 + 3 cos 3x at −1.6, or ask `TestFunctions.ManyMinima.Derivative(-1.6)`. A negative slope means that down is to the right.",
        ],
        WhyItMatters = "Basins belong to the slope, not to the distance.",
    };

    public static FunctionExercise<StationaryTest, (double A, double B, double C)> Classify { get; } = new()
    {
        Id = "06.2",
        Title = "Classify by Hessian",
        Inputs = [(2, 0, 4), (2, 0, -2), (-1, 0, -3), (1, 3, 1), (-1, -3, -2), (3, 1, 2), (-3, 1, -2), (0, 1, 0), (1, 0, 0), (0, 0, -3), (0, 0, 0), (2, 0.5, 0.3)],
        Apply = (classify, input) => classify(input.A, input.B, input.C) is { } word ? [Code(word)] : null,
        Describe = input => $"the Hessian with a = {N(input.A)}, b = {N(input.B)} and c = {N(input.C)}",
        Write = code => code < 0 ? "a word that is none of the four" : $"\"{s_kinds[(int)code]}\"",
        Solution = (a, b, c) => a * c - b * b < 0 ? "saddle" : a * c - b * b == 0 ? "undecided" : a > 0 ? "minimum" : "maximum",
        Alternatives =
        [
            (a, b, c) => Hessian.Curvatures(new[,] { { a, b }, { b, c } }) switch
            {
                [> 0, _] => "minimum",
                [_, < 0] => "maximum",
                [< 0, > 0] => "saddle",
                _ => "undecided",
            },
        ],
        Mistakes =
        [
            new((a, b, c) => a > 0 && c > 0 ? "minimum" : a < 0 && c < 0 ? "maximum" : a * c < 0 ? "saddle" : "undecided",
                "You look along the axes only, at a and c. With a = c = 1 and b = 3 both axes curve upwards, and the diagonal between them curves down."),
            new((a, b, c) => a * c - b * b < 0 ? "saddle" : a * c - b * b == 0 ? "undecided" : a < 0 ? "minimum" : "maximum",
                "Minimum and maximum are swapped: where f curves upwards, a > 0, the level point is a minimum."),
            new((a, b, c) => a * c - b * b <= 0 ? "saddle" : a > 0 ? "minimum" : "maximum",
                "When the product of the curvatures is 0, the test is silent: answer \"undecided\".", Outcome.Almost),
            new((a, b, c) => a * c - b * b < 0 ? "saddle" : a > 0 ? "minimum" : "maximum",
                "When the product of the curvatures is 0, one direction is neither up nor down, and the test is silent: answer \"undecided\".", Outcome.Almost),
            new((a, b, c) => a * c + b * b < 0 ? "saddle" : a * c + b * b == 0 ? "undecided" : a > 0 ? "minimum" : "maximum",
                "The sign is wrong: the product of the two curvatures is ac − b²."),
            new((a, b, c) => a * c - b < 0 ? "saddle" : a * c - b == 0 ? "undecided" : a > 0 ? "minimum" : "maximum",
                "b must be squared: the product of the two curvatures is ac − b²."),
            new((a, b, c) => a * c - b * b > 0 ? "minimum" : a * c - b * b < 0 ? "saddle" : "undecided",
                "A positive product says that both curvatures have the same sign; they may both be negative. Look at a, too.", Outcome.Almost),
            new((a, b, c) => a * c - b * b > 0 ? "minimum" : a * c - b * b < 0 ? "maximum" : "saddle",
                "The sign of ac − b² does not tell up from down. Positive: both curvatures have one sign. Negative: one of each, a saddle."),
            new((a, b, c) => a + c > 0 ? "minimum" : a + c < 0 ? "maximum" : "undecided",
                "a + c is the sum of the two curvatures. A large positive one hides a negative one in it; use their product, ac − b²."),
        ],
        Hints =
        [
            "The two curvatures of the Hessian multiply to ac − b² and add up to a + c. You need their signs, not their sizes.",
            "If ac − b² is negative, one curvature is positive and one negative. If it is positive, both have the sign of a.",
            "Three cases: ac − b² < 0, = 0, > 0; and in the last one a > 0 or not.",
        ],
        WhyItMatters = "One minus sign among the curvatures is enough for a way down, and in a network there are millions to look at.",
    };

    public static FunctionExercise<RestartCount, (double P, double Confidence)> Starts { get; } = new()
    {
        Id = "06.3",
        Title = "Restarts for 95 %",
        Inputs = [(0.2, 0.95), (0.134, 0.95), (0.5, 0.95), (0.01, 0.9), (0.35, 0.999), (0.5, 0.5)],
        Apply = (starts, input) => [starts(input.P, input.Confidence)],
        Describe = input => $"p = {N(input.P)} and confidence = {N(input.Confidence)}",
        Solution = (p, confidence) => Math.Ceiling(Math.Log(1 - confidence) / Math.Log(1 - p)),
        Alternatives = [Counted],
        Mistakes =
        [
            new((p, confidence) => Math.Log(1 - confidence) / Math.Log(1 - p),
                "The formula is right. But starts are whole: round up, with `Math.Ceiling`.", Outcome.Almost),
            new((p, confidence) => Math.Round(Math.Log(1 - confidence) / Math.Log(1 - p)),
                "Rounded to the nearest number, it falls short when it goes down. Round up, with `Math.Ceiling`.", Outcome.Almost),
            new((p, confidence) => Math.Floor(Math.Log(1 - confidence) / Math.Log(1 - p)),
                "Rounded down, the confidence is not reached. Round up, with `Math.Ceiling`.", Outcome.Almost),
            new((p, confidence) => Math.Ceiling(confidence / p),
                "Chances of separate starts do not add up: two starts with p = 0.6 are no 120 %. Multiply the chances of failing."),
            new((p, confidence) => Math.Ceiling(1 / p),
                "1/p is how many starts it takes on average. To be nearly sure takes more."),
            new((p, confidence) => Math.Ceiling(Math.Log(confidence) / Math.Log(1 - p)),
                "All starts together may fail with the chance 1 − confidence, not with the confidence itself."),
            new((p, confidence) => Math.Ceiling(Math.Log(1 - confidence) / Math.Log(p)),
                "p is the chance of success. What is multiplied start by start is the chance of failing, 1 − p."),
            new((p, confidence) => Math.Ceiling(Math.Log(1 - p) / Math.Log(1 - confidence)),
                "The fraction is upside down: from (1 − p)ⁿ = 1 − confidence, n is log(1 − confidence) divided by log(1 − p)."),
        ],
        Hints =
        [
            "One start fails with the chance 1 − p. How likely is it that n starts all fail?",
            "You want (1 − p)ⁿ to be at most 1 − confidence. A logarithm brings n down.",
            "n = log(1 − confidence) / log(1 − p), and then round up: `Math.Ceiling`.",
        ],
        WhyItMatters = "Half the chance needs about twice the starts. With p unknown, the honest answer is a range.",
    };

    public static AnswerExercise<double> BothAxes { get; } = new()
    {
        Id = "06.4",
        Title = "A minimum along both axes",
        Cases =
        [
            new(2, b => Math.Abs(b) == 2, Outcome.Almost,
                b => $"On the border: f is {(b > 0 ? "(x + y)²" : "(x − y)²")}, level along a whole line and nowhere negative. The origin is still as low as anything. Go on a little."),
            new(1, b => Math.Abs(b) < 2, Outcome.Wrong,
                b => $"The curvatures along the diagonals are {N(2 + b)} and {N(2 - b)}, both positive: with b = {N(b)} the origin is a minimum."),
            new(3, _ => true, Outcome.Correct,
                b => $"Along both axes f is x² or y². But at {(b > 0 ? "(0.1, −0.1)" : "(0.1, 0.1)")} it is {N(0.01 * (2 - Math.Abs(b)))}, lower than at the origin: a saddle, seen along the diagonal."),
        ],
        Alternatives = [-3, 2.5, 100],
        Hints =
        [
            "The axes do not see the mixed term: on each of them x·y is 0. Where is it large?",
            "Walk along a diagonal: put y = −x or y = x into f.",
            "On y = −x, f is (2 − b) x². For which b does that curve down?",
        ],
        WhyItMatters = "n axes are n directions out of infinitely many. To be a minimum along each parameter is not enough; the Hessian's curvatures look along all of them.",
    };

    public static AnswerExercise<double[]> EveryLine { get; } = new()
    {
        Id = "06.5",
        Title = "A minimum along every line ★",
        Cases =
        [
            new([0.05], point => point.Length != 2, Outcome.Wrong, point => $"A point of the plane has two numbers, x and y; yours has {point.Length}."),
            new([0, double.PositiveInfinity], point => !point.All(double.IsFinite), Outcome.Wrong, "A coordinate is not a finite number."),
            new([0, 0], point => point[0] == 0 && point[1] == 0, Outcome.Wrong, "That is the origin itself, where f is 0. Look near it."),
            new([1, 2], point => Peano(point) < 0 && Math.Sqrt(point[0] * point[0] + point[1] * point[1]) > 0.1, Outcome.Almost,
                point => $"f is {N(Peano(point))}, negative indeed. But the point is {N(Math.Sqrt(point[0] * point[0] + point[1] * point[1]))} from the origin. Follow the curve on which you found it inwards, to within 0.1."),
            new([0.0625, 0.00390625], point => Peano(point) == 0, Outcome.Almost, "f is 0 there: you are on one of the two parabolas. Between them is where to look."),
            new([0.01, 0.05], point => point[1] > 0 && Peano(point) > 0 && point[1] > point[0] * point[0], Outcome.Wrong,
                point => $"f is {N(Peano(point))}: above both parabolas both factors are positive."),
            new([0.05, 0.001], point => Peano(point) > 0, Outcome.Wrong, point => $"f is {N(Peano(point))}: below both parabolas both factors are negative, and their product is positive."),
            new([0.05, 0.005], _ => true, Outcome.Correct, point => $"f is {N(Peano(point))} there, lower than at the origin."),
        ],
        Alternatives = [[-0.05, 0.005], [0.01, 0.0002]],
        Hints =
        [
            "A product is negative when its factors have different signs. Where is y − x² positive and y − 3x² negative?",
            "Between the parabolas y = x² and y = 3x². Every straight line through the origin leaves that sickle before it gets there; a bent path does not.",
            "Take y = 2x² and a small x.",
        ],
        WhyItMatters = "Not even all straight lines together are enough. At the origin the curvatures are 2 and 0, and where one of them is 0 the test is silent for a reason.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Basin, Classify, Starts, BothAxes, EveryLine];

    /// <summary>(y − x²)(y − 3x²), after Genocchi and Peano 1884.</summary>
    private static double Peano(double[] point) => (point[1] - point[0] * point[0]) * (point[1] - 3 * point[0] * point[0]);

    private static double Code(string word) => Todo.IsIn(word) ? Todo.Number : Array.IndexOf(s_kinds, word.Trim().ToLowerInvariant());

    private static double Counted(double p, double confidence)
    {
        var (starts, fail) = (0, 1.0);
        while (fail > 1 - confidence)
        {
            (starts, fail) = (starts + 1, fail * (1 - p));
        }

        return starts;
    }

    private static string N(double value) => Numerals.Write(value);
}
