namespace Descent.Course.Exercises;

/// <summary>The logarithm of a sum of powers of e, exercise 07.4.</summary>
/// <param name="z">The logits, at least one.</param>
public delegate double LogOfSum(IReadOnlyList<double> z);

public static partial class Check
{
    /// <summary>Checks log Σ exp zₖ, which must not overflow.</summary>
    public static Feedback Exercise07_4(LogOfSum logSum) => Lesson07.Exercise07_4.Check(logSum);
}

internal static partial class Lesson07
{
    public static FunctionExercise<LogOfSum, double[]> Exercise07_4 => field ??= new()
    {
        Title = "A sum that does not overflow",
        Inputs =
        [
            [0, 0], [1, 2, 3], [-2, 0.5, 1, 0.7], [5], [800, 799, 790], [-800, -801], [800, -800], [-5, -5, -5, -5],
            [1000, 1000], [-900, 3],
        ],
        Solution = z => z.Max() + Math.Log(z.Sum(each => Math.Exp(each - z.Max()))),
        Alternatives =
        [
            z => z.Aggregate((a, b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)))),
            z => z.Max() - Math.Log(1 / z.Sum(each => Math.Exp(each - z.Max()))),
        ],
        Mistakes =
        [
            new(z => Math.Log(z.Sum(Math.Exp)),
                "Right for small logits. But the power of 800 is more than a `double` can hold, and that of −800 is 0. Take the largest "
                    + "logit out first.", Outcome.Almost),
            new(z => z.Max(), "That is only the largest logit. It is close when the others are far below, but two equal ones add log 2."),
            new(z => Math.Log(z.Sum(each => Math.Exp(each - z.Max()))),
                "You subtracted the largest logit and did not add it again.", Outcome.Almost),
            new(z => z.Average() + Math.Log(z.Sum(each => Math.Exp(each - z.Average()))),
                "Subtracting the mean helps until the logits differ much: for 800 and −800 the power still overflows. Subtract the "
                    + "largest.", Outcome.Almost),
            new(z => z.Min() + Math.Log(z.Sum(each => Math.Exp(each - z.Min()))),
                "You subtract the smallest logit: then the others are large, and their powers overflow. Subtract the largest."),
            new(z => z.Sum(), "The logarithm of a sum is not the sum of the logarithms."),
            new(z => z.Max() + Math.Log(z.Average(each => Math.Exp(each - z.Max()))),
                "A mean instead of a sum: the result is too small by the logarithm of the number of logits."),
            new(z => z.Max() - Math.Log(z.Sum(each => Math.Exp(each - z.Max()))),
                "Add the logarithm, do not subtract it: the sum is at least as large as its largest term."),
        ],
        Hints =
        [
            "exp(z) = exp(m) · exp(z − m), whatever m is. Take exp(m) out of the sum, and the logarithm makes + m of it.",
            "Which m makes sure that no power is larger than 1, and at least one of them equal to 1?",
            "`z.Max() + Math.Log(z.Sum(each => Math.Exp(each - z.Max())))`",
        ],
        WhyItMatters = "Every library computes the softmax and its cost in this way; that is why they ask for logits and not for "
            + "probabilities.",
    };
}
