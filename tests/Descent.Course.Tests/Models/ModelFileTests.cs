using System.Globalization;
using System.Text.Json;
using Descent.Costs;
using Descent.Course.Models;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Models.Trees;
using Descent.Optimizers;

namespace Descent.Course.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("models").FullName;

    private static readonly Network s_network = new(new Shape(2), new Dense(3), new Tanh(), new Dense(1));

    private string TheFile => Path.Combine(_folder, "xor.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_trained_network_comes_back_digit_for_digit()
    {
        var data = new Dataset([0.0, 0, 0, 1, 1, 0, 1, 1], [0.0, 1, 1, 0]);
        var run = Minimizer.Run(
            s_network.On(data, new BinaryCrossEntropyWithLogits()), s_network.Initialize(), new Adam { LearningRate = 0.1 }, 50);
        ModelFile.Save(TheFile, s_network, run.Best.Point);
        var loaded = ModelFile.Load(TheFile, new Network(new Shape(2), new Dense(3), new Tanh(), new Dense(1)));
        Assert.Equal(Bits(run.Best.Point.ToArray()), Bits(loaded));
        Assert.Equal([TheFile], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Numbers_of_every_size_come_back_bit_for_bit()
    {
        var tree = new SoftTree(features: 2, depth: 1);
        double[] parameters = [0.1, -0.0, double.Epsilon, -double.MaxValue, 1.0 / 3];
        ModelFile.Save(TheFile, tree, parameters);
        Assert.Equal(Bits(parameters), Bits(ModelFile.Load(TheFile, tree)));
    }

    [Fact]
    public void The_file_says_kind_shapes_layers_and_blocks()
    {
        ModelFile.Save(TheFile, new Network(new Shape(2, 3), new Dense(1), new Tanh()), [1, 2.5, 3, 4, 5, 6e-7, 1e300]);
        Assert.Equal(
            """
            {
             "format": "Descent model",
             "version": 1,
             "kind": "Network",
             "input": [1, 2, 3],
             "output": [1, 1, 1],
             "layers": [
              "LAYER",
              "Tanh { }"
             ],
             "blocks": [
              {
               "name": "weights 1",
               "rows": 1,
               "columns": 6,
               "values": [1, 2.5, 3, 4, 5, 6E-07]
              },
              {
               "name": "biases 1",
               "rows": 1,
               "columns": 1,
               "values": [1E+300]
              }
             ]
            }

            """.ReplaceLineEndings("\n").Replace("LAYER", new Dense(1).ToString()).Replace("Tanh { }", new Tanh().ToString()),
            File.ReadAllText(TheFile));
    }

    [Fact]
    public void A_file_of_another_model_is_refused_by_name()
    {
        ModelFile.Save(TheFile, s_network, s_network.Initialize());
        Assert.Equal(
            "xor.json belongs to another model. The model in the file is of the kind Network; expected was SoftTree. "
            + "Make the model as it was when it was saved, or pass the file that was saved from this model.",
            Assert.Throws<ArgumentException>(() => ModelFile.Load(TheFile, new SoftTree(2, 1))).Message);
        Other("takes rows of the shape 2; expected was 3.", new Network(new Shape(3), new Dense(3), new Tanh(), new Dense(1)));
        Other("gives rows of the shape 1; expected was 2.", new Network(new Shape(2), new Dense(3), new Tanh(), new Dense(2)));
        var (dense3, dense4, dense1, tanh) = ($"{new Dense(3)}", $"{new Dense(4)}", $"{new Dense(1)}", $"{new Tanh()}");
        Other(
            $"has the layers [{dense3}, {tanh}, {dense1}]; expected was [{dense4}, {tanh}, {dense1}].",
            new Network(new Shape(2), new Dense(4), new Tanh(), new Dense(1)));
        Other(
            $"has the layers [{dense3}, {tanh}, {dense1}]; expected was [{dense3}, {dense1}].",
            new Network(new Shape(2), new Dense(3), new Dense(1)));
        ModelFile.Save(TheFile, new SoftTree(2, 1), [1, 2, 3, 4, 5]);
        Other(
            "has the parameters [node weights 1 × 2, node biases 1 × 1, leaves 2 × 1]; "
            + "expected was [node weights 3 × 2, node biases 1 × 3, leaves 4 × 1].",
            new SoftTree(2, 2));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "xor.json has format version 2, but this library reads versions up to 1. Use")]
    [InlineData("\"version\": 1", "\"version\": 0", "version is 0, and the first version was 1")]
    [InlineData("\"version\": 1", "\"version\": 1.5", "version is 1.5, where a whole number belongs")]
    [InlineData("\"version\": 1", "\"edition\": 1", "version is missing")]
    [InlineData("\"Descent model\"", "\"Descent figure\"", "xor.json is no model: it does not say \"format\": \"Descent model\".")]
    [InlineData("\"Descent model\"", "7", "xor.json is no model")]
    [InlineData("\"SoftTree\"", "null", "kind is null, where a text belongs")]
    [InlineData("\"input\": [1, 1, 2]", "\"input\": [1, 2]", "input has 2 numbers, where channels, height and width belong")]
    [InlineData("\"input\": [1, 1, 2]", "\"input\": [1, 0, 2]", "input holds 0, where a whole number from 1 belongs")]
    [InlineData("\"input\": [1, 1, 2]", "\"input\": 2", "input is 2, where a list belongs")]
    [InlineData("\"layers\": []", "\"layers\": [4]", "layer 1 is 4, where a text belongs")]
    [InlineData("\"rows\": 2", "\"rows\": \"2\"", "rows of leaves is \"2\", where a whole number belongs")]
    [InlineData("\"name\": \"leaves\"", "\"title\": \"leaves\"", "name of a block is missing")]
    [InlineData("[4, 5]", "[4]", "leaves has 1 values, where 2 × 1 = 2 belong")]
    [InlineData("[4, 5]", "[4, 5, 6]", "leaves has 3 values, where 2 × 1 = 2 belong")]
    [InlineData("[4, 5]", "[4, \"NaN\"]", "leaves[1] is \"NaN\", where a finite number belongs")]
    [InlineData("[4, 5]", "[1e999, 5]", "leaves[0] is 1e999, where a finite number belongs")]
    [InlineData("[4, 5]", "[4, NaN]", "its JSON ends or breaks in line 25, byte 18.")]
    [InlineData("[4, 5]", "{}", "values of leaves is {}, where a list belongs")]
    public void A_broken_file_is_refused_with_the_place(string right, string wrong, string message)
    {
        var tree = new SoftTree(2, 1);
        ModelFile.Save(TheFile, tree, [1, 2, 3, 4, 5]);
        var text = File.ReadAllText(TheFile);
        Assert.Contains(right, text);
        File.WriteAllText(TheFile, text.Replace(right, wrong));
        Assert.Contains(message, Assert.Throws<FormatException>(() => ModelFile.Load(TheFile, tree)).Message);
    }

    [Fact]
    public void Wherever_a_file_is_cut_off_it_is_refused()
    {
        ModelFile.Save(TheFile, s_network, s_network.Initialize());
        var text = File.ReadAllText(TheFile);
        for (var length = 0; length < text.Length - 2; length += 1 + length / 20)
        {
            File.WriteAllText(TheFile, text[..length]);
            var refusal = Assert.Throws<FormatException>(() => ModelFile.Load(TheFile, s_network));
            Assert.Contains("xor.json is broken: its JSON ends or breaks in line ", refusal.Message);
            Assert.IsType<JsonException>(refusal.InnerException, exactMatch: false);
        }

        File.WriteAllText(TheFile, "[1, 2]");
        Assert.Contains("is no model", Assert.Throws<FormatException>(() => ModelFile.Load(TheFile, s_network)).Message);
    }

    [Fact]
    public void What_cannot_be_saved_leaves_the_old_file_and_nothing_beside_it()
    {
        var tree = new SoftTree(2, 1);
        ModelFile.Save(TheFile, tree, [1, 2, 3, 4, 5]);
        Assert.Contains(
            "leaves[1] is NaN, so the model has diverged",
            Assert.Throws<ArgumentException>(() => ModelFile.Save(TheFile, tree, [1, 2, 3, 4, double.NaN])).Message);
        Assert.Contains(
            "parameters has 4 numbers, but the SoftTree has 5 parameters.",
            Assert.Throws<ArgumentException>(() => ModelFile.Save(TheFile, tree, [1, 2, 3, 4])).Message);
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        Assert.ThrowsAny<Exception>(() => ModelFile.Save(inner, tree, [1, 2, 3, 4, 6])); // a folder bears this name
        Assert.Equal([1.0, 2, 3, 4, 5], ModelFile.Load(TheFile, tree));
        Assert.Equal([inner, TheFile], Directory.GetFileSystemEntries(_folder).Order());
    }

    [Fact]
    public void Saving_again_replaces_the_file()
    {
        var tree = new SoftTree(2, 1);
        ModelFile.Save(TheFile, tree, [1, 2, 3, 4, 5]);
        ModelFile.Save(TheFile, tree, [1, 2, 3, 4, 6]);
        Assert.Equal([1.0, 2, 3, 4, 6], ModelFile.Load(TheFile, tree));
    }

    [Fact]
    public void A_comma_for_the_decimal_point_changes_nothing()
    {
        var (culture, tree) = (CultureInfo.CurrentCulture, new SoftTree(2, 1));
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "−";
        try
        {
            CultureInfo.CurrentCulture = comma;
            ModelFile.Save(TheFile, tree, [0.5, -1.5, 2.5, -3e-9, 4]);
            Assert.Equal([0.5, -1.5, 2.5, -3e-9, 4], ModelFile.Load(TheFile, tree));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];

    private void Other(string difference, Model model) =>
        Assert.Contains(difference, Assert.Throws<ArgumentException>(() => ModelFile.Load(TheFile, model)).Message);
}
