using Descent.Calculus;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a rate with which both parabolas arrive in fewer than twenty steps.</summary>
    public static Feedback Exercise03_3(double rate) => Lesson03.Exercise03_3.Check(rate);
}

internal static partial class Lesson03
{
    private static readonly Formula s_shallow = Formula.Of(x => x * x / 2);
    private static readonly Formula s_steep = Formula.Of(x => x * x);

    public static AnswerExercise<double> Exercise03_3 => field ??= new()
    {
        Title = "Under twenty",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong,
                "That is 0: you would stay where you are. If you wrote `2 / 3`: C# divides integers without a remainder. Write `2.0 / 3`."),
            new(-0.1, rate => rate < 0, Outcome.Wrong, "A learning rate must be positive: with a negative one you climb."),
            new(1, rate => rate == 1, Outcome.Wrong,
                "At 1 the shallow parabola arrives in a single step, but the steep one swings for ever: 1 is its 2/L. (If you wrote a "
                    + "fraction of integers: `4 / 3` is 1 in C#. Write `4.0 / 3`.)"),
            new(1.2, rate => rate > 1, Outcome.Wrong,
                rate => $"The steep parabola: {Run(s_steep, rate).Outcome}. {Write(rate)} is beyond its 2/L. Its curvature L is 2."),
            new(0.5, rate => rate == 0.5, Outcome.Almost,
                rate => $"So near. With 1/L the steep parabola arrives in {Steps(s_steep, rate)}, but the shallow one takes "
                    + $"{Steps(s_shallow, rate)}. Let the steep one swing a little."),
            new(1e-6, rate => !Run(s_shallow, rate).Converged, Outcome.Wrong,
                rate => $"Far too small: after {Steps(s_shallow, rate)} the shallow parabola is still on its way."),
            new(0.1, rate => Run(s_shallow, rate).Steps >= 20, Outcome.Wrong,
                rate => $"Too small: the shallow parabola takes {Steps(s_shallow, rate)}, the steep one {Steps(s_steep, rate)}."),
            new(0.99999, rate => !Run(s_steep, rate).Converged, Outcome.Wrong,
                rate => $"Too near to 1, the steep parabola's 2/L: after {Steps(s_steep, rate)} it still swings."),
            new(0.9, rate => Run(s_steep, rate).Steps >= 20, Outcome.Wrong,
                rate => $"Too large: the steep parabola swings for {Steps(s_steep, rate)}, while the shallow one is there after "
                    + $"{Steps(s_shallow, rate)}."),
            new(2.0 / 3, _ => true, Outcome.Correct,
                rate => $"The shallow parabola arrives after {Steps(s_shallow, rate)}, the steep one after {Steps(s_steep, rate)}."),
        ],
        Alternatives = [0.6, 0.55, 0.7],
        Hints =
        [
            "Each step multiplies the distance by 1 − α on the shallow parabola and by 1 − 2α on the steep one. Both must be small in "
                + "size.",
            "Where are |1 − α| and |1 − 2α| equal? Beyond that, the steep one is the slower.",
            "The best rate for curvatures from μ to L is 2/(L + μ). Here μ is 1 and L is 2.",
        ],
        WhyItMatters = "The best rate lies above 1/L: a network's best learning rate, too, makes its steepest directions swing.",
    };

    private static string Steps(Formula f, double rate) => Count(Run(f, rate).Steps, "step");
}
