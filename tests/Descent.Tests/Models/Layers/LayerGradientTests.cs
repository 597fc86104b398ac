using Descent.Calculus;
using Descent.Models;
using Descent.Models.Layers;
using Descent.Numerics;

namespace Descent.Tests.Models.Layers;

/// <summary>The way back of every layer against differences, for parameters and inputs, over shapes and batches drawn by a seed.</summary>
public class LayerGradientTests
{
    private static readonly Dictionary<string, Func<SeededRandom, (Layer Layer, Shape Input)>> s_layers = new()
    {
        ["Dense"] = random => (new Dense(1 + random.Index(20)), Vector(random)),
        ["Dense on an image"] = random => (new Dense(1 + random.Index(5)), Image(random, 1)),
        ["Tanh"] = random => (new Tanh(), Vector(random)),
        ["Sigmoid"] = random => (new Sigmoid(), Vector(random)),
        ["ReLU"] = random => (new ReLU(), Vector(random)),
        ["LeakyReLU"] = random => (new LeakyReLU { Slope = random.Uniform() }, Vector(random)),
        ["GELU"] = random => (new GELU(), Vector(random)),
        ["Softplus"] = random => (new Softplus(), Vector(random)),
        ["Dropout when it predicts"] = random => (new Dropout(random.Uniform()), Vector(random)),
        ["LayerNormalization"] = random => (new LayerNormalization { Epsilon = random.Uniform(1e-5, 1) }, Vector(random)),
        ["Convolution"] = random =>
        {
            var kernel = 1 + random.Index(4);
            return (new Convolution(1 + random.Index(5), kernel) { Padding = random.Index(3) }, Image(random, kernel));
        },
        ["MaxPool"] = random =>
        {
            var size = 1 + random.Index(3);
            return (new MaxPool(size), Image(random, size));
        },
        ["Residual"] = random => (new Residual(new Dense(5), new Tanh(), new Dense(5)), new Shape(5)),
        ["Residual of residuals"] = random => (
            new Residual(new Residual(new Dense(4)), new LayerNormalization(), new GELU(), new Residual(new Tanh(), new Dense(4))),
            new Shape(4)),
        ["Residual convolution"] = random => (new Residual(new Convolution(2) { Padding = 1 }, new Softplus()), new Shape(2, 4, 3)),
    };

    public static TheoryData<string> Names => [.. s_layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_way_back_agrees_with_differences(string name)
    {
        var random = new SeededRandom(13);
        for (var trial = 0; trial < 8; trial++)
        {
            var (layer, input) = s_layers[name](random);
            var objective = new LayerObjective(layer, input, rows: 1 + trial % 4);
            var check = Gradient.Check(objective, objective.Point(random));
            Assert.True(check.Passed, $"{layer} on {input}: {check}");
        }
    }

    [Fact]
    public void A_mistake_would_show()
    {
        var (objective, random) = (new LayerObjective(new Dense(3), new Shape(2), 2), new SeededRandom(1));
        var point = objective.Point(random);
        var wrong = Objective.Of(objective.Dimension, objective.Value, (x, gradient) =>
        {
            objective.ValueAndGradient(x, gradient);
            gradient[7] *= 1.001;
        });
        Assert.Equal((GradientVerdict.Wrong, 7), (Gradient.Check(wrong, point).Verdict, Gradient.Check(wrong, point).Coordinate));
    }

    private static Shape Vector(SeededRandom random) => new(1 + random.Index(11));

    private static Shape Image(SeededRandom random, int least) =>
        new(1 + random.Index(3), least + random.Index(5), least + random.Index(5));
}
