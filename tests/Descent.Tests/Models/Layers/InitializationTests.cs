using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

public class InitializationTests
{
    public static TheoryData<Initialization, double> Variances => new()
    {
        { Initialization.Xavier, 2.0 / (100 + 300) },
        { Initialization.He, 2.0 / 100 },
        { Initialization.LeCun, 1.0 / 100 },
        { Initialization.Normal(0.3), 0.09 },
    };

    [Theory]
    [MemberData(nameof(Variances))]
    public void Weights_have_mean_0_and_the_variance_of_the_formula(Initialization initialization, double variance)
    {
        // 30,000 normal numbers: the variance's standard error is √(2/n) = 0.8 %, the mean's σ/√n.
        var weights = new Network(new Shape(100), new Dense(300) { Initialization = initialization }).Initialize(seed: 3)[..30_000];
        Assert.InRange(weights.Average(), -4 * Math.Sqrt(variance / 30_000), 4 * Math.Sqrt(variance / 30_000));
        Assert.InRange(weights.Select(weight => weight * weight).Average() / variance, 0.968, 1.032);
    }

    [Fact]
    public void The_first_weight_is_a_normal_number_times_the_deviation()
    {
        var expected = new SeededRandom(7).Normal() * Math.Sqrt(2.0 / 5);
        Assert.Equal(expected, new Network(new Shape(5), new Dense(3) { Initialization = Initialization.He }).Initialize(7)[0]);
    }

    [Fact]
    public void A_kernel_counts_all_its_places_on_both_sides()
    {
        var normal = new SeededRandom(7).Normal();
        double First(Initialization initialization) =>
            new Network(new Shape(2, 8, 8), new Convolution(4, 3) { Initialization = initialization }).Initialize(7)[0];

        Near.Equal(normal * Math.Sqrt(2.0 / 18), First(Initialization.He));
        Near.Equal(normal * Math.Sqrt(2.0 / (18 + 36)), First(Initialization.Xavier));
    }

    [Fact]
    public void Every_weight_of_a_layer_is_drawn_in_turn_and_its_biases_are_0()
    {
        foreach (var (input, layer, weights) in new (Shape, Layer, int)[]
        {
            (new Shape(3, 6, 5), new Convolution(4, 2) { Initialization = Initialization.Normal(1) }, 4 * 3 * 2 * 2),
            (new Shape(2, 3), new Dense(5) { Initialization = Initialization.Normal(1) }, 5 * 6),
        })
        {
            var random = new SeededRandom(7);
            double[] drawn = [.. Enumerable.Range(0, weights).Select(_ => random.Normal())];
            var start = new Network(input, layer).Initialize(7);
            Assert.Equal(drawn, start[..weights]);
            Assert.All(start[weights..], bias => Assert.Equal(0, bias));
        }
    }

    [Fact]
    public void Constants_are_exact_and_biases_start_at_0()
    {
        Assert.Equal(
            [0.5, 0.5, 0.5, 0.5, 0, 0],
            new Network(new Shape(2), new Dense(2) { Initialization = Initialization.Constant(0.5) }).Initialize());
        Assert.Equal(new double[6], new Network(new Shape(2), new Dense(2) { Initialization = Initialization.Zero }).Initialize());
        Assert.Equal([0, 0, 0], new Network(new Shape(2), new Dense(3)).Initialize()[6..]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        var network = Network.Mlp([3, 4, 2]);
        Assert.Equal(network.Initialize(5), network.Initialize(5));
        Assert.NotEqual(network.Initialize(5), network.Initialize(6));
    }

    [Fact]
    public void Names_say_what_was_chosen() => Assert.Equal(
        "Xavier He LeCun Constant(0) Constant(0.5) Normal(0.01)",
        string.Join(' ', Initialization.Xavier, Initialization.He, Initialization.LeCun, Initialization.Zero, Initialization.Constant(0.5),
            Initialization.Normal(0.01)));

    [Fact]
    public void A_start_that_no_run_can_begin_at_is_refused()
    {
        Assert.StartsWith(
            "value must be a finite number, but was NaN. Try 0.5.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Initialization.Constant(double.NaN)).Message);
        Assert.StartsWith(
            "deviation must be a finite number, 0 or greater, but was -1. Try 0.01 or 1",
            Assert.Throws<ArgumentOutOfRangeException>(() => Initialization.Normal(-1)).Message);
    }
}
