using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

public class DropoutTests
{
    [Fact]
    public void A_share_is_dropped_and_the_rest_makes_up_for_it()
    {
        var pass = new Dropout(0.2).CreatePass(new Shape(1000), 10);
        var input = Enumerable.Range(0, 10_000).Select(i => 1.0 + i).ToArray();
        pass.Forward([], input, 10, new SeededRandom(4));
        var kept = pass.Output.Zip(input, (output, x) => output / x).ToArray();
        Assert.All(kept, factor => Assert.True(factor == 0 || Math.Abs(factor - 1.25) < 1e-15, $"{factor}"));

        // Standard error of the share: √(0.2 · 0.8/10,000) = 0.004.
        Assert.InRange(kept.Count(factor => factor == 0), 1840, 2160);
        Assert.NotEqual(kept[..1000], kept[1000..2000]);
    }

    [Fact]
    public void A_number_is_dropped_when_chance_falls_below_the_rate()
    {
        var random = new SeededRandom(4);
        double[] draws = [.. Enumerable.Range(0, 30).Select(_ => random.Uniform())];

        // As large as the tenth draw, which is not below it.
        var pass = new Dropout(draws[9]).CreatePass(new Shape(30), 1);
        pass.Forward([], Enumerable.Repeat(1.0, 30).ToArray(), 1, new SeededRandom(4));
        Assert.Equal(draws.Select(draw => draw < draws[9] ? 0 : 1 / (1 - draws[9])), pass.Output);
        Assert.NotEqual(0, pass.Output[9]);
    }

    [Fact]
    public void What_was_dropped_gets_no_gradient_and_the_rest_the_same_factor()
    {
        var pass = new Dropout(0.5).CreatePass(new Shape(50), 1);
        var (ones, back) = (Enumerable.Repeat(1.0, 50).ToArray(), new double[50]);
        pass.Forward([], ones, 1, new SeededRandom(4));
        pass.Backward([], ones, ones, [], back);
        Assert.Equal(pass.Output, back);
        Assert.Contains(0, back);
        Assert.Contains(2, back);
    }

    [Fact]
    public void A_model_that_predicts_drops_nothing_and_one_that_learns_is_noisy()
    {
        var network = new Network(new Shape(3), new Dense(3), new Dropout());
        var plain = new Network(new Shape(3), new Dense(3));
        Assert.True(network.IsNoisy);
        Assert.False(plain.IsNoisy);
        Assert.False(new Network(new Shape(3), new Dropout(0)).IsNoisy);
        Assert.True(new Network(new Shape(3), new Residual(new Residual(new Dropout(0.1)))).IsNoisy);
        Assert.Equal(plain.Predict(network.Initialize(), [1, 2, 3]), network.Predict(network.Initialize(), [1, 2, 3]));
    }

    [Fact]
    public void A_rate_that_would_leave_nothing_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout(1));
        Assert.StartsWith("Rate must be at least 0 and less than 1, but was 1. Try 0.2 or 0.5; 0 drops nothing.", error.Message);
        Near.Equal(0.5, new Dropout().Rate);
    }
}
