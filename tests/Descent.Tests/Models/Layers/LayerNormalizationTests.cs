using Descent.Models;
using Descent.Models.Layers;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

public class LayerNormalizationTests
{
    [Fact]
    public void A_row_gets_mean_0_and_variance_1_whatever_stands_in_the_other_rows()
    {
        var network = new Network(new Shape(4), new LayerNormalization());
        var y = network.Predict(network.Initialize(), [1, 2, 3, 6, 1e6, -1e6, 0, 0]);

        // Mean 3, variance (4 + 1 + 0 + 9)/4 = 3.5.
        var deviation = Math.Sqrt(3.5 + 1e-5);
        Near.Equal([-2 / deviation, -1 / deviation, 0, 3 / deviation], y.AsSpan(0, 4), 1e-15);
        Near.Equal([Math.Sqrt(2), -Math.Sqrt(2), 0, 0], y.AsSpan(4), 1e-12);
    }

    /// <summary>The sum of the squares less n·mean² would have no digit left.</summary>
    [Fact]
    public void A_row_far_from_0_keeps_its_digits()
    {
        var network = new Network(new Shape(4), new LayerNormalization());
        double[] near = [0.125, 0.75, 0.3, -0.9];
        double[] far = [.. near.Select(x => 1e8 + x)];
        double[] moved = [.. far.Select(x => x - 1e8)];
        Near.Equal(network.Predict(network.Initialize(), moved), network.Predict(network.Initialize(), far), 1e-6);
    }

    [Fact]
    public void Gains_and_biases_belong_to_the_places()
    {
        var network = new Network(new Shape(2), new LayerNormalization { Epsilon = 3 });
        Assert.Equal([1, 1, 0, 0], network.Initialize());
        Near.Equal([10 - 2 / 2.0, 20 + 3 / 2.0], network.Predict([2, 3, 10, 20], [4, 6]), 1e-15);
        Assert.Equal(
            [new("gains 1", 0, 1, 2, IsWeight: false), new ParameterBlock("biases 1", 2, 1, 2, IsWeight: false)], network.Blocks);
    }

    [Fact]
    public void Equal_numbers_give_the_biases_and_a_finite_gradient()
    {
        var objective = new LayerObjective(new LayerNormalization(), new Shape(3), 1);
        double[] point = [1, 2, 3, 0.1, 0.2, 0.3, 5, 5, 5];
        Assert.Equal([0.1, 0.2, 0.3], objective.Outputs(point));
        Assert.All(objective.Gradient(point), slope => Assert.True(double.IsFinite(slope)));
        var single = new LayerObjective(new LayerNormalization(), new Shape(1), 1);
        Assert.Equal([0, Math.Sin(1) + 0.5, 0], single.Gradient([2, 0.5, 7]));
    }

    [Fact]
    public void Epsilon_keeps_a_quotient_finite_so_it_is_positive() => Assert.StartsWith(
        "Epsilon must be a finite number greater than 0, but was 0. Try 1e-5.",
        Assert.Throws<ArgumentOutOfRangeException>(() => new LayerNormalization { Epsilon = 0 }).Message);
}
