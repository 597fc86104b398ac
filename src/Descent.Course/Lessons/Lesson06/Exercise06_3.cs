namespace Descent.Course.Exercises;

/// <summary>How many random starts it takes, exercise 06.3, to find the best minimum at least once with a given confidence.</summary>
/// <param name="p">The chance of a single start, between 0 and 1.</param>
/// <param name="confidence">How sure to be, between 0 and 1.</param>
public delegate double RestartCount(double p, double confidence);

public static partial class Check
{
    /// <summary>Checks the number of restarts.</summary>
    public static Feedback Exercise06_3(RestartCount starts) => Lesson06.Exercise06_3.Check(starts);
}

internal static partial class Lesson06
{
    public static FunctionExercise<RestartCount, (double P, double Confidence)> Exercise06_3 => field ??= new()
    {
        Title = "Restarts for 95 %",
        Inputs = [(0.2, 0.95), (0.134, 0.95), (0.5, 0.95), (0.01, 0.9), (0.35, 0.999), (0.5, 0.5), (0.9, 0.3)],
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
            new((p, confidence) => Math.Ceiling(Math.Log(confidence) / Math.Log(p)),
                "pⁿ is the chance that all n starts succeed. One success is enough: ask for the chance that all of them fail, (1 − p)ⁿ."),
            new((p, confidence) => confidence / p,
                "Chances of separate starts do not add up: ten starts with p = 0.2 are no 200 %. Multiply the chances of failing."),
            new((p, confidence) => Math.Floor(Math.Log(1 - confidence) / Math.Log(1 - p)) + 1,
                "One more than the whole part is one too many where the quotient is whole: with p = 0.5, one start has the chance 0.5. "
                    + "Round up, with `Math.Ceiling`.", Outcome.Almost),
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

    private static double Counted(double p, double confidence)
    {
        var (starts, fail) = (0, 1.0);
        while (fail > 1 - confidence)
        {
            (starts, fail) = (starts + 1, fail * (1 - p));
        }

        return starts;
    }
}
