using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

public class ConvolutionTests
{
    /// <summary>PyTorch's Conv2d(1, 2, 3, padding=1), ReLU, MaxPool2d(2) and the sum of squares: layers.json.</summary>
    [Fact]
    public void Convolution_ReLU_and_pooling_are_the_reference_to_1e_10()
    {
        var golden = GoldenFile.Read("layers.json").GetProperty("conv3x3_pad1_relu_maxpool2_sumsq");
        var network = new Network(new Shape(1, 5, 5), new Convolution(2) { Padding = 1 }, new ReLU(), new MaxPool());
        double[] parameters = [.. Sines(1.3, 18), .. Sines(0.9, 2)];
        var x = Sines(0.7, 25);

        var pass = network.CreatePass(1);
        var z = pass.Forward(parameters, x, 1).ToArray();
        Near.Equal(golden.GetProperty("y").Flat(), pass.Outputs(0), 1e-10);
        Near.Equal(golden.GetProperty("z").Flat(), z, 1e-10);

        double[] slopes = [.. z.Select(number => 2 * number)];
        var gradient = new double[20];
        pass.Backward(parameters, x, slopes, gradient);
        Near.Equal(golden.GetProperty("dw").Flat(), gradient.AsSpan(0, 18), 1e-10);
        Near.Equal(golden.GetProperty("db").Flat(), gradient.AsSpan(18), 1e-10);

        // The same with a wire around nothing before it, so that somebody asks for the gradient of the image.
        var before = new LayerChain(new Shape(1, 5, 5), [new Convolution(2) { Padding = 1 }, new ReLU(), new MaxPool()]).CreatePass(1);
        var back = new double[25];
        before.Forward(parameters, x, 1, null);
        before.Backward(parameters, x, slopes, gradient, back);
        Near.Equal(golden.GetProperty("dx").Flat(), back, 1e-10);
    }

    /// <summary>The sum of the documentation, term by term, over random shapes.</summary>
    [Fact]
    public void Each_output_is_the_sum_of_the_formula()
    {
        var random = new SeededRandom(2);
        for (var trial = 0; trial < 30; trial++)
        {
            var (kernel, padding) = (1 + random.Index(4), random.Index(3));
            var input = new Shape(1 + random.Index(3), kernel + random.Index(4), kernel + random.Index(4));
            var layer = new Convolution(1 + random.Index(4), kernel) { Padding = padding };
            var objective = new LayerObjective(layer, input, 2);
            var point = objective.Point(random);
            var (outputs, shape) = (objective.Outputs(point), layer.OutputOf(input));
            Assert.Equal((input.Height + 2 * padding - kernel + 1, layer.Channels), (shape.Height, shape.Channels));
            var parameters = point[..^(2 * input.Size)];
            var at = 0;
            foreach (var image in new[] { point[^(2 * input.Size)..^input.Size], point[^input.Size..] })
            {
                for (var k = 0; k < shape.Channels; k++)
                {
                    for (var r = 0; r < shape.Height; r++)
                    {
                        for (var c = 0; c < shape.Width; c++)
                        {
                            Near.Equal(Sum(layer, input, parameters, image, k, r, c), outputs[at++], 1e-12, floor: 1);
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void A_pattern_as_large_as_the_image_is_a_dense_layer()
    {
        var convolution = new Network(new Shape(2, 3, 3), new Convolution(4, 3));
        var dense = new Network(new Shape(2, 3, 3), new Dense(4));
        Assert.Equal(new Shape(4, 1, 1), convolution.Output);
        var (parameters, x) = (convolution.Initialize(), Sines(0.3, 36));
        Near.Equal(dense.Predict(parameters, x), convolution.Predict(parameters, x), 1e-13);
    }

    [Fact]
    public void Blocks_are_those_of_the_reference()
    {
        var blocks = new Network(new Shape(3, 8, 8), new Convolution(5, 3) { Padding = 1 }, new MaxPool()).Blocks;
        Assert.Equal([new("weights 1", 0, 5, 27, true), new ParameterBlock("biases 1", 135, 1, 5, false)], blocks);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Network(new Shape(64), new Convolution(8)));
        Assert.Equal(
            "A kernel of 3 × 3 with padding 0 does not fit into 1 × 1 × 64 (channels × height × width). Try a smaller kernel, or for an "
            + "image a shape such as new Shape(1, 8, 8).",
            error.Message);
        Assert.StartsWith("Channels must be 1 or greater", Assert.Throws<ArgumentOutOfRangeException>(() => new Convolution(0)).Message);
        Assert.StartsWith("Kernel must be 1 or greater", Assert.Throws<ArgumentOutOfRangeException>(() => new Convolution(1, 0)).Message);
        Assert.StartsWith(
            "Padding must be 0 or greater", Assert.Throws<ArgumentOutOfRangeException>(() => new Convolution(1) { Padding = -1 }).Message);
        Assert.Equal(
            "Convolution { Channels = 8, Kernel = 3, Padding = 1, Initialization = He }", new Convolution(8) { Padding = 1 }.ToString());
    }

    private static double Sum(Convolution layer, Shape input, double[] parameters, double[] image, int k, int r, int c)
    {
        var sum = parameters[^(layer.Channels - k)];
        for (var j = 0; j < input.Channels; j++)
        {
            for (var u = 0; u < layer.Kernel; u++)
            {
                for (var v = 0; v < layer.Kernel; v++)
                {
                    var (row, column) = (r + u - layer.Padding, c + v - layer.Padding);
                    var isInside = row >= 0 && row < input.Height && column >= 0 && column < input.Width;
                    var weight = parameters[((k * input.Channels + j) * layer.Kernel + u) * layer.Kernel + v];
                    sum += isInside ? weight * image[(j * input.Height + row) * input.Width + column] : 0;
                }
            }
        }

        return sum;
    }

    private static double[] Sines(double k, int count) => [.. Enumerable.Range(1, count).Select(i => Math.Sin(k * i))];
}
