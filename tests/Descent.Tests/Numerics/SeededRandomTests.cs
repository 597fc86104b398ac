using Descent.Numerics;

namespace Descent.Tests.Numerics;

public class SeededRandomTests
{
    /// <summary>Computed in Python's integers: SplitMix64 fills the state, xoshiro256** runs, the top 53 bits are kept.</summary>
    [Theory]
    [InlineData(0, new[] { 0.6012629994179048, 0.7477740925472398, 0.10301998939503632, 0.4165890778296456, 0.7329967790569901 })]
    [InlineData(42, new[] { 0.08386297105988216, 0.3789802506626686, 0.6800434110281394, 0.9246929453253876, 0.9918039142821028 })]
    [InlineData(-1, new[] { 0.5598927040505212, 0.7674350796247662, 0.5072966666942884, 0.7476433212926822, 0.5672237867563461 })]
    public void Uniform_numbers_are_those_of_the_reference_generator(int seed, double[] expected)
    {
        var random = new SeededRandom(seed);
        Assert.Equal(expected, expected.Select(_ => random.Uniform()));
    }

    [Fact]
    public void Normal_numbers_are_those_of_the_polar_method()
    {
        var random = new SeededRandom(7);
        double[] expected = [0.9643618527255184, -1.0637531974798475, -0.3039301238656567, -1.0989693210013467];
        foreach (var number in expected)
        {
            Assert.Equal(number, random.Normal(), 1e-15);
        }
    }

    [Fact]
    public void Indices_are_those_of_Lemires_method()
    {
        var random = new SeededRandom(3);
        Assert.Equal([6, 6, 2, 5, 4, 3, 2, 7, 9, 1, 9, 6], Enumerable.Range(0, 12).Select(_ => random.Index(10)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_does_not()
    {
        static long[] Bits(int seed)
        {
            var random = new SeededRandom(seed);
            var numbers = Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? random.Normal() : random.Uniform(-3, 5));
            return [.. numbers.Select(BitConverter.DoubleToInt64Bits)];
        }

        Assert.Equal(Bits(5), Bits(5));
        Assert.NotEqual(Bits(5), Bits(6));
    }

    [Fact]
    public void Uniform_numbers_have_the_moments_of_the_uniform_distribution()
    {
        var random = new SeededRandom(1);
        var (mean, variance, _) = Moments(() => random.Uniform(-1, 1));
        Assert.InRange(mean, -0.005, 0.005);
        Assert.InRange(variance, (1 / 3.0) - 0.005, (1 / 3.0) + 0.005);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        var random = new SeededRandom(1);
        var (mean, variance, fourth) = Moments(random.Normal);
        Assert.InRange(mean, -0.01, 0.01);
        Assert.InRange(variance, 0.99, 1.01);
        Assert.InRange(fourth, 2.9, 3.1);
    }

    [Fact]
    public void Every_index_is_equally_likely()
    {
        var random = new SeededRandom(2);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[random.Index(7)]++;
        }

        // Six degrees of freedom: χ² exceeds 22.5 once in a thousand.
        Assert.InRange(counts.Sum(count => (count - 10_000.0) * (count - 10_000.0) / 10_000.0), 0, 22.5);
    }

    [Fact]
    public void An_index_stays_within_its_bounds()
    {
        var random = new SeededRandom(0);
        Assert.Equal(0, random.Index(1));
        for (var i = 0; i < 1000; i++)
        {
            Assert.InRange(random.Index(int.MaxValue), 0, int.MaxValue - 1);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void An_index_into_nothing_is_refused(int count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(0).Index(count));
        Assert.StartsWith($"count must be 1 or greater, but was {count}. There must be something to choose from.", error.Message);
    }

    [Fact]
    public void An_infinite_interval_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(0).Uniform(0, double.PositiveInfinity));
        Assert.StartsWith("to must be a finite number, but was Infinity. Try Uniform(-1, 1).", error.Message);
    }

    [Fact]
    public void A_shuffle_keeps_every_item_and_gives_every_order_its_chance()
    {
        var random = new SeededRandom(4);
        var orders = new Dictionary<string, int>();
        for (var i = 0; i < 6000; i++)
        {
            char[] items = ['a', 'b', 'c'];
            random.Shuffle(items.AsSpan());
            var order = new string(items);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(["abc", "acb", "bac", "bca", "cab", "cba"], orders.Keys.Order());
        Assert.All(orders.Values, count => Assert.InRange(count, 850, 1150));
    }

    private static (double Mean, double Variance, double Fourth) Moments(Func<double> next)
    {
        var sample = Enumerable.Range(0, 200_000).Select(_ => next()).ToArray();
        var mean = sample.Average();
        return (mean, sample.Average(x => Math.Pow(x - mean, 2)), sample.Average(x => Math.Pow(x - mean, 4)));
    }
}
