using Descent.Course.Figures;
using Descent.Course.Tests.Numbers;
using Descent.Data;
using Descent.Models;
using Descent.Numerics;

namespace Descent.Course.Tests.Lessons;

/// <summary>The numbers in the prose of notebook 08: means, loops and a backpropagation written out.</summary>
public class Notebook08NumbersTests : NumbersInProse
{
    private static readonly double[] s_widths = RealData.Iris.Column("petal_width");

    private static readonly double[] s_lengths = Centred(RealData.Iris.Column("petal_length"));

    // With lengths counted from their mean the best line is a pair of means, and the cost a sum of two squares above its minimum.
    private static readonly double s_square = s_lengths.Average(x => x * x);

    private static readonly double s_slope = s_lengths.Zip(s_widths, (x, y) => x * y).Average() / s_square;

    private static readonly double s_intercept = s_widths.Average();

    private static readonly Dataset s_moons = SyntheticData.Moons(1000, noise: 0.1);

    private static readonly double[] s_rates = [0.5, 1, 2, 4, 8, 16];

    protected override string Notebook => "08";

    private protected override IEnumerable<Said> All =>
    [
        .. Chosen,
        Said.Is("holds the {} that are left", 150 % 32),
        Said.Is("from about {} to near its minimum of {}.", s_widths.Average(y => y * y), Cost(s_slope, s_intercept)),
        Said.Is("asked {} flowers, the next {}, the last {}.", 15 * 150, 15 * 10, 15),
        .. Floors, .. Networks,
        Said.Is(@"add up to ${}\,\alpha$", 1 / (1 - 0.99)),
        Said.Is(@"from $\alpha=0.01$ the run freezes on its way, at {}.", Median(seed => Left(150, k => 0.01 * Math.Pow(0.99, k), seed))),
    ];

    [Fact]
    public void With_single_flowers_the_cost_falls_in_little_more_than_half_of_the_updates()
    {
        double[] costs = [.. Walk(1, _ => 0.05, seed: 1, 150).Select(Above)];
        Assert.InRange(costs.Zip(costs.Skip(1)).Count(pair => pair.Second < pair.First), 76, 90);
        Assert.InRange(costs[^1], 0, 0.03);
    }

    [Theory]
    [InlineData(150, 1)]
    [InlineData(3000, 10)]
    [InlineData(15_000, 150)]
    public void With_equal_samples_another_batch_size_is_nearest(int samples, int winner) => Assert.Equal(
        winner, new[] { 1, 10, 150 }.MinBy(size => Spread.Of(Enumerable.Range(0, 9).Select(seed =>
            Above(Walk(size, _ => 0.05, seed, samples / size)[^1]))).Median));

    [Fact]
    public void Four_times_the_flowers_halve_the_clouds_width_and_ten_times_the_price_makes_it_three_times_as_sharp()
    {
        Assert.InRange(Math.Sqrt((150 - 4) / (4 * 149.0)), 0.48, 0.5);
        Assert.InRange(Math.Sqrt(10 * 149.0 / (150 - 10)), 3, 3.4);
    }

    [Fact]
    public void At_a_small_rate_the_floor_of_shuffled_epochs_is_five_times_lower()
    {
        var shuffled = Median(seed => Walk(1, _ => 0.001, seed, 12_000).Skip(6000).Average(Above));
        Assert.InRange(Drawn(0.001) / shuffled, 4.5, 6.5);
        Assert.InRange(shuffled / Median(seed => Walk(1, _ => 0.002, seed, 12_000).Skip(6000).Average(Above)), 0.25, 1 / 3.0);
    }

    [Fact]
    public void Half_a_cosine_beats_the_best_constant_some_fifty_times()
    {
        var constant = Median(seed => Left(150, _ => 0.001, seed));
        Assert.All(new[] { 0.0005, 0.002 }, rate => Assert.True(Median(seed => Left(150, _ => rate, seed)) > constant));
        double Cosine(int seed) => Left(150, k => 0.005 * (1 + Math.Cos(Math.PI * k / 3000)), seed);
        Assert.InRange(constant / Median(Cosine), 45, 60);
        var seeds = Enumerable.Range(0, 5).ToArray();
        Assert.InRange(seeds.Min(seed => Left(150, _ => 0.001, seed)) / seeds.Max(Cosine), 5, 8);
    }

