using Descent.Calculus;
using Descent.Minimization;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the counter-example to "beyond ηλ = 1 things diverge".</summary>
    public static Feedback Exercise03_5(double counterexample) => Lesson03.Exercise03_5.Check(counterexample);
}

internal static partial class Lesson03
{
    private static readonly Formula s_textbook = Formula.Of(x => 5 * x * x);

    public static AnswerExercise<double> Exercise03_5 => field ??= new()
    {
        Title = "Bug hunt",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong,
                "That is 0: nothing moves. If you wrote `3 / 20`: C# divides integers without a remainder. Write `3.0 / 20`."),
            new(-0.1, rate => rate < 0, Outcome.Wrong, "A learning rate must be positive; the sentence is about ηλ beyond 1."),
            new(0.05, rate => 10 * rate < 1, Outcome.Wrong,
                rate => $"ηλ is {Write(10 * rate)}, less than 1. The run arrives, as the sentence says; what it says of larger rates is "
                    + "not tested."),
            new(0.1, rate => 10 * rate == 1, Outcome.Wrong,
                "ηλ is exactly 1: one step and you are there. The wrong sentence is about what lies beyond."),
            new(0.2, rate => 10 * rate == 2, Outcome.Wrong,
                "ηλ is exactly 2: the run swings for ever. It does not arrive, so it refutes nothing yet."),
            new(1.5, rate => rate is > 1 and < 2, Outcome.Almost, rate => $"{Write(rate)} looks like ηλ. Divide by λ = 10 to get η."),
            new(0.2000001, rate => 10 * rate > 2 && Run(s_textbook, rate).Reason == TerminationReason.MaxIterations, Outcome.Wrong,
                rate => $"ηλ is {Write(10 * rate, 8)}, beyond 2: each swing is a little longer than the last. That agrees with the "
                    + "sentence; look for a rate that does not."),
            new(0.3, rate => 10 * rate > 2, Outcome.Wrong,
                rate => $"ηλ is {Write(10 * rate)}, and the run {Run(s_textbook, rate).Outcome}. That agrees with the sentence; look for "
                    + "one that does not."),
            new(0.199999, rate => !Run(s_textbook, rate).Converged, Outcome.Almost,
                rate => $"ηλ is {Write(10 * rate, 7)}, below 2, so it would arrive, but not within 20,000 steps. Choose one that shows it "
                    + "sooner."),
            new(0.15, _ => true, Outcome.Correct,
                rate => $"ηλ is {Write(10 * rate)}, beyond 1, and the run {Run(s_textbook, rate).Outcome}: it overshoots at every step and "
                    + "arrives."),
        ],
        Alternatives = [0.11, 0.19],
        Hints =
        [
            "Overshooting and diverging are two different things. Which of them begins at ηλ = 1?",
            "Look at the table of the factor 1 − αL, with η for α and λ for L.",
            "Any η with 1 < 10η < 2 will do.",
        ],
        WhyItMatters = "A sentence that says \"diverges\" is refuted by one run that arrives. Mended: beyond ηλ = 1 it overshoots and "
            + "slows down again; beyond 2 it diverges.",
    };
}
