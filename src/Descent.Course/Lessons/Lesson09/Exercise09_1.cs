using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the slope of a small graph's result.</summary>
    public static Feedback Exercise09_1(double slope) => Lesson09.Exercise09_1.Check(slope);
}

internal static partial class Lesson09
{
    // x = 2, u = 3x, e = u − 1, J = e².
    private const double ChainSlope = 2 * 5 * 1 * 3;

    public static AnswerExercise<double> Exercise09_1 => field ??= new()
    {
        Title = "Along a chain",
        Cases =
        [
            new(ChainSlope, slope => Math.Abs(slope - ChainSlope) <= 1e-6, Outcome.Correct, "10 · 1 · 3."),
            new(25, slope => slope == 25, Outcome.Wrong, "That is J itself, 5². Asked for is how fast J moves with x."),
            new(10, slope => slope == 10, Outcome.Wrong,
                "That is the adjoint of e, 2e. Go on: from e to u, and from u to x. Each arrow multiplies by its local derivative."),
            new(14, slope => slope == 14, Outcome.Wrong, "You added the local derivatives. Along a chain they are multiplied."),
            new(3, slope => slope == 3, Outcome.Wrong,
                "That is the arrow from x to u alone. Start at the other end: with which rate does J move with e?"),
            new(6, slope => slope == 6, Outcome.Wrong,
                "The arrow from e to J is 2e, and e is 5 here: a local derivative is a number, taken at the values of the way forward."),
            new(15, slope => slope == 15, Outcome.Almost, "The 2 of the square's derivative is missing: that arrow is 2e = 10."),
            new(12, slope => slope == 12, Outcome.Wrong,
                "The arrow from e to J is 2e, not 2x: it is taken at the square's own operand, 5."),
            new(-30, slope => slope == -ChainSlope, Outcome.Almost,
                "The sign: u − 1 moves *with* u, at the rate 1. (It would be −1 for 1 − u.)"),
            new(36, slope => slope == 36, Outcome.Wrong,
                "You squared 3x without the −1. Work the values out first: x = 2, u = 6, e = 5."),
            new(7, _ => true, Outcome.Wrong,
                slope => $"{Write(slope)} is not it. First the values: u = 6, e = 5. Then the three arrows from the end: 2e, 1 and 3."),
        ],
        Alternatives = [30.0000001, 3 * 10],
        Hints =
        [
            "Write the values at the nodes: x = 2, then u, e and J.",
            "Write the local derivative at each arrow: from x to u, from u to e, from e to J.",
            "The arrows are 3, 1 and 2e = 10. Multiply them.",
        ],
        WhyItMatters = "A single path is a product of local derivatives. All the rest of backpropagation is about paths that share arrows.",
    };
}