    // Per update the two distances keep |1 − 2αs| and |1 − 2α| of themselves, s the mean square of the lengths.
    [Fact]
    public void Without_noise_halving_the_rate_stops_the_run_on_its_way()
    {
        double After(Func<int, double> rate) => Enumerable.Range(0, 20).Aggregate(
            (W: s_slope, B: s_intercept), (far, k) => (far.W * (1 - 2 * rate(k) * s_square), far.B * (1 - 2 * rate(k))),
            far => s_square * far.W * far.W + far.B * far.B);
        Assert.InRange(After(_ => 0.25), 1e-11, 3e-11);
        Assert.InRange(new[] { 0.4, 0.6, 0.8 }.Min(rate => After(k => rate / Math.Pow(2, k))), 3e-3, 5e-3);
    }

    [Fact]
    public void From_50_on_twenty_times_the_batch_saves_ten_updates() => Assert.Equal(
        10, Best(50).Updates - Best(1000, 8).Updates);

    [Fact]
    public void At_the_same_rate_a_larger_batch_saves_next_to_nothing_unless_noise_holds_the_smaller_back()
    {
        Assert.InRange(Best(10, 1).Updates / Best(100, 1).Updates, 1, 1.15);
        Assert.Equal(2, Best(10, 4).Updates / Best(100, 4).Updates);
    }

    [Fact]
    public void A_curve_of_the_range_test_turns_up_near_the_best_rate() => Assert.All(
        new[] { (Size: 1, Best: 1.0), (10, 4), (100, 8) }, one =>
        {
            var runs = Enumerable.Range(0, 5)
                .Select(seed => Losses(one.Size, k => 0.01 * Math.Pow(1.03, k), seed, 300, every: 6)).ToArray();
            double[] losses = [.. Enumerable.Range(0, 51).Select(i => Spread.Of(runs.Select(run => run[i])).Median)];
            var lowest = Array.IndexOf(losses, losses[..40].Min());
            var turned = Array.FindIndex(losses, lowest, loss => loss > 2 * losses[lowest]);
            Assert.InRange(0.01 * Math.Pow(1.03, 6 * turned) / one.Best, 0.5, 2);
        });

    [Fact]
    public void A_warm_up_rescues_one_run_of_nine_at_a_rate_that_is_too_large_and_costs_at_the_best_one()
    {
        double[] To(double rate, int rise) => [.. Enumerable.Range(0, 9).Select(seed =>
            UpdatesTo(100, k => k < rise ? rate * k / rise : rate, seed, 2000))];
        Assert.Equal((1, 0), (To(32, 0).Count(double.IsInfinity), To(32, 30).Count(double.IsInfinity)));
        double Middle(int rise) => Spread.Of(To(8, rise)).Median;
        Assert.True(Middle(0) < Middle(10) && Middle(0) < Middle(30));
    }

    [Fact]
    public void By_updates_the_largest_batch_is_first_and_by_samples_last()
    {
        (double Updates, int Size)[] all =
            [(Best(1).Updates, 1), (Best(10).Updates, 10), (Best(100).Updates, 100), (Best(1000, 8).Updates, 1000)];
        Assert.Equal(1000, all.MinBy(one => one.Updates).Size);
        Assert.Equal(1000, all.MaxBy(one => one.Updates * one.Size).Size);
        Assert.All(all.Take(2), one => Assert.InRange(one.Updates * one.Size, 700, 1500));
    }

