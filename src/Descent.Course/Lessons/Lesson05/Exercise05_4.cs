using Descent.Calculus;
using Descent.Functions;
using static Descent.Course.Exercises.LessonMath;

namespace Descent.Course.Exercises;

/// <summary>Finds a learning rate for the next step by trying, exercise 05.4.</summary>
/// <param name="f">The function; <c>f.Value(point)</c> is its height. It answers a limited number of calls.</param>
/// <param name="x">Where you stand.</param>
/// <param name="gradient">∇f(x).</param>
public delegate double RateSearch(Objective f, double[] x, double[] gradient);

public static partial class Check
{
    /// <summary>Checks the search for a learning rate.</summary>
    public static Feedback Exercise05_4(RateSearch search) => Lesson05.Exercise05_4.Check(search);
}

internal static partial class Lesson05
{
    public static FunctionExercise<RateSearch, (Objective F, double[] X, double[] Gradient)> Exercise05_4 => field ??= new()
    {
        Title = "Line search ★",
        Inputs =
        [
            At(TestFunctions.Quadratic([1, 10]), [8, 3]),
            At(TestFunctions.Quadratic([1, 10]), [300, 10]),
            At(TestFunctions.Quadratic([0.3, 0.5]), [4, 2]),
            At(TestFunctions.Rosenbrock(), [-1.2, 1]),
            At(TestFunctions.Booth, [2, -4]),
            At(TestFunctions.Quadratic([0.3, 70], 0.4), [1, 2]),
            At(TestFunctions.Quadratic([0.3, 3, 300]), [5, 0.2, 0.01]),
        ],
        Solution = (f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2),
        Alternatives =
        [
            (f, x, gradient) => Enumerable.Range(0, 60).Select(k => Math.Pow(0.5, k))
                .First(rate => f.Value(Moved(x, gradient, -rate)) - f.Value(x) <= -rate / 2 * Square(gradient)),
        ],
        Mistakes =
        [
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: _ => 0),
                "You accept any point that is lower. That is too easily pleased: the fall must be at least half of what the slope "
                    + "promises, `rate / 2` times the squared length of the gradient."),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => Math.Sqrt(square) / 2),
                "The length of the gradient must be squared: sum up the squares, without the root."),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2) / 2,
                "One halving too many: return the first rate that passes.", Outcome.Almost),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2) * 2,
                "One halving too few: test again after you halve, until it passes.", Outcome.Almost),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 2, shrink: 0.1),
                "You divide by ten. Halve, as the task says: a search that shrinks too fast returns rates that are needlessly small.",
                Outcome.Almost),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square),
                "You ask for all that the slope promises, and no step in a bowl falls as far: the ground flattens on the way. Ask for "
                    + "half, `rate / 2` times the squared length of the gradient."),

            // The same mistake, written the other way round: it ends at another rate, where rounding lets it through.
            new((f, x, gradient) => Shrunk(rate => f.Value(Moved(x, gradient, -rate)) > f.Value(x) - rate * Square(gradient)),
                "Only rounding lets your rates pass: in a bowl no step falls by all that the slope promises. Ask for half, `rate / 2` "
                    + "times the squared length of the gradient."),
            new((f, x, gradient) => Shrunk(rate => f.Value(Moved(x, gradient, rate)) > f.Value(x) - rate / 2 * Square(gradient)),
                "Your rates are as good as 0. That is where the halving ends when you climb, for no rate passes then: the next point is "
                    + "x minus rate times gradient."),
            new((f, x, gradient) => Backtrack(f, x, gradient, promise: square => square / 4),
                "You ask for a quarter of what the slope promises. Half of it is wanted, as in the bound above.", Outcome.Almost),
            new((_, _, _) => 1, "You return 1 without trying. Halve the rate until the bound holds."),
            new((_, _, gradient) => 1 / Math.Sqrt(Square(gradient)),
                "That makes every step one unit long. Nothing was tried: the rate must follow from values of f."),
        ],
        Hints =
        [
            "Begin with `var rate = 1.0;` and a `while` loop that halves it as long as the fall is too small.",
            "The fall is `f.Value(x) - f.Value(next)`, where `next` is x minus rate times gradient. Compare it with `rate / 2` times the "
                + "sum of the squares of the gradient.",
            "`double[] Next(double rate) => [.. x.Zip(gradient, (a, g) => a - rate * g)];` and then `while (f.Value(x) - "
                + "f.Value(Next(rate)) < rate / 2 * gradient.Sum(g => g * g)) rate /= 2;`",
        ],
        Endless = "No rate passes your test, so the loop never ends. Either you climb: the next point is x *minus* rate times gradient. Or "
            + "you ask for too much: `rate / 2` times the squared length of the gradient, with the same rate as in the step.",
        WhyItMatters = "A backtracking search needs no L and cannot diverge. It pays with a few values of f per step, and it still "
            + "zigzags: the direction is the same.",
    };

    private static double Backtrack(Objective f, double[] x, double[] gradient, Func<double, double> promise, double shrink = 0.5) =>
        Shrunk(rate => f.Value(x) - f.Value(Moved(x, gradient, -rate)) < rate * promise(Square(gradient)), shrink);

    private static double Shrunk(Func<double, bool> isTooLarge, double shrink = 0.5)
    {
        var rate = 1.0;
        while (isTooLarge(rate))
        {
            rate *= shrink;
        }

        return rate;
    }

    private static double Square(double[] vector) => vector.Sum(entry => entry * entry);

    private static (Objective F, double[] X, double[] Gradient) At(Objective f, double[] x) => (f, x, f.Gradient(x));
}
