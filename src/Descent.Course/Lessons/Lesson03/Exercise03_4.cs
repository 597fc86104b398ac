using Descent.Calculus;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the rate from which on nothing arrives.</summary>
    public static Feedback Exercise03_4(double threshold) => Lesson03.Exercise03_4.Check(threshold);
}

internal static partial class Lesson03
{
    private static readonly Formula s_tilted = Formula.Of(x => 3 * x * x + x);

    public static AnswerExercise<double> Exercise03_4 => field ??= new()
    {
        Title = "Predict divergence",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong,
                "That is 0. If you wrote `1 / 3` or `2 / 6`: C# divides integers without a remainder. Write `1.0 / 3`."),
            new(-1, rate => rate < 0, Outcome.Wrong, "A learning rate is positive."),
            // 0.334 is the first number of three digits at which a run no longer arrives.
            new(1.0 / 3, rate => Math.Abs(rate - 1.0 / 3) <= 7e-4, Outcome.Correct,
                $"2/L with L = f″ = 6. At 0.33 the run {Run(s_tilted, 0.33).Outcome}, at 0.34 it {Run(s_tilted, 0.34).Outcome}."),
            new(0.33, rate => Math.Abs(rate - 1.0 / 3) <= 0.01, Outcome.Almost,
                rate => $"Very near: at {Write(rate)} the run {Run(s_tilted, rate).Outcome}. Give three digits, or write it as a "
                    + "fraction."),
            new(1.0 / 6, rate => rate.IsNear(1.0 / 6), Outcome.Wrong,
                rate => $"That is 1/L. From there on it overshoots, and still arrives: the run {Run(s_tilted, rate).Outcome}."),
            new(2.0 / 3, rate => rate.IsNear(2.0 / 3), Outcome.Wrong,
                "That is 2/3: you took the 3 of 3x² for the curvature. Differentiate twice: f′ = 6x + 1, so f″ is 6."),
            new(6, rate => rate.IsNear(6), Outcome.Wrong, "That is the curvature L itself. How does the limit follow from it?"),
            new(3, rate => rate.IsNear(3), Outcome.Wrong, "That is L/2, the limit upside down."),
            new(1, rate => rate.IsNear(1), Outcome.Wrong, "1 was the limit of x² − 4x, whose curvature is 2. This parabola is steeper."),
            new(1e-9, rate => rate < 1.0 / 3 && !Run(s_tilted, rate).Converged, Outcome.Wrong,
                rate => $"Far too small: with {Write(rate)} the run is on its way for more than {Steps(s_tilted, rate)}, but it arrives."),
            new(0.2, rate => rate < 1.0 / 3, Outcome.Wrong,
                rate => $"Too small: with {Write(rate)} the run {Run(s_tilted, rate).Outcome}."),
            new(0.5, _ => true, Outcome.Wrong,
                rate => $"Too large: well below {Write(rate)} it diverges. At 0.34 the run {Run(s_tilted, 0.34).Outcome}."),
        ],
        Alternatives = [0.333, 0.3333],
        Hints =
        [
            "What is the second derivative of 3x² + x? The term x only moves the minimum.",
            "Each step multiplies the distance by 1 − αL. When does that stop shrinking?",
            "At 1 − αL = −1 it swings for ever. Solve for α.",
        ],
        WhyItMatters = "The limit depends on the curvature alone: neither the start nor where the minimum lies can change it.",
    };
}