    private static IEnumerable<Said> Chosen =>
    [
        Said.Chosen("105 minutes"), Said.Chosen("the 150 irises"), Said.Chosen("With batches of 10, how"), Said.Chosen("With 32 the last"),
        Said.Chosen("One epoch, 150 updates"), Said.Chosen("after 15 updates?*"), Said.Chosen("After 15 updates they"),
        Said.Chosen("may ask 150 flowers, who is nearest? And with 3,000?"),
        Said.Chosen("With 150 the single flowers, with 3,000 the batches of ten. With 15,000 the full"),
        Said.Chosen("of the 150 flowers add up"), Said.Chosen("the last 600 of 6,000 updates"), Said.Chosen("up to 0.02 floor"),
        Said.Chosen("at 0.001 the floor"), Said.Chosen("all with 20 epochs"), Said.Chosen("2, 10, or more?"), Said.Chosen("$1/(1+k/10)$"),
        Said.Chosen("each of 20 updates"), Said.Chosen("half-moons of 1,000 points"),
        Said.Chosen("all points is 0.1,"), Said.Chosen("rate, 1, from 10 to 100: how"), Said.Chosen("row of rate 1 from"),
        Said.Chosen("from $B=10$ on."), Said.Chosen("up to $B=10$,"), Said.Chosen("a batch of 10 suffers from its noise, and 100 halve"),
        Said.Chosen("first at 0.1.*"), Said.Chosen(@"with $\alpha=0.1$ arrived from 2.2 and was thrown out from 2.3."),
        Said.Chosen("of nine runs at 32 one"), Said.Chosen("with 30 updates of warm-up"),
        Said.Chosen("0 to 2,999."), Said.Chosen("constant rate 0.05, and"),
        Said.Chosen("the 3,001 points"), Said.Chosen("a batch of 100 save"), Said.Chosen("a batch of 10 bears"),
    ];

    private static IEnumerable<Said> Floors
    {
        get
        {
            double[] ratios = [.. new[] { 0.001, 0.002, 0.005, 0.01, 0.02 }.Select(rate => Drawn(rate) / rate)];
            return [Said.Is("a ratio of {} to {}.", ratios.Min(), ratios.Max())];
        }
    }

    private static IEnumerable<Said> Networks =>
    [
        Said.Is("network with {} parameters", 2 * 8 + 8 + 8 + 1), Said.Is("a network of {}:", 2 * 8 + 8 + 8 + 1),
        Said.Is("a larger rate*: {} for {}, {} for {}.", Best(10).Rate, 10, Best(100).Rate, 100),
        Said.Is("were {} for $B=1$, {} for {} and {} for {}.", Best(1).Rate, Best(10).Rate, 10, Best(100).Rate, 100),
        Said.Is("From 1 to 50 the updates fall from {} to {}.", Best(1).Updates, Best(50).Updates),
    ];

    private static double[] Centred(double[] numbers) => [.. numbers.Select(number => number - numbers.Average())];

    private static double Median(Func<int, double> measure) => Spread.Of(Enumerable.Range(0, 5).Select(measure)).Median;

    private static double Cost(double w, double b) => s_lengths.Zip(s_widths, (x, y) => (w * x + b - y) * (w * x + b - y)).Average();

    private static double Above((double W, double B) at) => Above(at.W, at.B);

    private static double Above(double w, double b) =>
        s_square * (w - s_slope) * (w - s_slope) + (b - s_intercept) * (b - s_intercept);

    // Epochs without an end: every row once, in a new order, the order that the epoch before left shuffled once more.
    private static IEnumerable<int[]> Rows(int count, int size, int seed)
    {
        var (random, order) = (new SeededRandom(seed), Enumerable.Range(0, count).ToArray());
        while (true)
        {
            random.Shuffle<int>(order);
            foreach (var batch in order.Chunk(size))
            {
                yield return batch;
            }
        }
    }

    private static (double W, double B)[] Walk(int size, Func<int, double> rate, int seed, int updates)
    {
        var points = new (double W, double B)[updates + 1];
        foreach (var (k, batch) in Rows(150, size, seed).Take(updates).Index())
        {
            var (w, b) = points[k];
            var errors = batch.Select(i => (Error: w * s_lengths[i] + b - s_widths[i], X: s_lengths[i])).ToArray();
            points[k + 1] = (
                w - rate(k) * 2 * errors.Average(one => one.Error * one.X), b - rate(k) * 2 * errors.Average(one => one.Error));
        }

        return points;
    }

