using Descent.Calculus;
using Descent.Course.Figures;
using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The exercises of notebook 02, derivatives.</summary>
internal static class Notebook02
{
    private const double Reach = 10;
    private const double Steeper = 10;
    private const double Accuracy = 1e-9;

    private static readonly Formula[] s_shown =
    [
        Formula.Of(x => x * x), Formula.Of(x => x * x * x * x), Formula.Of(x => Math.Abs(x)), Formula.Of(x => x * x / (1 + x * x)),
        Formula.Of(x => 1 - Math.Exp(-x * x)),
    ];

    private static readonly double[] s_points = Draw(25, random => random.Uniform(1, 2));

    public static ChoiceExercise Sign { get; } = new()
    {
        Id = "02.1",
        Title = "Predict a sign",
        Question = "A cost has a single valley, with its minimum at x = 4. You stand at x = 7. Which sign has the slope there, and which "
            + "way is down?",
        Options =
        [
            new("The slope is positive; down is to the left.",
                "To the right of the minimum the curve rises to the right, so the slope is positive, and down is against it.", IsRight: true),
            new("The slope is positive; down is to the right.", "The sign is right. But a positive slope rises to the right: down is the other way."),
            new("The slope is negative; down is to the left.",
                "Down is to the left, at the minimum. But then the curve rises to the right, and a slope that rises to the right is positive."),
            new("Nobody can know without the formula.",
                "The size of the slope nobody can know. Its sign follows from the picture: draw a valley with its lowest point at 4, and "
                    + "put your finger at 7."),
        ],
        Hints =
        [
            "Draw any valley with its lowest point at x = 4. Does your line rise or fall at x = 7, read from left to right?",
            "A curve that rises to the right has a positive slope. Down is always against the sign of the slope.",
        ],
        WhyItMatters = "The sign of the slope is all that gradient descent needs to know the way. How far to go is another question.",
    };

