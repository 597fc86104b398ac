using Descent.Course.Tests.Numbers;
using Descent.Numerics;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 00, each by a path of its own.</summary>
public class Notebook00NumbersTests : NumbersInProse
{
    private static readonly double[] s_hours = [1, 2, 3, 4];
    private static readonly double[] s_marks = [2.1, 3.9, 6.2, 7.8];

    protected override string Notebook => "00";

    private protected override IEnumerable<Said> All =>
    [
        Said.Chosen("**Time** {} minutes"),
        Said.Chosen("On the far left {} steps are too few"),
        Said.Chosen("At {} the swinging has not died down after {} steps"),
        Said.Chosen("last update {}/{}/{}"),
        Said.Chosen("published Sep {} {}"),
        Said.Chosen("With {} it is the second."),

        // x becomes (1 − 2 stride) x, which does not shrink from |1 − 2 stride| = 1 on.
        Said.Is("From a stride of {} on, it does not arrive either", 2.0 / 2),
        Said.Chosen("brought {}. Will the weight creep up"),
        Said.Chosen("At {} it creeps up from below"),
        Said.Is("It ends near {}, not at 2", BestWeight),
        Said.Chosen("the learning rate to {}, and the weight jumps from side to side; with {} each jump"),
        Said.Chosen("At {} the coin happened once"),
        Said.Chosen("the slope at $x$ (notebook {})"),
        Said.Is("About half: {}, {} and {}. Each run", InTheLeftValley(Still), InTheLeftValley(HeavyBall), InTheLeftValley(Moments)),
    ];

    // Each step multiplies x by 1 − 2 α and y by 1 − 6 α.
    [Theory]
    [InlineData(0.01, 201)]
    [InlineData(0.25, 14)]
    [InlineData(0.33, 201)]
    public void What_is_said_of_the_walk_on_the_bowl_holds(double rate, int steps)
    {
        var after = Enumerable.Range(0, 201).Append(201).First(k => k == 201 || Math.Sqrt(
            Math.Pow(2 * -2.5 * Math.Pow(1 - 2 * rate, k), 2) + Math.Pow(6 * 1.2 * Math.Pow(1 - 6 * rate, k), 2)) <= 1e-3);
        Assert.Equal(steps, after);
    }

    [Fact]
    public void A_hundredth_further_the_walk_climbs_out_of_the_bowl() => Assert.InRange(3 * Math.Pow(1.2 * Math.Pow(1 - 6 * 0.34, 42), 2),
        10 * (1 + 2.5 * 2.5 + 3 * 1.2 * 1.2), double.MaxValue);

    // The slope is 2 x² times the distance from the best weight, in the mean over the hours: 15 times.
    [Fact]
    public void Every_pass_leaves_a_quarter_of_the_slope() => Assert.Equal(
        (0.25, -0.8, -1.1), (Left(0.05), Math.Round(Left(0.12), 12), Math.Round(Left(0.14), 12)));

    [Fact]
    public void The_coin_shows_the_slope_s_own_way_once_and_leaves_a_cost_hundreds_of_times_higher()
    {
        double[] steps = [.. Enumerable.Range(0, 6).Select(k => BestWeight * (1 - Left(0.05)) * Math.Pow(Left(0.05), k))];
        var costs = new List<double>();
        var lucky = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var coin = new SeededRandom(seed);
            double[] tossed = [.. steps.Select(step => coin.Normal() < 0 ? -step : step)];
            lucky += tossed.All(step => step > 0) ? 1 : 0;
            costs.Add(CostOf(tossed.Sum()));
        }

        costs.Sort();
        Assert.Equal(1, lucky);
        Assert.InRange(0.5 * (costs[9] + costs[10]) / CostOf(steps.Sum()), 200, 999);
    }

    private static double BestWeight =>
        s_hours.Zip(s_marks, (hour, mark) => hour * mark).Sum() / s_hours.Sum(hour => hour * hour);

    private static double Left(double rate) => 1 - rate * 2 * s_hours.Sum(hour => hour * hour) / s_hours.Length;

    private static double CostOf(double weight)
    {
        var sum = 0.0;
        for (var i = 0; i < s_hours.Length; i++)
        {
            sum += (weight * s_hours[i] - s_marks[i]) * (weight * s_hours[i] - s_marks[i]);
        }

        return sum / s_hours.Length;
    }

    private static double InTheLeftValley(Func<double, double> endOf)
    {
        var random = new SeededRandom(1);
        return Enumerable.Range(0, 100).Select(_ => random.Uniform(-2, 2)).ToArray().Count(start => endOf(start) < 0);
    }

    private static double SlopeAt(double x) => 4 * x * x * x - 4 * x + 0.3;

    // A rate below one over the largest curvature, 44 at ±2, never crosses the hilltop: the root of f′ between the valleys, by halving.
    private static double Still(double start)
    {
        var (low, high) = (0.0, 0.5);
        for (var k = 0; k < 60; k++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = SlopeAt(middle) > 0 ? (middle, high) : (low, middle);
        }

        return start - low;
    }

    private static double HeavyBall(double x)
    {
        var velocity = 0.0;
        for (var k = 0; k < 2000; k++)
        {
            velocity = 0.9 * velocity + SlopeAt(x);
            x -= 0.02 * velocity;
        }

        return x;
    }

    private static double Moments(double x)
    {
        var (first, second) = (0.0, 0.0);
        for (var k = 1; k <= 5000; k++)
        {
            var slope = SlopeAt(x);
            first = 0.9 * first + 0.1 * slope;
            second = 0.999 * second + 0.001 * slope * slope;
            x -= 0.02 * first / (1 - Math.Pow(0.9, k)) / (Math.Sqrt(second / (1 - Math.Pow(0.999, k))) + 1e-8);
        }

        return x;
    }
}
