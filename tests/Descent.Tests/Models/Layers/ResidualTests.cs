using Descent.Models;
using Descent.Models.Layers;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

public class ResidualTests
{
    [Fact]
    public void The_input_is_added_to_what_the_layers_give()
    {
        var (block, plain) = (
            new Network(new Shape(3), new Residual(new Dense(3), new Tanh())), new Network(new Shape(3), new Dense(3), new Tanh()));
        var (parameters, x) = (plain.Initialize(seed: 2), new double[] { 1, -2, 0.5, 3, 4, 5 });
        Assert.Equal(parameters, block.Initialize(seed: 2));
        Near.Equal([.. plain.Predict(parameters, x).Zip(x, (y, input) => y + input)], block.Predict(parameters, x), 1e-15);
    }

    [Fact]
    public void Weights_of_0_leave_the_input_as_it_is()
    {
        var dense = new Dense(2) { Initialization = Initialization.Zero };
        var network = new Network(new Shape(2), new Residual(dense), new Residual(dense, new Residual(dense)));
        Assert.Equal([7, -8], network.Predict(network.Initialize(), [7, -8]));
    }

    [Fact]
    public void Blocks_inside_bear_the_numbers_of_their_layers()
    {
        var network = new Network(
            new Shape(2), new Dense(4), new Residual(new Tanh(), new Dense(4), new Residual(new LayerNormalization())), new Dense(1));
        Assert.Equal(
            ["weights 1", "biases 1", "weights 2.2", "biases 2.2", "gains 2.3.1", "biases 2.3.1", "weights 3", "biases 3"],
            network.Blocks.Select(block => block.Name));
        Assert.Equal([0, 8, 12, 28, 32, 36, 40, 44], network.Blocks.Select(block => block.Start));
        Assert.Equal(45, network.ParameterCount);
    }

    [Fact]
    public void A_block_that_gives_another_shape_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Network(new Shape(2), new Residual(new Dense(3))));
        Assert.Equal(
            "A residual block adds its input to what its layers give, so both need one shape, but it takes 2 and they give 3. Let its "
            + "last layer give as many numbers as the block takes.",
            error.Message);
        Assert.StartsWith(
            "the number of layers must be 1 or greater",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Network(new Shape(2), new Residual())).Message);
    }

    [Fact]
    public void Its_text_names_its_layers() => Assert.Equal(
        "Residual { Layers = [Tanh { }, Dense { Units = 3, Initialization = Xavier }] }",
        new Residual(new Tanh(), new Dense(3)).ToString());
}
