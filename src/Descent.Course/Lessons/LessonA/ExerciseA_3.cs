using Descent.Course.Figures;

namespace Descent.Course.Exercises;

/// <summary>The median of several runs at each step, exercise A.3: a run that has ended stays at its last value.</summary>
/// <param name="runs">The values of each run, the start first; runs differ in length.</param>
public delegate IReadOnlyList<double> MedianCurve(double[][] runs);

public static partial class Check
{
    /// <summary>Checks the median of runs.</summary>
    public static Feedback ExerciseA_3(MedianCurve median) => LessonA.ExerciseA_3.Check(median);
}

internal static partial class LessonA
{
    public static FunctionExercise<MedianCurve, double[][]> ExerciseA_3 => field ??= new()
    {
        Title = "The median of runs ★",
        Inputs =
        [
            [[9, 4, 3, 2], [8, 1], [5, 6, 7]],
            [[9, 4, 3, 2, 1.5], [8, 1], [20, 10, 5, 2.5], [7, 2, 0.5]],
            [[3, 2, 1]],
            [[6, 5], [9, 1], [1, 3], [2, 8], [4, 4]],
        ],
        Solution = runs => PerStep(runs, Longest(runs), Held, Median),
        Alternatives =
        [
            runs => [.. Enumerable.Range(0, Longest(runs)).Select(k => Spread.Of(Held(runs, k)).Median)],
        ],
        Mistakes =
        [
            new(runs => PerStep(runs, runs.Min(run => run.Length), Held, Median),
                "The curve ends with the shortest run, the one that arrived first. Let it go on to the longest.", Outcome.Almost),
            new(runs => PerStep(runs, Longest(runs), Held, values => values.Average()),
                "That is the mean. One run that goes astray carries it off; the median stays."),
            new(runs => PerStep(runs, Longest(runs), Running, Median),
                "Runs that have ended drop out, so at the end only the slow ones are left and the curve looks worse "
                + "than the runs are. Let an ended run stay at its last value."),
            new(runs => PerStep(runs, Longest(runs), (all, k) => all.Select(run => k < run.Length ? run[k] : 0), Median),
                "A run that has ended counts as 0 here, as if it had reached 0. Let it stay at its last value."),
            new(runs => PerStep(runs, Longest(runs), Held, values => Sorted(values)[values.Length / 2]),
                "Nearly: with an even number of runs you take the upper of the two in the middle. The median is "
                + "half-way between them.", Outcome.Almost),
            new(runs => PerStep(runs, Longest(runs), Held, values => Sorted(values)[(values.Length - 1) / 2]),
                "Nearly: with an even number of runs you take the lower of the two in the middle. The median is "
                + "half-way between them.", Outcome.Almost),
            new(runs => PerStep(runs, Longest(runs), Held, values => (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2),
                "The values are not sorted, so the one in the middle of the list is just any of them."),
            new(runs => PerStep(runs, Longest(runs), Held, values => values.Min()),
                "That is the best run at each step, not the one in the middle."),
            new(runs => PerStep(runs, Longest(runs) - 1, Held, Median),
                "The last step of the longest run is missing.", Outcome.Almost),
        ],
        Hints =
        [
            "The curve is as long as the longest run. At step k, which value does a run have that ended before k?",
            "`run[Math.Min(k, run.Length - 1)]` is the value at step k, or the last one. Collect it from all runs, and sort.",
            "Of n sorted values, the median is half the sum of those at `(n - 1) / 2` and `n / 2`. For odd n these are the same one.",
        ],
        WhyItMatters =
            "A curve over runs that drops those which have arrived shows only the slow ones: statisticians call "
            + "it survivorship bias, and plots of training runs are full of it.",
    };

    private static int Longest(double[][] runs) => runs.Max(run => run.Length);

    private static double[] PerStep(
        double[][] runs, int count, Func<double[][], int, IEnumerable<double>> valuesAt, Func<double[], double> summary) =>
        [.. Enumerable.Range(0, count).Select(k => summary([.. valuesAt(runs, k)]))];

    private static IEnumerable<double> Held(double[][] runs, int k) => runs.Select(run => run[Math.Min(k, run.Length - 1)]);

    private static IEnumerable<double> Running(double[][] runs, int k) => runs.Where(run => k < run.Length).Select(run => run[k]);

    private static double[] Sorted(double[] values) => [.. values.Order()];

    private static double Median(double[] values)
    {
        var sorted = Sorted(values);
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
