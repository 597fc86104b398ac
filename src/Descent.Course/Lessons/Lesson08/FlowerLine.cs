using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Optimizers;
using Descent.Schedules;

namespace Descent.Course.Exercises;

/// <summary>
/// The line of notebook 08: the width of a petal from its length, lengths counted from their mean, so that the best line is a pair of
/// means and needs no run.
/// </summary>
internal static class FlowerLine
{
    /// <summary>How many updates a run of one flower at a time makes: twenty epochs.</summary>
    public const int Updates = 20 * 150;

    private static readonly LinearModel s_line = new(1);
    private static readonly MeanSquaredError s_cost = new();

    /// <summary>150 flowers: length minus mean length, and width.</summary>
    public static Dataset Flowers => field ??= new(
        Centred(RealData.Iris.Column("petal_length")), RealData.Iris.Column("petal_width"), ["length"]);

    /// <summary>The points of a stochastic run on <paramref name="data"/>, one row an update, from slope 0 and intercept 0.</summary>
    public static double[][] Run(Dataset data, Schedule rate, int seed) => Minimizer.Run(
        s_line.On(new Batches(data, size: 1, seed), s_cost), [0, 0], new GradientDescent { LearningRate = rate }, Updates).Points;

    /// <summary>How far the cost of a line on <paramref name="data"/> lies above that of the best line, for centred features.</summary>
    public static Func<IReadOnlyList<double>, double> Excess(Dataset data)
    {
        var (xs, ys) = (data.Column(0), data.Targets.ToArray());
        var square = xs.Average(x => x * x);
        var (slope, intercept) = (xs.Zip(ys, (x, y) => x * y).Average() / square, ys.Average());

        // Exact, for the mean of x is 0; a difference of two costs would lose its digits near the minimum.
        return line => square * (line[0] - slope) * (line[0] - slope) + (line[1] - intercept) * (line[1] - intercept);
    }

    /// <summary>Returns the numbers minus their mean.</summary>
    public static double[] Centred(double[] numbers)
    {
        var mean = numbers.Average();
        return [.. numbers.Select(number => number - mean)];
    }
}
