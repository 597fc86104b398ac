using System.Globalization;
using Descent.Course.Tests.Numbers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 01, each by a path of its own from the file of the flowers.</summary>
public class Notebook01NumbersTests : NumbersInProse
{
    private static readonly double[][] s_flowers = Read();
    private static readonly double[] s_lengths = [.. s_flowers.Select(flower => flower[2])];
    private static readonly double[] s_widths = [.. s_flowers.Select(flower => flower[3])];

    // Versicolor is species 1, virginica 2; the target is 0 or 1.
    private static readonly (double Length, double Target)[] s_pair =
        [.. s_flowers.Where(flower => flower[4] > 0).Select(flower => (flower[2], flower[4] - 1))];

    protected override string Notebook => "01";

    private protected override IEnumerable<Said> All =>
    [
        Said.Chosen("A petal of an iris is {} cm long"),
        Said.Chosen("**Time** {} minutes"),
        Said.Chosen("In {} Ronald Fisher"),
        Said.Is("the measurements of {} irises", s_flowers.Length),
        Said.Is("Flower 61 has a petal {} cm long and {} cm wide", s_lengths[60], s_widths[60]),
        Said.Chosen("Flower {} has"),
        Said.Chosen("With $w = {}$ and $b = {}$, is the prediction"),
        Said.Is(@"$0.4 \cdot 3.5 - 0.3 = {}$: too wide by {} cm", 0.4 * 3.5 - 0.3, 0.4 * s_lengths[60] - 0.3 - s_widths[60]),
        Said.Is("one number for {} errors", s_flowers.Length),
        Said.Is("the average width, {} cm", Mean(s_widths)),
        Said.Chosen(@"better or worse than the line ${}\,x$"),
        Said.Is("one error of {} cm costs as much as four of {} cm", 2, Math.Sqrt(2 * 2 / 4.0)),
        Said.Is("the cost falls, is lowest near {}, and rises", Cheapest(0, 0.05, 12, at => CostOf(at, 0))),
        Said.Chosen("Now keep the slope at {} and move"),
        Said.Is("For the slope 0.35 the best intercept is near {}, and", Mean(s_widths) - 0.35 * Mean(s_lengths)),
        Said.Chosen("With the intercept moved, {} is no longer"),
        Said.Is("until the cost is down to {}, the lowest one in three digits", CostOf(Best.Slope, Best.Intercept)),
        Said.Is("More: {} at the learning rate 0.05", StepsOfDescent),
        Said.Chosen("at the learning rate {}."),
        Said.Is("And the petal that is 4.5 cm long? {} cm wide", Best.Slope * 4.5 + Best.Intercept),
        Said.Is("Of the {} irises, {} are *versicolor* or *virginica*, {} of each",
            s_flowers.Length, s_pair.Length, s_pair.Sum(flower => flower.Target)),
        Said.Chosen("With the border at {} cm, the cost falls to less than half"),
        Said.Is("{} of 100 are wrong, whatever the slope", WrongBeyond(4.95)),
        Said.Is("the border at {} cm, and {} of 100 flowers are wrong", CheapestBorder, WrongBeyond(CheapestBorder)),
        Said.Is("from {} to {} cm, only {} are", BestBorders.From, BestBorders.To, WrongBeyond(4.75)),
        Said.Chosen("lets {} random lines go down the cost, each by {} steps of the loop from notebook 00"),
        Said.Chosen("fall: {} %, {} % or {} %?"),
        Said.Chosen("With the rate {}, about one in a hundred"),
        Said.Chosen("the {} lines). In all others"),
        Said.Is("With 0.4, −0.3 and 4.5 it must give {}", 0.4 * 4.5 - 0.3),
        Said.Chosen("Beat {}.**"),
        Said.Chosen("costs less than {}. Use the sliders"),
    ];

    [Fact]
    public void Fifteen_rounds_of_two_turns_bring_the_cost_to_the_lowest_in_three_digits()
    {
        var rounds = Enumerable.Range(1, 40).First(round => Math.Round(CostOf(AfterRounds(round)), 4) == 0.0421);
        Assert.Equal(15, rounds);
    }

