using Descent.Calculus;
using static Descent.Course.Figures.Numerals;

namespace Descent.Course.Exercises;

/// <summary>An answer to exercise 02.4: a valley with its minimum at 0, and two points of it.</summary>
/// <param name="Valley">A function of one variable.</param>
/// <param name="Near">The point that shall be steep.</param>
/// <param name="Far">The point that shall be flat.</param>
internal sealed record MisleadingSlope(Objective Valley, double Near, double Far)
{
    public double NearSlope => Math.Abs(Valley.Derivative(Near));

    public double FarSlope => Math.Abs(Valley.Derivative(Far));
}

public static partial class Check
{
    /// <summary>Checks a valley in which the nearer of two points is the steeper one.</summary>
    public static Feedback Exercise02_4(Objective valley, double near, double far) =>
        Lesson02.Exercise02_4.Check(new MisleadingSlope(valley, near, far));
}

internal static partial class Lesson02
{
    private const double Reach = 10;
    private const double Steeper = 10;

    private static readonly Formula[] s_shown =
    [
        Formula.Of(x => x * x), Formula.Of(x => x * x * x * x), Formula.Of(x => Math.Abs(x)), Formula.Of(x => x * x / (1 + x * x)),
        Formula.Of(x => 1 - Math.Exp(-x * x)),
    ];

    public static AnswerExercise<MisleadingSlope> Exercise02_4 => field ??= new()
    {
        Title = "Break it",
        Cases =
        [
            new(new(s_shown[0], Todo.Number, Todo.Number), a => Todo.IsIn(a.Near) || Todo.IsIn(a.Far), Outcome.NotAttempted,
                "Replace both `Todo` by points, and the function by one of your own, and run the cell again."),
            new(new(Formula.Of((x, y) => x * x + y * y), 1, 2), a => a.Valley.Dimension != 1, Outcome.Wrong,
                "The valley must be a function of one variable, such as `Formula.Of(x => x * x)`."),
            new(new(s_shown[3], 1, double.NaN), a => !double.IsFinite(a.Near) || !double.IsFinite(a.Far), Outcome.Wrong,
                "Both points must be finite numbers."),
            new(new(s_shown[3], 1, 20), a => Math.Max(Math.Abs(a.Near), Math.Abs(a.Far)) > Reach, Outcome.Wrong,
                $"Stay between −{Reach} and {Reach}: there the check looks at the valley."),
            new(new(Formula.Of(x => (x - 1) * (x - 1)), 1, 3), a => Lower(a.Valley) is not null, Outcome.Wrong,
                a => $"The minimum must be at 0, but at x = {Write(Lower(a.Valley)!.Value)} your function is lower, or has no value. Shift "
                    + "it until its lowest point is at 0."),
            new(new(Formula.Of(x => 1 - Math.Cos(x)), 1.5, 3), a => Falls(a.Valley) is not null, Outcome.Wrong,
                a => $"At x = {Write(Falls(a.Valley)!.Value)} your function falls on the way out from 0: there is a second valley. Take "
                    + "one that never goes down again."),
            new(new(s_shown[3], 0, 5), a => a.Near == 0 || a.Far == 0, Outcome.Wrong,
                "One of the points is 0, the minimum itself. If you wrote a fraction such as `1 / 2`: C# divides integers without a "
                    + "remainder. Write `0.5`."),
            new(new(Formula.Of(x => 0 * x), 1, 2), a =>
                !(a.Valley.Value(a.Near) > a.Valley.Value(0) && a.Valley.Value(a.Far) > a.Valley.Value(0)), Outcome.Wrong,
                "One of the points is as low as the minimum itself. Choose two that lie higher."),
            new(new(s_shown[3], 6, 1), a => Math.Abs(a.Near) >= Math.Abs(a.Far), Outcome.Wrong,
                a => $"`near` must be nearer to 0 than `far`, but {Write(a.Near)} is not nearer than {Write(a.Far)}. Swap them?"),
            new(new(s_shown[0], 1, 5), a => !(a.NearSlope >= a.FarSlope), Outcome.Wrong,
                a => $"Here the slope does grow with the distance: {Write(a.NearSlope)} at {Write(a.Near)}, {Write(a.FarSlope)} at "
                    + $"{Write(a.Far)}. You need a valley that flattens out."),
            new(new(s_shown[2], 1, 5), a => !(a.NearSlope >= Steeper * a.FarSlope), Outcome.Almost,
                a => $"The size of the slope is {Write(a.NearSlope)} at {Write(a.Near)} and {Write(a.FarSlope)} at {Write(a.Far)}: it "
                    + $"misleads already, but not yet {Steeper} to 1."),
            new(new(s_shown[3], 1, 6), a => s_shown.Any(shown => SameCurve(shown, a.Valley)), Outcome.Almost,
                "It breaks the claim, but it is one of the five that you have seen. Now one of your own."),
            new(new(Formula.Of(x => Math.Pow(Math.Tanh(x), 2)), 0.5, 5), _ => true, Outcome.Correct,
                a => $"The slope has the size {Write(a.NearSlope)} at {Write(a.Near)} and only {Write(a.FarSlope)} at {Write(a.Far)}, "
                    + $"which is {Write(Math.Abs(a.Far / a.Near), 3)} times as far from the minimum."),
        ],
        Alternatives = [new(Formula.Of(x => Math.Exp(x) - x), 3, -9), new(Formula.Of(x => Math.Sqrt(Math.Abs(x))), 0.01, 9)],
        Hints =
        [
            "Think of a pit in a wide plain: steep near the bottom, flat far away.",
            "Take something that levels off, such as `Math.Tanh(x)` or `1 / (1 + x * x)`, and bend it so that it is lowest at 0.",
            "Squares do that: the square of `Math.Tanh(x)` is 0 at 0 and nearly 1 far away.",
        ],
        WhyItMatters = "Networks have such plains: there the slope is tiny, and the minimum is far.",
    };

    // Where the function is lower than at 0, or has no value; null when nowhere.
    private static double? Lower(Objective valley) => Enumerable.Range(-1000, 2001).Select(i => Reach * i / 1000).Cast<double?>()
        .FirstOrDefault(x => !(valley.Value(x!.Value) >= valley.Value(0)));

    // Where the function falls from one place to the next one further out, by more than rounding; null when nowhere.
    private static double? Falls(Objective valley) => Enumerable.Range(1, 1000).SelectMany(i => new double?[] { i, -i }).FirstOrDefault(i =>
    {
        var (inner, outer) = (valley.Value(Reach * (i!.Value - Math.Sign(i.Value)) / 1000), valley.Value(Reach * i.Value / 1000));
        return outer < inner - 1e-9 * (1 + Math.Abs(inner));
    }) * Reach / 1000;

    private static bool SameCurve(Objective one, Objective other) =>
        s_points.All(x => Math.Abs(one.Value(x) - (other.Value(x) - other.Value(0))) < 1e-9);
}
