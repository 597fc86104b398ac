using Descent.Calculus;
using Descent.Minimization;
using static Descent.Course.Exercises.LessonMath;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the best learning rate for a turned valley.</summary>
    public static Feedback Exercise05_2(double rate) => Lesson05.Exercise05_2.Check(rate);
}

internal static partial class Lesson05
{
    private const double Best = 2.0 / 9;

    private static readonly Formula s_turned = Formula.Of((x, y) => 3 * x * x + 2 * x * y + 1.5 * y * y);

    public static AnswerExercise<double> Exercise05_2 => field ??= new()
    {
        Title = "The best rate",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong,
                "That is 0. If you wrote `2 / 9` or the like: C# divides integers without a remainder. Write `2.0 / 9`."),
            new(-1, rate => rate < 0, Outcome.Wrong, "A learning rate is positive."),
            new(Best, rate => Math.Abs(rate - Best) <= 1e-3, Outcome.Correct,
                rate => $"The curvatures are 2 and 7, so it is 2/(7 + 2): the run {Turned(rate).Outcome}."),
            new(2.0 / 7, rate => Math.Abs(rate - 2.0 / 7) <= 5e-4, Outcome.Wrong,
                "That is 2/L, the limit: the steep direction swings for ever. The best rate lies below it."),
            new(1.0 / 7, rate => rate.IsNear(1.0 / 7), Outcome.Wrong,
                rate => $"That is 1/L, the safe rate: the run {Turned(rate).Outcome}. The best rate lets the steep direction swing and "
                    + $"needs {Steps(Best)}."),
            new(4.0 / 9, rate => rate.IsNear(4.0 / 9), Outcome.Wrong,
                rate => "You took the 3 and the 1.5 of the formula for curvatures. Differentiate twice: the second derivatives are twice "
                    + $"that. With {Write(rate)} the run {Turned(rate).Outcome}."),
            new(9.0 / 2, rate => rate.IsNear(9.0 / 2), Outcome.Wrong, "That is (L + μ)/2, the best rate upside down."),
            new(0.23, rate => Math.Abs(rate - Best) <= 0.02, Outcome.Almost,
                rate => $"Near: with {Write(rate)} the run {Turned(rate).Outcome}, with the best one {Turned(Best).Outcome}. Give three "
                    + "digits, or a fraction."),
            new(0.1, rate => rate < Best, Outcome.Wrong,
                rate => $"Too small: with {Write(rate)} the run {Turned(rate).Outcome}. The best rate needs {Steps(Best)}."),
            new(0.27, rate => rate < 2.0 / 7, Outcome.Wrong,
                rate => $"Too large: with {Write(rate)} the run {Turned(rate).Outcome}. The best rate needs {Steps(Best)}."),
            new(0.4, _ => true, Outcome.Wrong, rate => $"Too large: with {Write(rate)} the run {Turned(rate).Outcome}. It is beyond 2/L."),
        ],
        Alternatives = [0.222, 0.2222],
        Hints =
        [
            "The rate needs the smallest and the largest curvature along any direction: the eigenvalues of the Hessian.",
            "The second derivatives are 6 (twice by x), 3 (twice by y) and 2 (once by each). An eigenvalue λ makes (6 − λ)(3 − λ) − 2 · 2 "
                + "equal to 0.",
            "λ² − 9λ + 14 = 0 has the solutions 2 and 7. The best rate is 2/(L + μ).",
        ],
        WhyItMatters = "In two variables L + μ is the sum of the Hessian's diagonal, here 6 + 3, so you could have read it off. In many "
            + "variables the best rate needs the extreme eigenvalues, and nobody knows them: that is why rates are tuned.",
    };

    private static MinimizationResult Turned(double rate) => Descend(s_turned, [1, 1], rate);

    private static string Steps(double rate) => Count(Turned(rate).Steps, "step");
}
