using Descent.Calculus;
using Descent.Minimization;
using static Descent.Course.Exercises.LessonMath;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

public static partial class Check
{
    /// <summary>Checks a function that is slow although both its parameters have the same curvature.</summary>
    public static Feedback Exercise05_3(double b) => Lesson05.Exercise05_3.Check(b);
}

internal static partial class Lesson05
{
    public static AnswerExercise<double> Exercise05_3 => field ??= new()
    {
        Title = "Design a slow function",
        Cases =
        [
            new(0, b => b == 0, Outcome.Wrong, "With b = 0 the bowl is round, κ = 1: one step and you are there. If "
                + "you wrote `99 / 100` or the like: C# divides integers without a remainder. Write `99.0 / 100`."),
            new(1.5, b => Math.Abs(b) > 1, Outcome.Wrong,
                b => $"With b = {Write(b)} there is no bowl: along one diagonal the curvature is 1 − |b| = {Write(1 - Math.Abs(b))}, and f "
                    + $"falls for ever. The run {Coupled(b).Outcome}."),
            new(1, b => Math.Abs(b) == 1, Outcome.Almost,
                "So near the edge that the floor is level: along one diagonal the curvature is 0, κ is infinite, and the minimum is a "
                    + "whole line. Stay a little inside."),
            new(0.9999999, b => !Coupled(b).Converged, Outcome.Almost,
                b => $"Slow indeed: with b = {Write(b, 8)} the run {Coupled(b).Outcome}. Choose one that arrives."),
            new(0.9, b => Coupled(b).Steps <= 1000, Outcome.Wrong,
                b => $"With b = {Write(b)} κ is {Write(Condition(b))} and the run {Coupled(b).Outcome}. More than 1,000 steps are wanted."),
            new(0.99, _ => true, Outcome.Correct,
                b => $"With b = {Write(b)} the curvatures along the diagonals are {Write(1 - Math.Abs(b))} and {Write(1 + Math.Abs(b))}, "
                    + $"so κ is {Write(Condition(b))}, and the run {Coupled(b).Outcome}."),
        ],
        Alternatives = [-0.99, 0.995, 0.999],
        Hints =
        [
            "Draw it: `Plot.Contour((x, y) => (x * x + y * y) / 2 + 0.9 * x * y, (-3, 3), (-2, 2))`. Where are the valley's axes?",
            "Along the diagonal x = y the curvature is 1 + b, across it 1 − b. What makes their ratio large?",
            "κ = (1 + b)/(1 − b), and a run takes about 7κ steps. So κ must be 150 or more.",
        ],
        WhyItMatters = "Both parameters have curvature 1, so no scaling of single features can help: what makes this valley is that the "
            + "two say nearly the same. Correlated features do that to a fit, and neighbouring weights to a network.",
    };

    // Its diagonal sums up to 2, so the best rate is 1.
    private static MinimizationResult Coupled(double b) => Descend(Formula.Of((x, y) => (x * x + y * y) / 2 + b * x * y), [1, 0], 1);

    private static double Condition(double b) => (1 + Math.Abs(b)) / (1 - Math.Abs(b));
}
