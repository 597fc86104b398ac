using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

/// <summary>An answer to exercise 03.6: a valley with its minimum at 0, a learning rate beyond its 2/L, and a start.</summary>
/// <param name="Curve">A function of one variable.</param>
/// <param name="Rate">α.</param>
/// <param name="Start">x₀.</param>
internal sealed record BoundedSwing(Formula Curve, double Rate, double Start)
{
    private const int Steps = 20_000;

    /// <summary>L, the curvature at the minimum.</summary>
    public double Curvature => Curve.DerivativeFormula.Derivative(0);

    /// <summary>The points of the run, as many as it reached before it left every bound.</summary>
    public double[] Points => field ??= Run.Trajectory.Coordinate(0);

    /// <summary>How far from the minimum the run came.</summary>
    public double Reach => Points.Max(Math.Abs);

    /// <summary>Whether the run left: it was stopped, or is a thousand times as far as any place where the check looks.</summary>
    public bool Leaves => Run.Reason is TerminationReason.Diverged or TerminationReason.NonFiniteValue || !(Reach < 1e4);

    /// <summary>Whether each of the last hundred points lies further out than the one before it.</summary>
    public bool Grows => Points[^Math.Min(100, Points.Length)..] is { Length: 100 } last
        && last.Zip(last.Skip(1)).All(pair => Math.Abs(pair.Second) > Math.Abs(pair.First));

    /// <summary>A place in [−10, 10] where the slope does not point back to 0, or has no value; null when there is none.</summary>
    public double? Elsewhere => Enumerable.Range(-1000, 2001).Select(i => i / 100.0).Cast<double?>()
        .FirstOrDefault(x => !(x!.Value * Curve.Derivative(x.Value) >= 0));

    private MinimizationResult Run => field ??= Minimizer.Run(
        Curve, Start, new GradientDescent { LearningRate = Rate }, Steps, new() { GradientTolerance = 0 });
}

public static partial class Check
{
    /// <summary>Checks a valley, a rate beyond its 2/L, and a start from which the run does not diverge all the same.</summary>
    public static Feedback Exercise03_6(Formula curve, double rate, double start) =>
        Lesson03.Exercise03_6.Check(new BoundedSwing(curve, rate, start));
}

internal static partial class Lesson03
{
    private static readonly Formula s_hyperbola = Formula.Of(x => Math.Sqrt(1 + x * x));

    public static AnswerExercise<BoundedSwing> Exercise03_6 => field ??= new()
    {
        Title = "Beyond the limit ★",
        Cases =
        [
            new(new(s_steep, Todo.Number, Todo.Number), a => Todo.IsIn(a.Rate) || Todo.IsIn(a.Start), Outcome.NotAttempted,
                "Replace both `Todo` by numbers, and the curve by one of your own, and run the cell again."),
            new(new(Formula.Of((x, y) => x * x + y * y), 3, 1), a => a.Curve.Dimension != 1, Outcome.Wrong,
                "The curve must be a function of one variable, such as `Formula.Of(x => x * x)`."),
            new(new(s_hyperbola, double.NaN, 1), a => !double.IsFinite(a.Rate) || !double.IsFinite(a.Start), Outcome.Wrong,
                "The rate and the start must be finite numbers."),
            new(new(s_hyperbola, 0, 1), a => a.Rate <= 0, Outcome.Wrong,
                "A learning rate must be positive. If you wrote a fraction such as `2 / 3`: C# divides integers without a remainder."),
            new(new(s_hyperbola, 3, 20), a => Math.Abs(a.Start) > 10, Outcome.Wrong,
                "Start between −10 and 10: there the check looks at the curve."),
            new(new(Formula.Of(x => Math.Pow(x, 4) - 2 * x * x), 3, 1), a => a.Elsewhere is not null, Outcome.Wrong,
                a => $"The curve must be one valley with its minimum at 0, but at x = {Write(a.Elsewhere!.Value)} the slope does not lead "
                    + "back to 0, or has no value. A second valley would be an easy way out."),
            new(new(Formula.Of(x => Math.Pow(x, 4)), 3, 1), a => !(a.Curvature > 0 && double.IsFinite(a.Curvature)), Outcome.Wrong,
                a => $"At 0 the curvature f″ is {Write(a.Curvature)}, so there is no limit 2/L to go beyond. It must be greater than 0."),
            new(new(s_hyperbola, 1.5, 1), a => a.Rate * a.Curvature <= 2, Outcome.Wrong,
                a => $"At 0 the curvature L is {Write(a.Curvature)}, so αL is {Write(a.Rate * a.Curvature)}: not beyond 2."),
            new(new(s_hyperbola, 3, 0), a => a.Curve.Derivative(a.Start) == 0, Outcome.Almost,
                "You start where the slope is 0, and stay there at any rate. Start somewhere else. (If you wrote `1 / 2`: C# divides "
                    + "integers without a remainder. Write `0.5`.)"),
            new(new(s_steep, 1.5, 1), a => a.Leaves, Outcome.Wrong,
                a => $"αL is {Write(a.Rate * a.Curvature)}, and the run leaves: after {Count(a.Points.Length - 1, "step")} it is at x = "
                    + $"{Write(a.Points[^1])}. You need a curve that is less and less curved further out."),
            new(new(s_steep, 1.00001, 1), a => a.Grows, Outcome.Almost,
                a => $"αL is {Write(a.Rate * a.Curvature, 7)}, and after {Count(a.Points.Length - 1, "step")} the swings still grow. That "
                    + "settles nothing: go further beyond 2/L."),
            new(new(s_hyperbola, 3, 1), _ => true, Outcome.Correct,
                a => $"αL is {Write(a.Rate * a.Curvature)}, beyond 2. After {Count(a.Points.Length - 1, "step")} the run is at x = "
                    + $"{Write(a.Points[^1])}, and it was never further than {Write(a.Reach)} from the minimum."),
        ],
        Alternatives = [new(Formula.Of(x => Math.Log(1 + x * x)), 1.5, 0.5), new(Formula.Of(x => 1 - Math.Exp(-x * x)), 1.2, 0.1)],
        Hints =
        [
            "Beyond 2/L the minimum pushes the run away. What must the slope do further out, so that it comes back?",
            "A step is α·|f′| long. If the slope never exceeds a bound, no step does either.",
            "Look for a curve that is round at the bottom and then nearly straight, such as a hyperbola.",
        ],
        WhyItMatters = "2/L at the minimum says whether a run can settle there, not whether it leaves for good. Networks are often trained "
            + "at that edge.",
    };
}
