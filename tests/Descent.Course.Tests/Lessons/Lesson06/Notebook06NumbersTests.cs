using Descent.Course.Tests.Numbers;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 06: closed forms, bisections and loops written out.</summary>
public class Notebook06NumbersTests : NumbersInProse
{
    // The eight local minima of x²/10 + sin 3x are 2.1 apart; its slope is x/5 + 3 cos 3x.
    private static readonly (double Left, double Right) s_basin = (Zero(RippleSlope, -1.9, -1.3), Zero(RippleSlope, 0.2, 0.9));

    private static readonly double s_exact = (s_basin.Right - s_basin.Left) / 16;

    protected override string Notebook => "06";

    private protected override IEnumerable<Said> All =>
    [
        .. Chosen, .. Wells, .. Saddles, .. RandomHessians, .. Networks, .. Rates, .. Restarts,
        Said.Is("with 2 about {} of 100", 100 * ShareInBetterWell(2)),
    ];

    [Fact]
    public void Results_that_the_prose_says_in_words_are_right()
    {
        Assert.Equal((0.0, 0.0), (ShareInBetterWell(0), ShareInBetterWell(0.5)));
        Assert.InRange(ShareInBetterWell(1), 0.005, 0.1);
        Assert.InRange(ShareInBetterWell(4), 0.5, 0.65);
        Assert.DoesNotContain(LevelPoints().TakeLast(100), point => point.Downward == 0);
        Assert.All(Enumerable.Range(0, 5), seed => Assert.Equal(20, XorLearned(4, seed)));
    }

    private static IEnumerable<Said> Chosen =>
    [
        Said.Chosen("75 minutes"), Said.Chosen("makes 200 random runs"), Said.Chosen("$(-3, -0.1)$ and $(-3, -0.06)$"),
        Said.Chosen("start at $(1, 0.001)$"), Said.Chosen(@"offset $\varepsilon$ to 0.5"), Said.Chosen(@"\ln(0.5/\varepsilon)"),
        Said.Chosen("95 times in 100"), Said.Chosen("$x = 0.5, 1, 2$"), Said.Chosen("after 1,000 steps"), Said.Chosen("Out of 20 random"),
        Said.Chosen("that 2,000 steps do not"), Said.Chosen("From 0.01 on"), Said.Chosen("At 0.017 the"), Said.Chosen("400 random starts"),
        Said.Chosen("of 100 runs at each"), Said.Chosen(@"After 2,000 steps with $\sigma \le 0.5$"), Said.Chosen("enough for 95 %"),
        Said.Chosen(@"starts at $x = -1.6$ with $\alpha = 0.05$"), Said.Chosen("Restarts for 95 %"), Said.Chosen("within 0.1 of it"),
        Said.Chosen("one half need for 95 %"), Said.Chosen(@"\varepsilon = 10^{-12}$"), Said.Chosen("From $10^{-12}$"),
    ];

    // f′ = x³ − x + 1/10: two floors and a hilltop between.
    private static IEnumerable<Said> Wells
    {
        get
        {
            var (deep, high) = (Zero(WellSlope, -1.5, -0.7), Zero(WellSlope, 0.7, 1.5));
            var ((cx, cy), (bx, by)) = (HimmelblauEnd(-3, -0.1, 0.005), HimmelblauEnd(-3, -0.06, 0.005));
            return
            [
                Said.Is("minimum, {} above the", Well(high) - Well(deep)),
                Said.Is("About {} apart", Math.Sqrt((cx - bx) * (cx - bx) + (cy - by) * (cy - by))),
            ];
        }
    }

