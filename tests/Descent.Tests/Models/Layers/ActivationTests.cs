using System.Text.Json;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Tests.Golden;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Descent.Tests.Models.Layers;

public class ActivationTests
{
    private static readonly Dictionary<string, Activation> s_activations = new()
    {
        ["relu"] = new ReLU(), ["leaky_relu"] = new LeakyReLU(), ["gelu"] = new GELU(), ["softplus"] = new Softplus(),
        ["sigmoid"] = new Sigmoid(), ["tanh"] = new Tanh(),
    };

    public static TheoryData<string> Names => [.. s_activations.Keys];

    /// <summary>PyTorch's: activations.json.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_slope_are_the_reference_to_1e_12(string name)
    {
        var golden = GoldenFile.Read("activations.json").EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);
        var x = golden.GetProperty("x").Numbers();
        var (values, slopes) = Of(s_activations[name], x);
        for (var i = 0; i < x.Length; i++)
        {
            // PyTorch's GELU subtracts numbers near 1 and has no more digits than that.
            var floor = name == "gelu" ? 1 : 1e-3;
            Near.Equal(golden.GetProperty("y")[i].GetDouble(), values[i], what: $"{name}({x[i]})", floor: floor);
            Near.Equal(golden.GetProperty("dy")[i].GetDouble(), slopes[i], what: $"slope of {name} at {x[i]}", floor: floor);
        }
    }

    [Theory]
    [InlineData("relu", 0, 0, 800, 1)]
    [InlineData("leaky_relu", -8, 0.01, 800, 1)]
    [InlineData("gelu", 0, 0, 800, 1)]
    [InlineData("softplus", 0, 0, 800, 1)]
    [InlineData("sigmoid", 0, 0, 1, 0)]
    [InlineData("tanh", -1, 0, 1, 0)]
    public void Saturated_inputs_give_the_limit_and_never_NaN(string name, double low, double lowSlope, double high, double highSlope)
    {
        var (values, slopes) = Of(s_activations[name], [-800, 800]);
        Assert.Equal([low, high], values.Select(value => Math.Abs(value) < 1e-300 ? 0 : value));
        Assert.Equal([lowSlope, highSlope], slopes.Select(slope => Math.Abs(slope) < 1e-300 ? 0 : slope));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_stays_NaN(string name)
    {
        var (values, _) = Of(s_activations[name], [double.NaN, 1, double.NaN]);
        Assert.Equal([true, false, true], values.Select(double.IsNaN));
    }

    /// <summary>Batches of any size: no number knows whether it stood in a full vector or in what was left over.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_gives_the_same_bits_at_every_place(string name)
    {
        var x = Enumerable.Range(0, 23).Select(i => 3 * Math.Sin(7 * i)).ToArray();
        var (values, slopes) = Of(s_activations[name], x);
        for (var i = 0; i < x.Length; i++)
        {
            var (value, slope) = Of(s_activations[name], [x[i]]);
            Assert.Equal((value[0], slope[0]), (values[i], slopes[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_slope_is_multiplied_into_what_comes_back(string name)
    {
        double[] x = [-2, -0.3, 0.4, 1.5, 2.5];
        var (values, slopes) = Of(s_activations[name], x);
        var back = new double[5];
        s_activations[name].Chain(x, values, [1, -2, 3, -4, 5], back);
        Near.Equal([slopes[0], -2 * slopes[1], 3 * slopes[2], -4 * slopes[3], 5 * slopes[4]], back, 1e-15);
    }

    /// <summary>From tiny to large, on both sides of the seams of the formulas.</summary>
    [Fact]
    public void Smooth_activations_keep_their_digits_everywhere()
    {
        var random = new SeededRandom(5);
        double[] x =
        [
            0.625, -0.625, 0.62499999, 1e-300, -1e-20, 19.06,
            .. Enumerable.Range(0, 2000).Select(i => (i % 2 == 0 ? 1 : -1) * Math.Pow(10, random.Uniform(-12, 1.3))),
        ];
        void Agree(Activation activation, Func<double, double> reference, double relative)
        {
            var (values, _) = Of(activation, x);
            for (var i = 0; i < x.Length; i++)
            {
                Near.Equal(reference(x[i]), values[i], relative, $"{activation} at {x[i]:R}");
            }
        }

        Agree(new Tanh(), Math.Tanh, 1e-15);
        Agree(new Sigmoid(), z => z < 0 ? Math.Exp(z) / (1 + Math.Exp(z)) : 1 / (1 + Math.Exp(-z)), 1e-15);
        Agree(new Softplus(), z => Math.Max(z, 0) + SpecialFunctions.Log1p(Math.Exp(-Math.Abs(z))), 1e-14);

        // e^(−z²/2) has as many digits fewer as z²/2 has before the point.
        Agree(new GELU(), z => z * Normal.CDF(0, 1, z), 2e-13);
    }

    [Fact]
    public void A_leak_of_ones_own_is_the_slope_below_zero()
    {
        var (values, slopes) = Of(new LeakyReLU { Slope = 0.25 }, [-4, 0, 4]);
        Assert.Equal([-1, 0, 4], values);
        Assert.Equal([0.25, 0.25, 1], slopes);
        Assert.Equal(0.01, new LeakyReLU().Slope);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new LeakyReLU { Slope = -0.1 });
        Assert.StartsWith("Slope must be a finite number, 0 or greater, but was -0.1. Try 0.01.", error.Message);
    }

    [Fact]
    public void The_start_that_an_activation_asks_for_is_He_where_half_is_cut_off() => Assert.Equal(
        ["He", "He", "He", "He", "Xavier", "Xavier"], s_activations.Values.Select(activation => activation.Initialization.ToString()));

    private static (double[] Values, double[] Slopes) Of(Activation activation, double[] x)
    {
        var (values, slopes) = (new double[x.Length], new double[x.Length]);
        activation.Apply(x, values);
        activation.Chain(x, values, Enumerable.Repeat(1.0, x.Length).ToArray(), slopes);
        return (values, slopes);
    }
}
