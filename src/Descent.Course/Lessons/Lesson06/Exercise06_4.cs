using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the surface that is a minimum along both axes and no minimum.</summary>
    public static Feedback Exercise06_4(double b) => Lesson06.Exercise06_4.Check(b);
}

internal static partial class Lesson06
{
    public static AnswerExercise<double> Exercise06_4 => field ??= new()
    {
        Title = "A minimum along both axes",
        Cases =
        [
            new(2, b => Math.Abs(b) == 2, Outcome.Almost,
                b => $"On the border: f is {(b > 0 ? "(x + y)²" : "(x − y)²")}, level along a whole line and nowhere negative. The origin "
                    + "is still as low as anything. Go on a little."),
            new(1, b => Math.Abs(b) < 2, Outcome.Wrong,
                b => $"The curvatures along the diagonals are {Write(2 + b)} and {Write(2 - b)}, both positive: with b = {Write(b)} the "
                    + "origin is a minimum."),
            new(3, _ => true, Outcome.Correct,
                b => $"Along both axes f is x² or y². But at {(b > 0 ? "(0.1, −0.1)" : "(0.1, 0.1)")} it is "
                    + $"{Write(0.01 * (2 - Math.Abs(b)))}, lower than at the origin: a saddle, seen along the diagonal."),
        ],
        Alternatives = [-3, 2.5, 100],
        Hints =
        [
            "The axes do not see the mixed term: on each of them x·y is 0. Where is it large?",
            "Walk along a diagonal: put y = −x or y = x into f.",
            "On y = −x, f is (2 − b) x². For which b does that curve down?",
        ],
        WhyItMatters = "n axes are n directions out of infinitely many. To be a minimum along each parameter is not enough; the Hessian's "
            + "curvatures look along all of them.",
    };
}