    public static FunctionExercise<SlopeRule, (Formula F, double X, double H)> Central { get; } = new()
    {
        Id = "02.2",
        Title = "The central difference",
        Inputs =
        [
            (Formula.Of(x => x * x * x), 2, 0.5),
            .. Draw(3, random => (Formula.Of(x => Math.Exp(x) - 2 * x), random.Uniform(-2, 2), random.Uniform(0.1, 0.9))),
            .. Draw(3, random => (Formula.Of(x => x * x * x * x - 3 * x), random.Uniform(-2, 2), random.Uniform(0.1, 0.9))),
        ],
        Apply = (central, input) =>
        {
            var counted = input.F.Counted(budget: 1000);
            return [central(x => counted.Value(x), input.X, input.H)];
        },
        Describe = input => $"f(x) = {input.F} at x = {N(input.X)} with h = {N(input.H)}",
        Solution = (f, x, h) => (f(x + h) - f(x - h)) / (2 * h),
        Alternatives =
        [
            (f, x, h) => ((f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h) / 2,
            (f, x, h) => 0.5 * (f(x + h) - f(x - h)) / h,
            (f, x, h) => Derivative.Central(f, x, h),
        ],
        Mistakes =
        [
            new((f, x, h) => (f(x + h) - f(x)) / h,
                "That is the forward difference. Take the second point at `x - h` instead of `x`; the run between the two is then longer, too."),
            new((f, x, h) => (f(x) - f(x - h)) / h,
                "That is the backward difference, with points at `x - h` and `x`. Take the points at `x - h` and `x + h`."),
            new((f, x, h) => (f(x + h) - f(x - h)) / h,
                "The rise is right, the run is not: from `x - h` to `x + h` it is 2h.", Outcome.Almost),
            new((f, x, h) => (f(x + h) - f(x - h)) / 2 * h,
                "C# reads `/ 2 * h` from left to right: it divides by 2 and then multiplies by h. Put brackets around `2 * h`.", Outcome.Almost),
            new((f, x, h) => f(x + h) - f(x - h) / (2 * h),
                "Only the second value is divided. Put brackets around the difference.", Outcome.Almost),
            new((f, x, h) => (f(x + h / 2) - f(x - h / 2)) / h,
                "That is a central difference with half the step. Here h is the distance from x to each of the two points.", Outcome.Almost),
            new((f, x, h) => (f(x - h) - f(x + h)) / (2 * h),
                "The sign is wrong: the value on the right minus the value on the left, so that a curve that rises to the right has a "
                    + "positive slope."),
            new((f, x, h) => (f(x + h) + f(x - h)) / (2 * h),
                "You add the two values. The rise is their difference."),
            new((f, x, h) => f(x + h) - f(x - h),
                "That is the rise. Divide it by the run, which is 2h."),
            new((f, x, h) => (f(x + h) + f(x - h)) / 2,
                "That is the mean of two values. A slope is a rise divided by a run."),
        ],
        Hints =
        [
            "A slope is a rise divided by a run. The two points are at `x - h` and `x + h`.",
            "The rise is `f(x + h) - f(x - h)`. How far apart are the two points?",
            "Divide by `(2 * h)`, and mind the brackets: `a / 2 * h` is `(a / 2) * h`.",
        ],
        WhyItMatters = "Two evaluations, and h² instead of h in the error: this line checks every hand-written gradient of this course.",
    };

    public static AnswerExercise<double> BestStep { get; } = new()
    {
        Id = "02.3",
        Title = "Bug hunt: the best step",
        Cases =
        [
            new(-1e-6, h => h <= 0, Outcome.Wrong, "h must be greater than 0: with 0 the two points are one, and 0/0 is not a number."),
            new(1e-12, h => h == 1e-12, Outcome.Wrong,
                h => $"That is the published step. {Measured(h)}. Below the bottom of the V, smaller is worse."),
            new(1.5e-8, h => Math.Abs(h / 1.49e-8 - 1) < 0.05, Outcome.Almost,
                h => $"That is √ε, the best step of the forward difference. {Measured(h)}. The central difference allows a larger one."),
            new(1e-3, h => h >= 1e-5 && Worst(h) > Accuracy, Outcome.Wrong,
                h => $"Too large: the secant is not the tangent yet. {Measured(h)}. You are on the right arm of the V."),
            new(1e-9, h => Worst(h) > Accuracy, Outcome.Wrong,
                h => $"Too small: the subtraction leaves too few digits. {Measured(h)}. You are on the left arm of the V."),
            new(6e-6, _ => true, Outcome.Correct, h => $"{Measured(h)}; with the published 1e-12 it was {N(Worst(1e-12), 2)}."),
        ],
        Alternatives = [1e-5, 3e-6],
        Hints =
        [
            "Look at the line of the central difference in the V picture. Where is its lowest point?",
            "Truncation shrinks like h², rounding grows like ε/h. They are equal where h³ is about ε.",
            "ε is 2.2e-16. Its cube root is 6e-6.",
        ],
        WhyItMatters = "A derivative that is wrong in the fifth digit still draws a pretty picture. It fails as soon as something is "
            + "compared with it.",
    };

    public static AnswerExercise<MisleadingSlope> BreakIt { get; } = new()
    {
        Id = "02.4",
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
                a => $"The minimum must be at 0, but at x = {N(Lower(a.Valley)!.Value)} your function is lower, or has no value. Shift it "
                    + "until its lowest point is at 0."),
            new(new(Formula.Of(x => 0 * x), 1, 2), a => !(a.Valley.Value(a.Near) > a.Valley.Value(0) && a.Valley.Value(a.Far) > a.Valley.Value(0)), Outcome.Wrong,
                "One of the points is as low as the minimum itself. Choose two that lie higher."),
            new(new(s_shown[3], 6, 1), a => Math.Abs(a.Near) >= Math.Abs(a.Far), Outcome.Wrong,
                a => $"`near` must be nearer to 0 than `far`, but {N(a.Near)} is not nearer than {N(a.Far)}. Swap them?"),
            new(new(s_shown[0], 1, 5), a => !(a.NearSlope >= a.FarSlope), Outcome.Wrong,
                a => $"Here the slope does grow with the distance: {N(a.NearSlope)} at {N(a.Near)}, {N(a.FarSlope)} at {N(a.Far)}. You "
                    + "need a valley that flattens out."),
            new(new(s_shown[2], 1, 5), a => !(a.NearSlope >= Steeper * a.FarSlope), Outcome.Almost,
                a => $"The size of the slope is {N(a.NearSlope)} at {N(a.Near)} and {N(a.FarSlope)} at {N(a.Far)}: it misleads already, "
                    + $"but not yet {Steeper} to 1."),
            new(new(s_shown[3], 1, 6), a => s_shown.Any(shown => SameCurve(shown, a.Valley)), Outcome.Almost,
                "It breaks the claim, but it is one of the five that you have seen. Now one of your own."),
            new(new(Formula.Of(x => Math.Pow(Math.Tanh(x), 2)), 0.5, 5), _ => true, Outcome.Correct,
                a => $"The slope has the size {N(a.NearSlope)} at {N(a.Near)} and only {N(a.FarSlope)} at {N(a.Far)}, which is "
                    + $"{N(Math.Abs(a.Far / a.Near), 3)} times as far from the minimum."),
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

    public static FunctionExercise<DualRule, (double U, double USlope, double V, double VSlope)> Divide { get; } = new()
    {
        Id = "02.5",
        Title = "Divide, and keep the slope ★",
        Inputs = [(12, 1, 4, 3), .. Draw(6, random => (random.Uniform(-5, 5), random.Uniform(-3, 3), random.Uniform(1, 4), random.Uniform(1, 3)))],
        Apply = (divide, input) => divide(input.U, input.USlope, input.V, input.VSlope),
        Describe = input => $"u = {N(input.U)} with slope {N(input.USlope)} and v = {N(input.V)} with slope {N(input.VSlope)}",
        Solution = (u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / (v * v)],
        Alternatives =
        [
            (u, uSlope, v, vSlope) => [u / v, (uSlope - u / v * vSlope) / v],
            (u, uSlope, v, vSlope) => [u / v, uSlope / v - u * vSlope / (v * v)],
        ],
        Mistakes =
        [
            new((u, uSlope, v, vSlope) => [u / v],
                "That is the value alone. Return its slope as well: `[u / v, …]`."),
            new((u, uSlope, v, vSlope) => [(uSlope * v - u * vSlope) / (v * v)],
                "That is the slope alone, and it is right. Return the value first: `[u / v, …]`.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, uSlope / vSlope],
                "The slope of a quotient is not the quotient of the slopes. Multiply out: q · v = u, and use the product rule on the left."),
            new((u, uSlope, v, vSlope) => [u / v, (u * vSlope - uSlope * v) / (v * v)],
                "The sign is turned round: when u grows, the quotient grows, so `uSlope * v` comes with a plus.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, (uSlope * v + u * vSlope) / (v * v)],
                "When the denominator grows, the quotient shrinks: its term needs a minus.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, (uSlope * v - u * vSlope) / v],
                "The square is missing: divide by `v * v`.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, uSlope * v - u * vSlope],
                "That is the numerator alone. Divide it by `(v * v)`, in brackets: C# reads `a / v * v` as `(a / v) * v`.", Outcome.Almost),
            new((u, uSlope, v, vSlope) => [u / v, uSlope / v],
                "That would be right if v were a constant. It moves, too: where is `vSlope`?"),
            new((u, uSlope, v, vSlope) => [u / v, -u * vSlope / (v * v)],
                "That would be right if u were a constant. It moves, too: where is `uSlope`?"),
            new((u, uSlope, v, vSlope) => [u * v, uSlope * v + u * vSlope],
                "That is the product of the notebook's cell. Divide."),
            new((u, uSlope, v, vSlope) => [v / u, (vSlope * u - v * uSlope) / (u * u)],
                "That is v divided by u. The task is u divided by v."),
        ],
        Hints =
        [
            "Call the quotient q. Then q · v = u. Both sides must have the same slope, and you know the slope of a product.",
            "The product rule gives q′ v + q v′ = u′. Solve for q′.",
            "q′ is (u′ − q v′)/v, with q = u/v.",
        ],
        WhyItMatters = "With +, −, ·, / and a table of elementary functions you have written forward-mode automatic differentiation.",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } = [Sign, Central, BestStep, BreakIt, Divide];

    // 1/x needs only a division, which every machine rounds alike.
    private static double Worst(double h) => s_points.Max(x => Math.Abs(Derivative.Central(t => 1 / t, x, h) * x * x + 1));

    private static string Measured(double h) => $"At 25 points of 1/x the worst relative error is {N(Worst(h), 2)} with h = {N(h)}";

    // Where the function is lower than at 0, or has no value; null when nowhere.
    private static double? Lower(Objective valley) => Enumerable.Range(-1000, 2001).Select(i => Reach * i / 1000).Cast<double?>()
        .FirstOrDefault(x => !(valley.Value(x!.Value) >= valley.Value(0)));

    private static bool SameCurve(Objective one, Objective other) =>
        s_points.All(x => Math.Abs(one.Value(x) - (other.Value(x) - other.Value(0))) < 1e-9);

    private static T[] Draw<T>(int count, Func<SeededRandom, T> draw)
    {
        var random = new SeededRandom(201);
        return [.. Enumerable.Range(0, count).Select(_ => draw(random))];
    }

    private static string N(double value, int digits = 4) => Numerals.Write(value, digits);
}
