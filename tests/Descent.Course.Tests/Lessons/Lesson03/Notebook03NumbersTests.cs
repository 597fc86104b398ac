using Descent.Course.Tests.Numbers;
using Descent.Numerics;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 03: powers of 1 − αL, roots by bisection, and loops written out.</summary>
public class Notebook03NumbersTests : NumbersInProse
{
    protected override string Notebook => "03";

    private protected override IEnumerable<Said> All
    {
        get
        {
            var swing = Walk(TwoValleysSlope, -1.4, 0.25, 4000)[^2..];
            return
            [
                .. Chosen,
                Said.Is(@"$2\cdot(-1)-4={}$. Where", ParabolaSlope(-1)),
                Said.Is(@"$-0.1\cdot({})={}$ long and ends at ${}$",
                    ParabolaSlope(-1), -0.1 * ParabolaSlope(-1), -1 - 0.1 * ParabolaSlope(-1)),
                Said.Is("At {} it arrives in one step", 1.0 / 2),
                Said.Is("Between {} and {} it jumps", 1.0 / 2, 2.0 / 2),
                Said.Is("At exactly {} it swings for ever. Beyond {} each", 2.0 / 2, 2.0 / 2),
                Said.About("the pair needs about {} steps", MedianSteps(0.01, 1)),
                Said.About("About {}, ten times as many", MedianSteps(0.001, 1)),
                Said.Is(@"\approx{}$. It stands", 2.0 / (10 + 1)),
                Said.Is("near $x={}$. The rule", Hilltop),
                Said.Is("fro between {} and {} for ever", swing.Min(), swing.Max()),
                Said.Is("valley is about {}. With", 2 / TwoValleysCurvature(LeftFloor)),
                Said.Is("after one step, at {}. There", 2 - 0.05 * 0.02 * 2),
                Said.Is("notebook, it must give {}.", -1 - 0.1 * -6),
            ];
        }
    }

    private static IEnumerable<Said> Chosen =>
    [
        Said.Chosen("80 minutes"), Said.Chosen(@"$x=-1$ with $\alpha=0.1$"), Said.Chosen(@"With $\alpha=0.1$ the first"),
        Said.Chosen(@"At $\alpha=0.2$ every step"), Said.Chosen("0.05, 0.5, 0.9, 1.05. One of"),
        Said.Chosen("at 0.01 it is still on its way after 200 steps"), Said.Chosen(@"at $\alpha=0.1$, at 0.5 and at 1?"),
        Said.Chosen("At 1.05 the step ends"),
        Said.Chosen("at 0.3, a single stair at 0.5, a spiral inwards at 0.9, a square at 1, and at 1.05"),
        Said.Chosen("steep one with $L=10$"), Said.Chosen(@"At $\alpha=0.01$ the pair"), Said.Chosen("How many at 0.001?"),
        Said.Chosen("0.01 above 0 costs as much as 0.001 below"), Said.Chosen("Starting from 0.3"), Said.Chosen("from 1.8, the steepest"),
        Said.Chosen("$x^4-2x^2+0.3x$"), Said.Chosen(@"those of $\alpha=0.04$"), Said.Chosen("At 0.2 the run leaves"),
        Said.Chosen("At 0.25 it neither"), Said.Chosen("0.1 is right for a start at 2.2 and throws you out from 2.3"),
        Said.Chosen(@"at 2 with $\alpha=0.05$"), Said.Chosen("All six: 35 minutes"), Said.Chosen("With −1, 0.1 and −6"),
        Said.Chosen("up to 0.2 the walk from −1.4 settles in its valley; at 0.25 it swings there, at 0.3 in"),
        Said.Chosen("fewer than 20 steps"), Said.Chosen(@"for $\lambda=10$"), Said.Chosen("start in [−10, 10]"),
    ];

    [Fact]
    public void Each_rate_does_what_the_prose_says_of_it()
    {
        Assert.Equal(2, Walk(ParabolaSlope, -1, 0.5, 1)[1]);
        Assert.True(6 * Math.Pow(1 - 2 * 0.01, 200) > 0.1);
        Assert.All(Walk(ParabolaSlope, -1, 0.2, 12).Zip(Walk(ParabolaSlope, -1, 0.2, 12).Skip(1)),
            step => Assert.True(Math.Abs(step.Second - 2) < Math.Abs(step.First - 2)));
        Assert.Equal([-1, 5, -1, 5], Walk(ParabolaSlope, -1, 1, 3));
        Assert.Equal([0.9, 0.5, 0], new[] { 0.1, 0.5, 1 }.Select(rate => (5 - Parabola(-1 + 6 * rate)) / (rate * 36)), Near);
        Assert.True(Parabola(-1 + 6 * 1.05) > Parabola(-1));
    }

