using Descent.Calculus;

namespace Descent.Course.Exercises;

/// <summary>A gradient from values alone, exercise 04.2: one central difference per coordinate.</summary>
/// <param name="f">The function; <c>f.Value(point)</c> is its value. It answers a limited number of calls.</param>
/// <param name="point">Where, one number per variable.</param>
/// <param name="h">How far to go to either side.</param>
public delegate IReadOnlyList<double> GradientEstimate(Objective f, double[] point, double h);

public static partial class Check
{
    /// <summary>Checks a gradient from values.</summary>
    public static Feedback Exercise04_2(GradientEstimate estimate) => Lesson04.Exercise04_2.Check(estimate);
}

internal static partial class Lesson04
{
    public static FunctionExercise<GradientEstimate, (Formula F, double[] Point, double H)> Exercise04_2 => field ??= new()
    {
        Title = "A gradient from values",
        Inputs =
        [
            (Formula.Of((x, y) => x * x * x * y + y * y * y), [1, 2], 0.1),
            (Formula.Of((x, y, z) => Math.Exp(x * y) + x * z * z * z), [0.5, -1, 2], 0.01),
            (Formula.Of(x => x * x * x), [2], 0.1),
            (Formula.Of((x, y, z, w) => Math.Sin(x * y) + Math.Pow(z * w, 3) + x * w), [1, 0.5, -1, 1.5], 0.05),
        ],
        Solution = (f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(ahead) - f.Value(behind)) / (2 * h)),
        Alternatives = [MovedThereAndBack],
        Mistakes =
        [
            new((f, point, h) => PerCoordinate(point, h, (ahead, _) => (f.Value(ahead) - f.Value(point)) / h),
                "That is the forward difference. Take the central one: a value on either side, 2h apart."),
            new((f, point, h) => PerCoordinate(point, h, (_, behind) => (f.Value(point) - f.Value(behind)) / h),
                "That is the backward difference. Take the central one: a value on either side, 2h apart."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(ahead) - f.Value(behind)) / h),
                "Twice too large: the two points are 2h apart, not h."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(ahead) - f.Value(behind)) / 2 * h),
                "Brackets: `/ 2 * h` divides by 2 and then multiplies by h. Write `/ (2 * h)`."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => f.Value(ahead) - f.Value(behind)),
                "You did not divide: a difference of values becomes a slope when it is divided by the distance, 2h."),
            new((f, point, h) => PerCoordinate(point, h, (ahead, behind) => (f.Value(behind) - f.Value(ahead)) / (2 * h)),
                "The sign is the other way round: the value ahead minus the value behind."),
            new((f, point, h) => AllMoved(f, point, h),
                "All coordinates move at once, so every entry is the same. Move coordinate j alone."),
            new((f, point, h) => LeftBehind(f, point, h),
                "Coordinate j is not put back before the next one is moved: each entry is measured at another point."),
            new((f, point, h) => Accumulated(f, point, h),
                "The copies are made once, before the loop, so the moves pile up. Copy the point anew for each coordinate."),
            new((f, point, h) => f.Gradient(point),
                "That is the library's exact gradient. Here you have only values: use `f.Value`."),
        ],
        Hints =
        [
            "Make an array of `point.Length` numbers and a loop over j. In it, you need the point twice: once with coordinate j moved "
                + "ahead by h, once behind.",
            "`var ahead = point.ToArray();` makes a copy, and `ahead[j] += h;` moves one coordinate of it.",
            "`gradient[j] = (f.Value(ahead) - f.Value(behind)) / (2 * h);` is the last line of the loop.",
        ],
        WhyItMatters = "With these lines you can check any gradient that anybody hands you. The price: 2n evaluations for n variables.",
    };

    private static double[] PerCoordinate(double[] point, double h, Func<double[], double[], double> slope) =>
        [.. point.Select((_, j) => slope(MovedAlong(j, point, h), MovedAlong(j, point, -h)))];

    private static double[] MovedThereAndBack(Objective f, double[] point, double h)
    {
        var gradient = new double[point.Length];
        for (var j = 0; j < point.Length; j++)
        {
            var at = point[j];
            point[j] = at + h;
            gradient[j] = f.Value(point);
            point[j] = at - h;
            gradient[j] = (gradient[j] - f.Value(point)) / 2 / h;
            point[j] = at;
        }

        return gradient;
    }

    private static double[] AllMoved(Objective f, double[] point, double h)
    {
        var slope = (f.Value([.. point.Select(value => value + h)]) - f.Value([.. point.Select(value => value - h)])) / (2 * h);
        return [.. point.Select(_ => slope)];
    }

    private static double[] LeftBehind(Objective f, double[] point, double h)
    {
        var gradient = new double[point.Length];
        for (var j = 0; j < point.Length; j++)
        {
            point[j] += h;
            var ahead = f.Value(point);
            point[j] -= 2 * h;
            gradient[j] = (ahead - f.Value(point)) / (2 * h);
        }

        return gradient;
    }

    private static double[] Accumulated(Objective f, double[] point, double h)
    {
        var (ahead, behind, gradient) = (point.ToArray(), point.ToArray(), new double[point.Length]);
        for (var j = 0; j < point.Length; j++)
        {
            ahead[j] += h;
            behind[j] -= h;
            gradient[j] = (f.Value(ahead) - f.Value(behind)) / (2 * h);
        }

        return gradient;
    }

    private static double[] MovedAlong(int coordinate, double[] point, double by) =>
        [.. point.Select((value, j) => j == coordinate ? value + by : value)];
}
