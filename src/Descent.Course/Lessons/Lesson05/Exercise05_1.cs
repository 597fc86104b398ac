using Descent.Numerics;
using MathNet.Numerics.Statistics;

namespace Descent.Course.Exercises;

/// <summary>Puts a column of data on a common scale, exercise 05.1.</summary>
/// <param name="column">The measurements of one feature, one per example.</param>
public delegate IReadOnlyList<double> ColumnScaling(IReadOnlyList<double> column);

public static partial class Check
{
    /// <summary>Checks the scaling of a column.</summary>
    public static Feedback Exercise05_1(ColumnScaling scale) => Lesson05.Exercise05_1.Check(scale);
}

internal static partial class Lesson05
{
    public static FunctionExercise<ColumnScaling, double[]> Exercise05_1 => field ??= new()
    {
        Title = "Normalise a column",
        // A small number added to the deviation is a guard too.
        Tolerance = 1e-5,
        Inputs =
        [
            [1, 2, 3, 6],
            .. new SeededRandom(501).Draw(3, random => Enumerable.Range(0, 7).Select(_ => random.Uniform(200, 900)).ToArray()),
            [4, 4, 4],
        ],
        Solution = column => Scaled(column, column.Average(), Deviation(column)),
        Alternatives = [column =>
            [.. column.Select(value => (value - column.Mean()) / Math.Max(column.PopulationStandardDeviation(), double.Epsilon))]],
        Mistakes =
        [
            new(column => Scaled(column, column.Average(), Deviation(column), guarded: false),
                "Right, but for a column of equal numbers you divide 0 by 0. Such a column says nothing: return zeros.", Outcome.Almost),
            new(column => Scaled(column, column.Average(), Deviation(column, column.Count - 1)),
                "You divide the squares by n − 1, which estimates the deviation of a larger population. Here n is wanted, so that each "
                    + "column has a mean square of exactly 1.", Outcome.Almost),
            new(column => Scaled(column, column.Average(), Deviation(column, column.Count - 1), guarded: false),
                "Divide the squares by n, not n − 1, and return zeros for a column of equal numbers.", Outcome.Almost),
            new(column => Scaled(column, column.Average(), 1),
                "The mean is gone, and the spread is as large as it was. Divide by the standard deviation too."),
            new(column => Scaled(column, 0, Deviation(column), guarded: false),
                "The mean is still there: subtract it first, then divide. An offset makes a long valley as surely as a large unit does."),
            new(column => Scaled(column, column.Average(), Math.Pow(Deviation(column), 2), guarded: false),
                "You divide by the variance. The standard deviation is its square root, and has the unit of the column."),
            new(column => Scaled(column, column.Min(), column.Max() - column.Min(), guarded: false),
                "That maps the column to 0 … 1. It helps as well, but the mean stays above 0, and one extreme value squeezes all others. "
                    + "Use mean and standard deviation."),
            new(column => Scaled(column, 0, column.Average()),
                "Divided by the mean, not by the spread: a column from 990 to 1,010 would still be nearly the same number everywhere."),
            new(column => [.. column.Select(value => value - column.Average() / Deviation(column))],
                "Brackets: subtract first, then divide, `(value - mean) / deviation`."),
        ],
        Hints =
        [
            "Two numbers describe the column: its mean, and its standard deviation, the root of the mean squared distance from the mean.",
            "`column.Average()` is the mean. `column.Average(value => (value - mean) * (value - mean))` is the variance.",
            "Return `column.Select(value => (value - mean) / deviation).ToArray()`, and zeros when the deviation is 0.",
        ],
        WhyItMatters = "This is the cheapest preconditioner there is. Take mean and deviation from the training data alone, and use the "
            + "same two numbers on everything that comes later.",
    };

    private static double[] Scaled(IReadOnlyList<double> column, double offset, double scale, bool guarded = true) =>
        [.. column.Select(value => guarded && scale == 0 ? 0 : (value - offset) / scale)];

    private static double Deviation(IReadOnlyList<double> column, int? divisor = null)
    {
        var mean = column.Average();
        return Math.Sqrt(column.Sum(value => (value - mean) * (value - mean)) / (divisor ?? column.Count));
    }
}