    // Along (1, −1) the curvature of ½(2x² + 2bxy + 2y²) is 2 − b, along (1, 1) it is 2 + b. Along y the saddle's is −2 + 3y².
    private static IEnumerable<Said> Saddles =>
    [
        Said.Is("at $b = {}$ it is a trough", 2), Said.Is("the curvature stays {}, sees", 2),
        Said.Is("the curvature is {}, and each step keeps {} of", 2, 1 - 0.1 * 2), Said.Is("it is {} near the origin", -2),
        Said.Is("multiplies* $y$ by {}", 1 + 0.1 * 2), Said.Is(@"/\ln {}$ steps.", 1 + 0.1 * 2),
        Said.Is(@"\varepsilon = 0.001$ it takes {}", SaddleDelay(1e-3)),
        Said.Is(@"{}: each factor of ten costs $\ln 10 / \ln {} = {}$ steps", SaddleDelay(1e-6), 1.2, Math.Log(10) / Math.Log(1.2)),
    ];

    private static IEnumerable<Said> RandomHessians
    {
        get
        {
            var peaks = LevelPoints();
            return
            [
                Said.Is(@"(2 - \sqrt2)/4 \approx {}", Positive(2)), Said.Is("cone of {}° around", Math.Atan(1) * 180 / Math.PI),
                Said.About("one random Hessian in {} is", 1 / Positive(4)), Said.Is("with six it was {} of 200,000", ByPivots(6, 200_000)),
                Said.Is("3^6 = {}$", peaks.Length), Said.Is("shows all {},", peaks.Length),
                Said.Is("{} of the lowest hundred, none", peaks.Take(100).Count(point => point.Downward == 0)),
            ];
        }
    }

    private static IEnumerable<Said> Networks
    {
        get
        {
            var (half, w, v) = SmallestNetwork(-0.01, 0.01);
            var learned = Enumerable.Range(0, 5).Select(seed => XorLearned(2, seed)).Order().ToArray();
            return
            [
                Said.Is("It is at $({}, {})$", w, v), Said.About("for some {} steps", half),
                Said.Is("About {} with two units, all with four", learned[2]),
            ];
        }
    }

    // The Hessian of Himmelblau's function at C, the end of a run that starts near it.
    private static IEnumerable<Said> Rates
    {
        get
        {
            var (x, y) = HimmelblauEnd(-3.8, -3.3, 0.005);
            var (a, b, c) = (12 * x * x + 4 * y - 42, 4 * x + 4 * y, 12 * y * y + 4 * x - 26);
            var greatest = (a + c) / 2 + Math.Sqrt((a - c) * (a - c) / 4 + b * b);
            var here = HimmelblauEnd(-3, -3.4, 0.017, 4000);
            var (gx, gy) = HimmelblauSlope(here.X, here.Y);
            return
            [
                Said.Is(@"at C is {}, and $2/{} \approx {}$", greatest, greatest, 2 / greatest),
                Said.Is("between $({}, {})$ and $({}, {})$", here.X, here.Y, here.X - 0.017 * gx, here.Y - 0.017 * gy),
                Said.Is("is $L = {}$", 3 * 2 * 2 - 1),
            ];
        }
    }

    // A start finds the lowest minimum if it lies between the two hilltops around it.
    private static IEnumerable<Said> Restarts
    {
        get
        {
            var random = new SeededRandom(6);
            double[] starts = [.. Enumerable.Range(0, 1000).Select(_ => random.Uniform(-8, 8))];
            var share = starts.Count(x => x > s_basin.Left && x < s_basin.Right) / 1000.0;
            const double z = 1.959964, n = 1000;
            var centre = (share + z * z / (2 * n)) / (1 + z * z / n);
            var reach = z * Math.Sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
            return
            [
                Said.Is("measured $p = {}$", share), Said.Is("divided by {}.", 8 - -8),
                Said.Is("share asks for {}, but at the ends of its confidence interval, {} and {}, it takes {} or {}.",
                    Enough(share), centre - reach, centre + reach, Enough(centre - reach), Enough(centre + reach)),
                Said.Is("The exact one asks for {}.", Enough(s_exact)),
            ];
        }
    }

    private static double Enough(double p)
    {
        var (starts, fail) = (0, 1.0);
        while (fail > 0.05)
        {
            (starts, fail) = (starts + 1, fail * (1 - p));
        }

        return starts;
    }

    private static double Well(double x) => (x * x - 1) * (x * x - 1) / 4 + x / 10;

