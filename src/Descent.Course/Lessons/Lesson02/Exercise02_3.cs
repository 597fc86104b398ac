using Descent.Calculus;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a step for the central difference.</summary>
    public static Feedback Exercise02_3(double h) => Lesson02.Exercise02_3.Check(h);
}

internal static partial class Lesson02
{
    private const double Accuracy = 1e-9;

    public static AnswerExercise<double> Exercise02_3 => field ??= new()
    {
        Title = "Bug hunt: the best step",
        Cases =
        [
            new(0, h => h == 0, Outcome.Wrong,
                "That is 0: the two points are one, and 0/0 is not a number. If you wrote `1 / 1000000`: C# divides integers without a "
                    + "remainder. Write `1e-6`."),
            new(-1e-6, h => h < 0, Outcome.Wrong, "A step is greater than 0: it is the distance from x to each of the two points."),
            new(1e-12, h => h == 1e-12, Outcome.Wrong,
                h => $"That is the published step. {Measured(h)}. Below the bottom of the V, smaller is worse."),
            new(1.5e-8, h => Math.Abs(h / 1.49e-8 - 1) < 0.05, Outcome.Almost,
                h => $"That is √ε, the best step of the forward difference. {Measured(h)}. The central difference allows a larger one."),
            new(1e-3, h => h >= 1e-5 && Worst(h) > Accuracy, Outcome.Wrong,
                h => $"Too large: the secant is not the tangent yet. {Measured(h)}. You are on the right arm of the V."),
            new(1e-9, h => Worst(h) > Accuracy, Outcome.Wrong,
                h => $"Too small: the subtraction leaves too few digits. {Measured(h)}. You are on the left arm of the V."),
            new(6e-6, _ => true, Outcome.Correct, h => $"{Measured(h)}; with the published 1e-12 it was {Write(Worst(1e-12), 2)}."),
        ],
        Alternatives = [1e-5, 3e-6],
        Hints =
        [
            "Look at the line of the central difference in the V picture. Where is its lowest point?",
            "Truncation shrinks like h², rounding grows like ε/h. They are equal where h³ is about ε.",
            "ε is 2.2e-16. Its cube root is 6e-6.",
        ],
        WhyItMatters = "A derivative that is wrong in the fifth digit still draws a pretty picture. It fails as soon as something is "
            + "compared with it.",
    };

    // 1/x needs only a division, which every machine rounds alike.
    private static double Worst(double h) => s_points.Max(x => Math.Abs(Derivative.Central(t => 1 / t, x, h) * x * x + 1));

    private static string Measured(double h) => $"At 25 points of 1/x the worst relative error is {Write(Worst(h), 2)} with h = {Write(h)}";
}
