using Descent.Costs;
using Descent.Course.Exercises;
using Descent.Data;
using Descent.Models;
using Descent.Models.Layers;

namespace Descent.Course.Tests.Lessons;

/// <summary>What passes through a network, against the chain rule by hand.</summary>
public class SignalsTests
{
    private static readonly Dataset s_line = SyntheticData.Line(7);

    [Fact]
    public void Forth_and_back_through_single_units_is_the_chain_rule()
    {
        // Weight, bias; weight, bias; weight, bias.
        double[] parameters = [0.7, 0.1, -1.3, 0.2, 0.9, -0.4];
        var signals = Signals.Of(Network.Mlp([1, 1, 1, 1], new Tanh()), parameters, s_line, new MeanSquaredError());
        for (var row = 0; row < s_line.Count; row++)
        {
            var first = Math.Tanh(0.7 * s_line.Features[row] + 0.1);
            var second = Math.Tanh(-1.3 * first + 0.2);
            var back = 2 * (0.9 * second - 0.4 - s_line.Targets[row]) / s_line.Count * 0.9;
            Assert.Equal(first, signals.Outputs[0][row], 12);
            Assert.Equal(second, signals.Outputs[1][row], 12);
            Assert.Equal(1 - second * second, signals.Slopes[1][row], 12);
            Assert.Equal(back, signals.Gradients[1][row], 12);
            Assert.Equal(back * (1 - second * second) * -1.3, signals.Gradients[0][row], 12);
        }

        Assert.Equal(Math.Sqrt(signals.Gradients[0].Sum(g => g * g)), signals.GradientNorms[0], 12);
        Assert.Equal(signals.GradientNorms[0] / signals.GradientNorms[1], signals.BackwardFactor, 12);
        Assert.Equal(signals.Slopes[1].Average(slope => slope * slope), signals.MeanSquareSlope, 12);
    }

    // The block's own weights are 0, so the wire is all there is.
    [Fact]
    public void A_residual_block_counts_as_a_layer_and_passes_the_gradient_on()
    {
        var network = new Network(new Shape(1), new Dense(1), new Tanh(), new Residual(new Dense(1), new Tanh()), new Dense(1));
        var signals = Signals.Of(network, [0.7, 0.1, 0, 0, 0.9, -0.4], s_line, new MeanSquaredError());
        Assert.Equal(2, signals.Outputs.Count);
        Assert.Equal(signals.Outputs[0], signals.Outputs[1]);
        Assert.Equal(signals.Gradients[1], signals.Gradients[0]);
        Assert.Empty(signals.Slopes[1]);
        Assert.True(double.IsNaN(signals.MeanSquareSlope));
    }

    [Fact]
    public void One_hidden_layer_has_no_factor_and_none_is_refused()
    {
        var one = Network.Mlp([1, 3, 1], new Tanh());
        Assert.True(double.IsNaN(Signals.Of(one, one.Initialize(), s_line, new MeanSquaredError()).BackwardFactor));
        var none = new Network(new Shape(1), new Dense(1));
        Assert.StartsWith("The network has no hidden layer", Assert.Throws<ArgumentException>(
            () => Signals.Of(none, none.Initialize(), s_line, new MeanSquaredError())).Message);
    }
}
