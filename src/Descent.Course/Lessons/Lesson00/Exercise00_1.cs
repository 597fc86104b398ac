using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks the learning rate that needs the fewest steps on the bowl's slider.</summary>
    public static Feedback Exercise00_1(double rate) => Lesson00.Exercise00_1.Check(rate);
}

internal static partial class Lesson00
{
    private static readonly Formula s_bowl = Formula.Of((x, y) => x * x + 3 * y * y);

    public static AnswerExercise<double> Exercise00_1 => field ??= new()
    {
        Title = "Read an outcome",
        Cases =
        [
            new(0, rate => rate == 0, Outcome.Wrong,
                "With 0 nobody moves. Did you write `1 / 4`? Between whole numbers that is 0 in C#: write `1.0 / 4`."),
            new(-0.1, rate => rate < 0, Outcome.Wrong, "A learning rate is positive: a negative one climbs."),
            new(16, rate => rate > 1 && rate == Math.Round(rate), Outcome.Wrong,
                "That looks like a number of steps. Asked for is the learning rate, the first number of the label."),
            new(0.25, rate => rate == 0.25, Outcome.Correct, rate => $"It {Told(rate)}, and both neighbours on the slider take longer."),
            new(0.245, IsAsFast, Outcome.Correct,
                rate => $"{Write(rate)} is between the slider's positions, and it {Told(rate)}: none of theirs needs fewer than "
                    + $"{Run(0.25).Steps}."),
            new(0.35, rate => Run(rate).Reason == TerminationReason.Diverged, Outcome.Wrong,
                rate => $"With {Write(rate)}: {Told(rate)}. Read the label below the figure once more."),
            new(0.2, rate => Run(rate).Steps <= 25, Outcome.Almost,
                rate => $"Near: with {Write(rate)} it {Told(rate)}. There is a faster one beside it."),
            new(0.02, _ => true, Outcome.Wrong,
                rate => $"With {Write(rate)}: {Told(rate)}. Some other position of the slider needs fewer."),
        ],
        Alternatives = [1.0 / 4],
        Hints =
        [
            "Go back to the bowl, drag the slider and read the label below the figure: it ends with the number of steps.",
            "Far to the left it takes many steps, far to the right it takes many or never arrives. The best lies between.",
        ],
        WhyItMatters = "You have read an outcome from a figure and had it checked. That is how every exercise of the course works.",
    };

    // Between the slider's positions lie rates that are as good as its best one, or better.
    private static bool IsAsFast(double rate) =>
        Run(rate) is { Reason: TerminationReason.GradientTolerance } run && run.Steps <= Run(0.25).Steps;

    private static MinimizationResult Run(double rate) => Minimizer.Run(
        s_bowl, [-2.5, 1.2], new GradientDescent { LearningRate = rate }, 200,
        new Stopping { GradientTolerance = 1e-3, DivergenceFactor = 10 }, Recording.None);

    private static string Told(double rate) => Run(rate).Outcome;
}
