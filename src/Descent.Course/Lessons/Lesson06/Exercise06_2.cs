using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>The second-derivative test in two variables, exercise 06.2: what a level point with this Hessian is.</summary>
/// <param name="a">∂²f/∂x², the upper left entry.</param>
/// <param name="b">∂²f/∂x∂y, the entry that stands twice.</param>
/// <param name="c">∂²f/∂y², the lower right entry.</param>
/// <returns>"minimum", "maximum", "saddle" or "undecided".</returns>
public delegate string StationaryPointRule(double a, double b, double c);

public static partial class Check
{
    /// <summary>Checks the second-derivative test.</summary>
    public static Feedback Exercise06_2(StationaryPointRule classify) => Lesson06.Exercise06_2.Check(classify);
}

internal static partial class Lesson06
{
    public static FunctionExercise<StationaryPointRule, (double A, double B, double C)> Exercise06_2 => field ??= new()
    {
        Title = "Classify by Hessian",
        Words = ["minimum", "maximum", "saddle", "undecided"],
        Inputs =
        [
            (2, 0, 4), (2, 0, -2), (-1, 0, -3), (1, 3, 1), (-1, -3, -2), (3, 1, 2), (-3, 1, -2), (0, 1, 0), (1, 0, 0), (0, 0, -3),
            (0, 0, 0), (2, 0.5, 0.3), (1, 2, 4), (-4, 2, -1),
        ],
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
                "You look along the axes only, at a and c. With a = c = 1 and b = 3 both axes curve upwards, and the diagonal between them "
                    + "curves down."),
            new((a, _, _) => a > 0 ? "minimum" : a < 0 ? "maximum" : "undecided",
                "a is the curvature along the x-axis alone. Other directions may curve the other way."),
            new((a, b, c) => a * c - b * b < 0 ? "saddle" : a * c - b * b == 0 ? "undecided" : a < 0 ? "minimum" : "maximum",
                "Minimum and maximum are swapped: where f curves upwards, a > 0, the level point is a minimum."),
            new((a, b, c) => a * c - b * b <= 0 ? "saddle" : a > 0 ? "minimum" : "maximum",
                "When the product of the curvatures is 0, the test is silent: answer \"undecided\".", Outcome.Almost),
            new((a, b, c) => a * c - b * b < 0 ? "saddle" : a > 0 ? "minimum" : "maximum",
                "When the product of the curvatures is 0, one direction is neither up nor down, and the test is silent: answer "
                    + "\"undecided\".", Outcome.Almost),
            new((a, b, c) => a * c + b * b < 0 ? "saddle" : a * c + b * b == 0 ? "undecided" : a > 0 ? "minimum" : "maximum",
                "The sign is wrong: the product of the two curvatures is ac − b²."),
            new((a, b, c) => a * c - b < 0 ? "saddle" : a * c - b == 0 ? "undecided" : a > 0 ? "minimum" : "maximum",
                "b must be squared: the product of the two curvatures is ac − b²."),
            new((a, b, c) => a * c - b * b > 0 ? "minimum" : a * c - b * b < 0 ? "saddle" : "undecided",
                "A positive product says that both curvatures have the same sign; they may both be negative. Look at a, too.",
                Outcome.Almost),
            new((a, b, c) => a * c - b * b > 0 ? "minimum" : a * c - b * b < 0 ? "maximum" : "saddle",
                "The sign of ac − b² does not tell up from down. Positive: both curvatures have one sign. Negative: one of each, a "
                    + "saddle."),
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
}