    // The factor's size at 0.01 on the shallow parabola is that at 2/L − 0.001 on the steep one.
    [Fact]
    public void A_hundredth_above_nothing_costs_what_a_thousandth_below_the_limit_does()
    {
        Assert.Equal(Math.Abs(1 - 0.01 * 1), Math.Abs(1 - 0.199 * 10), 12);
        Assert.Equal(10, MedianSteps(0.001, 1) / MedianSteps(0.01, 1), 0.1);
        Assert.True(MedianSteps(2.0 / 11, 1) < MedianSteps(0.1, 1) && MedianSteps(2.0 / 11, 1) < MedianSteps(0.199, 10));
    }

    [Theory]
    [InlineData(0.3, 0.04, 0.96)]
    [InlineData(1.8, 0.04, 0.96)]
    [InlineData(-1.8, 0.04, -1.04)]
    [InlineData(-1.8, 0.2, 0.96)]
    [InlineData(-1.4, 0.04, -1.04)]
    [InlineData(-1.4, 0.2, -1.04)]
    public void Walks_between_two_valleys_settle_where_the_prose_says(double start, double rate, double end) =>
        Assert.Equal(end, Math.Round(Walk(TwoValleysSlope, start, rate, 4000)[^1], 2));

    [Theory]
    [InlineData(0.25, -1)]
    [InlineData(0.3, 1)]
    public void From_a_quarter_on_they_swing_for_ever_in_the_one_or_in_the_other(double rate, int side)
    {
        var last = Walk(TwoValleysSlope, -1.4, rate, 4000)[^20..];
        Assert.All(last, x => Assert.Equal(side, Math.Sign(x)));
        Assert.True(last.Max() - last.Min() > 0.2);
    }

    // On x⁴ a step multiplies x by 1 − 4αx², which is −1 at x² = 1/(2α).
    [Fact]
    public void On_the_fourth_power_the_last_start_from_which_a_tenth_arrives_lies_between_two_and_two_and_three_tenths() =>
        Assert.InRange(Math.Sqrt(1 / (2 * 0.1)), 2.2, 2.3);

    [Fact]
    public void The_steepest_start_of_all_is_the_last()
    {
        double[] places = [-1.8, -1.4, -1, -0.6, -0.3, -0.1, 0, 0.1, 0.3, 0.6, 1, 1.4, 1.8];
        Assert.Equal(1.8, places.MaxBy(x => Math.Abs(TwoValleysSlope(x))));
    }

    private static double Parabola(double x) => x * (x - 4);

    private static double ParabolaSlope(double x) => 2 * (x - 2);

    private static double TwoValleysSlope(double x) => 4 * x * x * x - 4 * x + 0.3;

    private static double TwoValleysCurvature(double x) => 12 * x * x - 4;

    private static double Hilltop => Zero(TwoValleysSlope, -0.5, 0.5);

    private static double LeftFloor => Zero(TwoValleysSlope, -1.5, -0.6);

    private static double[] Walk(Func<double, double> slope, double start, double rate, int steps)
    {
        var path = new double[steps + 1];
        path[0] = start;
        for (var k = 0; k < steps; k++)
        {
            path[k + 1] = path[k] - rate * slope(path[k]);
        }

        return path;
    }

    // The least k with |1 − αL|ᵏ |x₀| ≤ 1e-6, for the 25 starts of the notebook.
    private static double MedianSteps(double rate, double curvature) => Enumerable.Range(0, 25)
        .Select(seed => Math.Abs(new SeededRandom(seed).Uniform(-2, 2)))
        .Select(start => Math.Ceiling(Math.Log(1e-6 / start) / Math.Log(Math.Abs(1 - rate * curvature)))).Order().ElementAt(12);

    private static double Zero(Func<double, double> slope, double from, double to)
    {
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (from + to) / 2;
            (from, to) = slope(from) * slope(middle) <= 0 ? (from, middle) : (middle, to);
        }

        return from;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-12;
}
