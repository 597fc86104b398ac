using System.Text.Json;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Tests.Golden;

namespace Descent.Tests.Models.Layers;

/// <summary>PyTorch's RNN, GRU and LSTM: states, and the gradients of all parameters and inputs for the sum of squared outputs.</summary>
public class RecurrentGoldenTests
{
    private static readonly string[] s_names = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"];

    public static TheoryData<int> Runs => [.. Enumerable.Range(0, Golden().GetArrayLength())];

    [Fact]
    public void The_plain_layer_is_the_reference_of_layers_json_to_1e_10()
    {
        var golden = GoldenFile.Read("layers.json").GetProperty("rnn_tanh");
        Assert.Equal(s_names, golden.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Compare(
            new Recurrent(3) { ReturnsSequence = true }, new Shape(4, 2), rows: 1, golden.GetProperty("out").Flat(),
            golden.GetProperty("dx").Flat(), golden.GetProperty("grads").Flat());
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Every_cell_is_the_reference_of_recurrent_json_to_1e_10(int run)
    {
        var golden = Golden()[run];
        var (units, whole) = (golden.GetProperty("units").GetInt32(), golden.GetProperty("sequence").GetBoolean());
        RecurrentLayer layer = golden.GetProperty("kind").GetString() switch
        {
            "recurrent" => new Recurrent(units),
            "gru" => new GRU(units),
            _ => new LSTM(units),
        };
        Compare(
            layer with { ReturnsSequence = whole },
            new Shape(golden.GetProperty("steps").GetInt32(), golden.GetProperty("features").GetInt32()),
            golden.GetProperty("rows").GetInt32(),
            golden.GetProperty("output").Flat(),
            golden.GetProperty("inputGradient").Flat(),
            [.. s_names.SelectMany(name => golden.GetProperty("gradients").GetProperty(name).Flat())]);
    }

    private static void Compare(RecurrentLayer layer, Shape shape, int rows, double[] output, double[] inputGradient, double[] gradient)
    {
        // Parameter i of PyTorch's order is ½ sin((0.5 + 0.37 i)(j + 1)), the input sin(0.7 (j + 1)).
        double[] parameters = [.. layer.BlocksOf(shape).SelectMany((block, i) => Sines(0.5, 0.5 + 0.37 * i, block.Count))];
        var x = Sines(1, 0.7, rows * shape.Size);
        var pass = layer.CreatePass(shape, rows);
        pass.Forward(parameters, x, rows, null);
        Near.Equal(output, pass.Output, 1e-10, "output");

        var (ours, back) = (new double[parameters.Length], new double[x.Length]);
        pass.Backward(parameters, x, [.. pass.Output.Select(h => 2 * h)], ours, back);
        Near.Equal(inputGradient, back, 1e-10, "input gradient");
        Near.Equal(gradient, ours, 1e-10, "gradient");
    }

    private static JsonElement Golden() => GoldenFile.Read("recurrent.json").GetProperty("runs");

    private static double[] Sines(double scale, double k, int count) =>
        [.. Enumerable.Range(1, count).Select(j => scale * Math.Sin(k * j))];
}
