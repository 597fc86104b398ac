using Descent.Numerics;

namespace Descent.Course.Exercises;

/// <summary>The slope of the mean squared error of y = w·x on one mini-batch, exercise 08.2.</summary>
/// <param name="w">The parameter.</param>
/// <param name="xs">The feature of each row.</param>
/// <param name="ys">The target of each row.</param>
/// <param name="order">The numbers of the rows, shuffled.</param>
/// <param name="first">The place in <paramref name="order"/> where the batch begins.</param>
/// <param name="size">How many rows the batch has; fewer where the order ends before.</param>
public delegate double BatchSlope(double w, double[] xs, double[] ys, int[] order, int first, int size);

public static partial class Check
{
    /// <summary>Checks the slope on a mini-batch.</summary>
    public static Feedback Exercise08_2(BatchSlope slope) => Lesson08.Exercise08_2.Check(slope);
}

internal static partial class Lesson08
{
    public static FunctionExercise<BatchSlope, (double W, double[] Xs, double[] Ys, int[] Order, int First, int Size)> Exercise08_2 =>
        field ??= new()
    {
        Title = "Draw a batch",
        Inputs =
        [
            (0.5, [1, 2, 3, 4], [1, 0, 2, -1], [2, 0, 3, 1], 0, 2),
            (0.5, [1, 2, 3, 4], [1, 0, 2, -1], [2, 0, 3, 1], 2, 2),
            .. new SeededRandom(802).Draw(4, RandomBatch),
            (-1, [1, 2, 3, 4, 5], [1, 0, 2, -1, 3], [4, 2, 0, 3, 1], 3, 4),
        ],
        Solution = (w, xs, ys, order, first, size) => Slope(order.Skip(first).Take(size), row => (w * xs[row] - ys[row]) * xs[row]),
        Alternatives =
        [
            (w, xs, ys, order, first, size) =>
            {
                var (sum, end) = (0.0, Math.Min(first + size, order.Length));
                for (var i = first; i < end; i++)
                {
                    sum += xs[order[i]] * (w * xs[order[i]] - ys[order[i]]);
                }

                return 2 * sum / (end - first);
            },
        ],
        Mistakes =
        [
            new((w, xs, ys, order, first, size) => Slope(Places(order, first, size), i => (w * xs[order[i]] - ys[i]) * xs[order[i]]),
                "The features are shuffled and the targets are not: row 7's feature meets another row's target. Use `order[i]` for both. "
                    + "(This mistake raises no error. The model simply learns that nothing depends on anything.)"),
            new((w, xs, ys, order, first, size) => Slope(Places(order, first, size), i => (w * xs[i] - ys[order[i]]) * xs[i]),
                "The targets are shuffled and the features are not. Use `order[i]` for both."),
            new((w, xs, ys, order, first, size) => Slope(Places(order, first, size), i => (w * xs[i] - ys[i]) * xs[i]),
                "`order` is not used: without it the batch is a piece of the data as they lie in the file. Use row `order[i]`, not row i."),
            new((w, xs, ys, order, first, size) => Slope(Rows(order, first, size), row => (w * xs[row] - ys[row]) * xs[row])
                    * Rows(order, first, size).Count() / size,
                "The last batch may be short: divide by the number of rows that it has, not by `size`.", Outcome.Almost),
            new((w, xs, ys, order, first, size) => Slope(Rows(order, first, size), row => (w * xs[row] - ys[row]) * xs[row])
                    * Rows(order, first, size).Count(),
                "That is the sum. Take the mean, or a larger batch makes larger steps."),
            new((w, xs, ys, order, first, size) => Slope(Rows(order, first, size), row => (w * xs[row] - ys[row]) * xs[row])
                    * Rows(order, first, size).Count() / order.Length,
                "You divide by the number of all rows. Divide by the number of rows in the batch."),
            new((w, xs, ys, order, first, size) => Slope(Rows(order, first, size), row => (w * xs[row] - ys[row]) * xs[row]) / 2,
                "The factor 2 is missing: the square has the slope 2 · error · x."),
            new((w, xs, ys, order, first, size) => -Slope(Rows(order, first, size), row => (w * xs[row] - ys[row]) * xs[row]),
                "The sign is wrong: the error is prediction minus target."),
            new((w, xs, ys, order, first, size) => Slope(Rows(order, first, size), row => w * xs[row] - ys[row]),
                "The feature is missing: a change of `w` moves the prediction by `x` times as much."),
            new((w, xs, ys, order, first, size) => Rows(order, first, size).Average(row => Math.Pow(w * xs[row] - ys[row], 2)),
                "That is the cost of the batch. What is asked for is its slope with respect to `w`."),
            new((w, xs, ys, order, _, _) => Slope(order, row => (w * xs[row] - ys[row]) * xs[row]),
                "That is the gradient on all rows. Take those from place `first` on, `size` of them."),
            new((w, xs, ys, order, _, size) => Slope(order.Take(size), row => (w * xs[row] - ys[row]) * xs[row]),
                "You always take the first batch. Begin at place `first` of the order."),
        ],
        Hints =
        [
            "The batch is a piece of `order`. What stands in it are numbers of rows.",
            "For each such row the error is `w * xs[row] - ys[row]`, and its square has the slope `2 * error * xs[row]`.",
            "`order.Skip(first).Take(size)` are the rows, fewer at the end. Over these, take `.Average(row => …)`.",
        ],
        WhyItMatters = "A feature and its target belong to one row, in every batch. To shuffle two lists apart is the costliest silent "
            + "mistake there is in training.",
    };

    private static double Slope(IEnumerable<int> rows, Func<int, double> errorTimesFeature) => 2 * rows.Average(errorTimesFeature);

    private static IEnumerable<int> Rows(int[] order, int first, int size) => order.Skip(first).Take(size);

    private static IEnumerable<int> Places(int[] order, int first, int size) => Enumerable.Range(first, Rows(order, first, size).Count());

    private static (double W, double[] Xs, double[] Ys, int[] Order, int First, int Size) RandomBatch(SeededRandom random)
    {
        var order = Enumerable.Range(0, 12).ToArray();
        random.Shuffle<int>(order);
        return (random.Uniform(-2, 2), random.Draw(12, each => each.Uniform(-3, 3)), random.Draw(12, each => each.Uniform(-3, 3)), order,
            1 + random.Index(5), 2 + random.Index(4));
    }
}