    private static double Left(int last, Func<int, double> rate, int seed) =>
        Walk(1, rate, seed, 3000).TakeLast(last).Average(Above);

    // Single flowers, any of them each time: the second half of 12,000 updates.
    private static double Drawn(double rate) => Median(seed =>
    {
        var (random, w, b, sum) = (new SeededRandom(seed), 0.0, 0.0, 0.0);
        for (var k = 0; k < 12_000; k++)
        {
            var i = random.Index(150);
            var error = w * s_lengths[i] + b - s_widths[i];
            (w, b) = (w - 2 * rate * error * s_lengths[i], b - 2 * rate * error);
            sum += k < 6000 ? 0 : Above(w, b);
        }

        return sum / 6000;
    });

    private static (double Rate, double Updates) Best(int size, params double[] rates) =>
        (rates.Length == 0 ? s_rates : rates).Select(rate => (rate, Median(seed => UpdatesTo(size, _ => rate, seed, 1200))))
        .MinBy(one => one.Item2);

    private static double UpdatesTo(int size, Func<int, double> rate, int seed, int most)
    {
        var at = Array.FindIndex(Losses(size, rate, seed, most, every: 10, enough: 0.1), loss => loss <= 0.1);
        return at < 0 ? double.PositiveInfinity : 10 * at;
    }

    // The loss on all points after 0, every, 2 · every, … updates, until it is enough.
    private static double[] Losses(int size, Func<int, double> rate, int seed, int updates, int every, double enough = 0)
    {
        var (network, losses) = (new Moons(seed), new List<double>());
        foreach (var (k, batch) in Rows(1000, size, seed).Take(updates + 1).Index())
        {
            if (k % every == 0)
            {
                losses.Add(network.Loss());
                if (losses[^1] <= enough)
                {
                    break;
                }
            }

            network.Step(batch, rate(k));
        }

        return [.. losses];
    }

    /// <summary>Two features, eight tanh units, one logit: v·tanh(Wx + c) + d, with its slopes by hand.</summary>
    private sealed class Moons(int seed)
    {
        private const int Units = 8;

        // W row after row, c, v, d.
        private readonly double[] _p = Network.Mlp([2, Units, 1]).Initialize(seed);
        private readonly double[] _hidden = new double[Units];

        public double Loss()
        {
            var sum = 0.0;
            for (var row = 0; row < 1000; row++)
            {
                var z = Logit(row);
                sum += Math.Max(z, 0) - z * s_moons.Targets[row] + Math.Log(1 + Math.Exp(-Math.Abs(z)));
            }

            return sum / 1000;
        }

        public void Step(int[] batch, double rate)
        {
            var slope = new double[_p.Length];
            foreach (var row in batch)
            {
                var error = (1 / (1 + Math.Exp(-Logit(row))) - s_moons.Targets[row]) / batch.Length;
                var x = s_moons.Row(row);
                slope[^1] += error;
                for (var u = 0; u < Units; u++)
                {
                    var inner = error * _p[3 * Units + u] * (1 - _hidden[u] * _hidden[u]);
                    slope[2 * u] += inner * x[0];
                    slope[2 * u + 1] += inner * x[1];
                    slope[2 * Units + u] += inner;
                    slope[3 * Units + u] += error * _hidden[u];
                }
            }

            for (var i = 0; i < _p.Length; i++)
            {
                _p[i] -= rate * slope[i];
            }
        }

        private double Logit(int row)
        {
            var x = s_moons.Row(row);
            var z = _p[^1];
            for (var u = 0; u < Units; u++)
            {
                _hidden[u] = Math.Tanh(_p[2 * u] * x[0] + _p[2 * u + 1] * x[1] + _p[2 * Units + u]);
                z += _p[3 * Units + u] * _hidden[u];
            }

            return z;
        }
    }
}