    private static double WellSlope(double x) => x * x * x - x + 0.1;

    private static double RippleSlope(double x) => x / 5 + 3 * Math.Cos(3 * x);

    private static (double X, double Y) HimmelblauSlope(double x, double y) =>
        (4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7));

    private static (double X, double Y) HimmelblauEnd(double x, double y, double rate, int steps = 1000)
    {
        for (var k = 0; k < steps; k++)
        {
            var (gx, gy) = HimmelblauSlope(x, y);
            (x, y) = (x - rate * gx, y - rate * gy);
        }

        return (x, y);
    }

    private static double SaddleDelay(double y)
    {
        var k = 0;
        for (; Math.Abs(y) <= 0.5; k++)
        {
            y -= 0.1 * (-2 * y + y * y * y);
        }

        return k;
    }

    // Half an interval at a time; the slope has one zero in it.
    private static double Zero(Func<double, double> slope, double from, double to)
    {
        for (var k = 0; k < 60; k++)
        {
            var middle = (from + to) / 2;
            (from, to) = slope(from) * slope(middle) <= 0 ? (from, middle) : (middle, to);
        }

        return (from + to) / 2;
    }

    // The chance that all n eigenvalues of a Gaussian orthogonal matrix are positive, for even n: the density is ∏|λᵢ − λⱼ| exp(−Σλ²/2),
    // and de Bruijn's formula makes of its integral a Pfaffian of aᵢⱼ = ∫∫ sgn(y − x) xⁱ yʲ exp(−(x² + y²)/2) dx dy.
    private static double Positive(int n) => Pfaffian(n, 0) / Pfaffian(n, -9);

    private static double Pfaffian(int n, double from)
    {
        const int cells = 4000;
        var width = (9 - from) / cells;
        var a = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                var (below, all) = (0.0, Enumerable.Range(0, cells).Sum(k => Weighed(from + (k + 0.5) * width, j)));
                for (var k = 0; k < cells; k++)
                {
                    var x = from + (k + 0.5) * width;
                    a[i, j] += Weighed(x, i) * (all - 2 * below - Weighed(x, j)) * width * width;
                    below += Weighed(x, j);
                }
            }
        }

        return Of([.. Enumerable.Range(0, n)]);

        static double Weighed(double x, int power) => Math.Pow(x, power) * Math.Exp(-x * x / 2);

        double Of(int[] rows) => rows.Length == 0 ? 1 : Enumerable.Range(1, rows.Length - 1).Sum(k =>
            (k % 2 == 1 ? 1 : -1) * a[rows[0], rows[k]] * Of([.. rows.Where((_, at) => at != 0 && at != k)]));
    }

    // A symmetric matrix has only positive eigenvalues when all pivots of Gauss's elimination are positive.
    private static double ByPivots(int n, int trials)
    {
        var random = new SeededRandom(0);
        var (h, minima) = (new double[n, n], 0);
        for (var trial = 0; trial < trials; trial++)
        {
            for (var i = 0; i < n; i++)
            {
                h[i, i] = Math.Sqrt(2) * random.Normal();
                for (var j = 0; j < i; j++)
                {
                    h[i, j] = h[j, i] = random.Normal();
                }
            }

            var k = 0;
            for (; k < n && h[k, k] > 0; k++)
            {
                for (var i = k + 1; i < n; i++)
                {
                    for (var j = k + 1; j < n; j++)
                    {
                        h[i, j] -= h[i, k] * h[k, j] / h[k, k];
                    }
                }
            }

            minima += k == n ? 1 : 0;
        }

        return minima;
    }

    // ½(x⁴ − 16x² + 5x) has the slope 2x³ − 16x + 2.5: six variables, each in one of its three level places.
    private static (int Downward, double Height)[] LevelPoints()
    {
        double[] places = [.. new[] { (-3.5, -2.0), (0.0, 1.0), (2.0, 3.5) }.Select(
            at => Zero(x => 2 * x * x * x - 16 * x + 2.5, at.Item1, at.Item2))];
        double[] heights = [.. places.Select(x => (x * x * x * x - 16 * x * x + 5 * x) / 2)];
        return [.. Enumerable.Range(0, (int)Math.Pow(3, 6)).Select(code =>
        {
            int[] digits = [.. Enumerable.Range(0, 6).Select(i => code / (int)Math.Pow(3, i) % 3)];
            return (digits.Count(digit => digit == 1), digits.Sum(digit => heights[digit]));
        }).OrderBy(point => point.Item2)];
    }

    // After how many steps the cost of v tanh(wx) has halved, and where it ends.
    private static (double Half, double W, double V) SmallestNetwork(double w, double v)
    {
        double[] xs = [0.5, 1, 2];
        var (first, half) = (double.NaN, double.NaN);
        for (var k = 0; k < 3000; k++)
        {
            var (cost, slopeW, slopeV) = (0.0, 0.0, 0.0);
            foreach (var x in xs)
            {
                var (tanh, error) = (Math.Tanh(w * x), v * Math.Tanh(w * x) - Math.Tanh(x));
                cost += error * error / 3;
                slopeW += 2 * error * v * x * (1 - tanh * tanh) / 3;
                slopeV += 2 * error * tanh / 3;
            }

            first = k == 0 ? cost : first;
            half = double.IsNaN(half) && cost < first / 2 ? k : half;
            (w, v) = (w - 0.1 * slopeW, v - 0.1 * slopeV);
        }

        return (half, w, v);
    }

    // Backpropagation by hand: of 20 starts, how many end at a mean squared error below 0.01 after 2,000 steps.
    private static double XorLearned(int units, int seed)
    {
        var random = new SeededRandom(seed);
        (double A, double B, double Y)[] examples = [(-1, -1, -1), (-1, 1, 1), (1, -1, 1), (1, 1, -1)];
        return Enumerable.Range(0, 20).Count(_ =>
        {
            double[] w = [.. Enumerable.Range(0, 4 * units + 1).Select(_ => random.Normal())];
            for (var k = 0; k < 2000; k++)
            {
                var slope = Slope(w).Slope;
                w = [.. w.Zip(slope, (weight, each) => weight - 0.1 * each)];
            }

            return Slope(w).Cost < 0.01;
        });

        (double Cost, double[] Slope) Slope(double[] w)
        {
            var (cost, slope) = (0.0, new double[w.Length]);
            foreach (var (a, b, y) in examples)
            {
                double[] hidden = [.. Enumerable.Range(0, units).Select(
                    u => Math.Tanh(w[4 * u] * a + w[4 * u + 1] * b + w[4 * u + 2]))];
                var error = w[^1] - y + hidden.Select((h, u) => w[4 * u + 3] * h).Sum();
                cost += error * error / 4;
                slope[^1] += error / 2;
                for (var u = 0; u < units; u++)
                {
                    var inner = error / 2 * w[4 * u + 3] * (1 - hidden[u] * hidden[u]);
                    slope[4 * u] += inner * a;
                    slope[4 * u + 1] += inner * b;
                    slope[4 * u + 2] += inner;
                    slope[4 * u + 3] += error / 2 * hidden[u];
                }
            }

            return (cost, slope);
        }
    }

    // 2,000 steps from 0.95, five seeds of 100 runs: the median of the shares that end to the left of the hilltop.
    private static double ShareInBetterWell(double sigma)
    {
        var hilltop = Zero(WellSlope, -0.5, 0.5);
        return Enumerable.Range(0, 5).Select(seed => Enumerable.Range(1000 * seed, 100).Count(dice =>
        {
            var noise = new GradientNoise(sigma, Seed: dice);
            var (x, slope) = (0.95, new double[1]);
            for (var k = 0; k < 2000; k++)
            {
                slope[0] = WellSlope(x);
                noise.Apply(slope, [x], k);
                x -= 0.05 * slope[0];
            }

            return x < hilltop;
        }) / 100.0).Order().ElementAt(2);
    }
}
