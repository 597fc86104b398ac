using System.Numerics;
using Descent.Course.Tests.Numbers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 02: algebra done by hand, and difference quotients written out.</summary>
public class Notebook02NumbersTests : NumbersInProse
{
    private const double Epsilon = 1.0 / (1L << 52);

    // x²/(1 + x²), 1 − exp(−x²).
    private static readonly Func<double, double> s_humpSlope = x => 2 * x / Math.Pow(1 + x * x, 2);
    private static readonly Func<double, double> s_pitSlope = x => 2 * x * Math.Exp(-x * x);

    protected override string Notebook => "02";

    private protected override IEnumerable<Said> All =>
    [
        .. Chosen,
        Said.Is("goes {} metres, {} m/s on", Gone(4) - Gone(2), (Gone(4) - Gone(2)) / 2),
        Said.Is("they come to {}, more than {} m/s", Speed, (Gone(4) - Gone(2)) / 2),
        Said.Is(@"=\frac{{}h-{}h^2}{h}={}-{}h.", Speed, 2, Speed, 2),
        Said.Is("$f'(2)={}$ metres", Speed),
        Said.Is("flat at {}, on a hilltop, and at {}, on", -1, 1),
        Said.Is("keeps about {} digits", Math.Log10(1L << 53)),
        Said.Is("at 3 about ${}$", 3 * Math.Sqrt(Epsilon)),
        Said.Is("The library takes ${}$ and ${}$, times", Math.Sqrt(Epsilon), Math.Cbrt(Epsilon)),
        Said.Is("has the value {} and the slope {}, both", 3 * 3 - 4 * 3, 2 * 3 - 4),
        Said.Is("add up: ${}+{}-{}={}$.", 3, 3, 4, 3 + 3 - 4),
        Said.Is("rounding: {} is ε", Epsilon),
        Said.Is("a slope of {}, the other a slope of {}. Who", 4 * 6 * 6 * 6, s_humpSlope(6)),
        Said.Is("both stand {} away", Math.Cbrt(864.0 / 4)),
        Said.Is("at 6 its slope is ${}$", s_pitSlope(6)),
        Said.Is("reach from {} to {}. The size", s_pitSlope(3), 4 * 3 * 3 * 3),
        Said.Is("it must give {}. Once", (2.5 * 2.5 * 2.5 - 1.5 * 1.5 * 1.5) / 1),
        Said.Is("it must give {} and {}. You", 12.0 / 4, (1 * 4 - 12 * 3) / 16.0),
    ];

    private static IEnumerable<Said> Chosen =>
    [
        Said.Chosen("75 minutes"), Said.Chosen(@"$20\cdot60t-2\,(60t)^2$"), Said.Chosen(@"$h=0.1,\ 0.01$ and so on"),
        Said.Chosen(@"down to $10^{-16}$"), Said.Chosen(@"below $10^{-14}$: first"),
        Said.Chosen(@"$h=10^{-12}$"), Said.Chosen("median of 25 points"),
        Said.Chosen("notebook 04 counts"), Said.Chosen("within 0.5 of the minimum, and within 6"),
        Said.Chosen("look further than 0.5"), Said.Chosen("shows at 0.1, where"), Said.Chosen("at 2 with $h=0.5$"),
        Said.Chosen("at 25 points of $1/x$"), Said.Chosen("points in [−10, 10]"), Said.Chosen("For 12 with slope 1 and 4 with slope 3"),
        Said.Chosen("good to 16 digits. With 32-bit"),
    ];

    // The braking car, 20t − 2t²; at t = 2 its speed is 20 − 4t.
    private static double Gone(double t) => t * (20 - 2 * t);

    private static double Speed => 20 - 4 * 2;

    [Fact]
    public void Of_the_sixteen_steps_the_eighth_is_best_and_the_last_slopes_are_wild()
    {
        double[] errors = [.. Enumerable.Range(1, 16).Select(k => RelativeError(Forward(3, 1 / Math.Pow(10, k)), 3))];
        Assert.Equal(8, 1 + Array.IndexOf(errors, errors.Min()));
        Assert.All(Enumerable.Range(0, 7), k => Assert.True(errors[k + 1] < errors[k]));
        Assert.True(errors[9] > errors[7] && errors[12] > errors[11] && errors[15] > errors[13]);
        double[] wild = [.. new[] { 1e-15, 3.16e-16, 1e-16 }.Select(h => Forward(3, h) / (-1.0 / 9))];
        Assert.Equal(0.5, wild[0], 0.01);
        Assert.InRange(wild[1], 1.4, 1.7);
        Assert.Equal(0, wild[2]);
    }

    [Fact]
    public void Twelve_decimals_agree_and_four_digits_are_left()
    {
        var (one, other) = (1.0 / 3, 1 / (3 + 1e-12));
        Assert.Equal(Math.Floor(one * 1e12), Math.Floor(other * 1e12));
        Assert.InRange((one - other) * 1e16, 1000, 9999);
    }

    // At 25 evenly spaced points of [1, 2], over 41 steps for each of the two differences.
    [Fact]
    public void The_central_difference_wins_more_than_two_powers_of_ten_and_the_complex_step_leaves_one_bit_at_most()
    {
        double[] xs = [.. Enumerable.Range(0, 25).Select(i => 1 + (i + 0.5) / 25)];
        double Best(Func<double, double, double> slope, double from) => Enumerable.Range(0, 41)
            .Min(i => Median(xs.Select(x => RelativeError(slope(x, from * Math.Pow(10, i / 10.0)), x))));
        Assert.InRange(Best(Forward, 1e-10) / Best(Central, 1e-7), 100, 10_000);
        Assert.All(Enumerable.Range(9, 7), k => Assert.InRange(
            Median(xs.Select(x => RelativeError((1 / new Complex(x, Math.Pow(10, -k))).Imaginary / Math.Pow(10, -k), x))),
            0,
            Math.Pow(2, -52)));
        Assert.True(Median(xs.Select(x => RelativeError(Central(x, 1e-12), x))) > 1e-6);
    }

    [Fact]
    public void Beyond_a_half_the_two_humps_soon_grow_flatter_and_near_the_floor_they_are_the_parabola()
    {
        Assert.All([s_humpSlope, s_pitSlope], slope =>
        {
            Assert.True(slope(0.4) < slope(0.5) && slope(0.8) > slope(0.9) && slope(3) > slope(3.1));
            Assert.InRange(slope(0.1) / 0.2, 0.97, 1);
        });
    }

    // f′/f″: x³·4/(12x²) = x/3; of the humps, f″ is negative beyond 1/√3 and 1/√2.
    [Fact]
    public void Slope_over_curvature_is_a_third_of_the_distance_on_the_fourth_power_and_turns_round_on_the_humps()
    {
        Assert.Equal(1.0 / 3, 4.0 / 12, 15);
        Assert.All([0.6, 1, 3], x => Assert.True(2 - 6 * x * x < 0));
        Assert.All([0.75, 1, 3], x => Assert.True(2 - 4 * x * x < 0));
    }

    private static double Forward(double x, double h) => (1 / (x + h) - 1 / x) / h;

    private static double Central(double x, double h) => (1 / (x + h) - 1 / (x - h)) / (2 * h);

    private static double RelativeError(double slope, double x) => Math.Abs(slope * x * x + 1);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(12);
}