    // Digits that are cut off the numbers, not rounded: 0.4157|2 and 0.4157|6 agree in more than the printed 0.4157 and 0.4158.
    [Fact]
    public void After_forty_rounds_three_digits_of_the_slope_two_of_the_intercept_and_four_of_the_cost_are_printed_alike()
    {
        var forty = AfterRounds(40);
        Assert.Equal(("0.4157", "-0.3629", "0.04207"), (Printed(forty.Slope, 4), Printed(forty.Intercept, 4), Printed(CostOf(forty), 5)));
        Assert.Equal(("0.4158", "-0.3631", "0.04207"), (Printed(Best.Slope, 4), Printed(Best.Intercept, 4), Printed(CostOf(Best), 5)));

        static string Printed(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_level_line_has_no_mean_error_and_costs_most_of_the_four()
    {
        var level = CostOf(0, Mean(s_widths));
        Assert.Equal(0, s_widths.Sum(width => Mean(s_widths) - width), 1e-10);
        Assert.All([CostOf(0.4, 0), CostOf(0.4, -0.3), CostOf(0.6, -1)], cost => Assert.True(cost < level));
    }

    [Fact]
    public void Turned_about_its_border_a_line_s_cost_falls_to_less_than_half()
    {
        double[] costs = [.. Enumerable.Range(2, 39).Select(k => ScoreCost(0.025 * k, 4.95))];
        Assert.True(costs.Min() < 0.5 * costs[0] && costs[^1] > costs[0]);
    }

    // Whatever the slope, the mean score must be the mean target, ½, which is the score at the border.
    private static double CheapestBorder => s_pair.Average(flower => flower.Length);

    // Between two lengths that occur; the treads with the fewest wrong answers, which lie side by side.
    private static (double From, double To) BestBorders
    {
        get
        {
            double[] lengths = [.. s_pair.Select(flower => flower.Length).Distinct().Order()];
            var treads = Enumerable.Range(0, lengths.Length - 1)
                .Select(i => (From: lengths[i], To: lengths[i + 1], Wrong: WrongBeyond(0.5 * (lengths[i] + lengths[i + 1])))).ToArray();
            var best = treads.Where(tread => tread.Wrong == treads.Min(each => each.Wrong)).ToArray();
            return (best[0].From, best[^1].To);
        }
    }

    // From the normal equations for centred data.
    private static (double Slope, double Intercept) Best
    {
        get
        {
            var (meanX, meanY) = (Mean(s_lengths), Mean(s_widths));
            var (xx, xy) = (0.0, 0.0);
            for (var i = 0; i < s_lengths.Length; i++)
            {
                xx += (s_lengths[i] - meanX) * (s_lengths[i] - meanX);
                xy += (s_lengths[i] - meanX) * (s_widths[i] - meanY);
            }

            return (xy / xx, meanY - xy / xx * meanX);
        }
    }

    // The loop of notebook 00 with two parameters.
    private static double StepsOfDescent
    {
        get
        {
            var (slope, intercept, steps) = (0.0, 0.0, 0);
            for (; CostOf(slope, intercept) >= 0.04215; steps++)
            {
                var (bySlope, byIntercept) = (0.0, 0.0);
                for (var i = 0; i < s_lengths.Length; i++)
                {
                    var error = slope * s_lengths[i] + intercept - s_widths[i];
                    bySlope += 2 * error * s_lengths[i] / s_lengths.Length;
                    byIntercept += 2 * error / s_lengths.Length;
                }

                (slope, intercept) = (slope - 0.05 * bySlope, intercept - 0.05 * byIntercept);
            }

            return steps;
        }
    }

    private static (double Slope, double Intercept) AfterRounds(int rounds)
    {
        var (slope, intercept) = (0.0, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            var (xx, xy) = (0.0, 0.0);
            for (var i = 0; i < s_lengths.Length; i++)
            {
                xx += s_lengths[i] * s_lengths[i];
                xy += s_lengths[i] * (s_widths[i] - intercept);
            }

            slope = xy / xx;
            intercept = Mean(s_widths) - slope * Mean(s_lengths);
        }

        return (slope, intercept);
    }

    private static double CostOf((double Slope, double Intercept) line) => CostOf(line.Slope, line.Intercept);

    private static double CostOf(double slope, double intercept)
    {
        var sum = 0.0;
        for (var i = 0; i < s_lengths.Length; i++)
        {
            sum += Math.Pow(slope * s_lengths[i] + intercept - s_widths[i], 2);
        }

        return sum / s_lengths.Length;
    }

    private static double ScoreCost(double slope, double border) =>
        Mean([.. s_pair.Select(flower => Math.Pow(slope * (flower.Length - border) + 0.5 - flower.Target, 2))]);

    // A rising line says virginica beyond its border, however steep it is.
    private static double WrongBeyond(double border) => s_pair.Count(flower => flower.Length > border != flower.Target > 0.5);

    private static double Cheapest(double from, double step, int steps, Func<double, double> cost) =>
        Enumerable.Range(0, steps + 1).Select(k => from + k * step).MinBy(cost);

    private static double Mean(double[] values) => values.Sum() / values.Length;

    private static double[][] Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "data", "iris.csv")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return [.. File.ReadLines(Path.Combine(folder, "data", "iris.csv")).Skip(1)
            .Select(row => row.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
    }
}
