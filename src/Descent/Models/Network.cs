using Descent.Models.Layers;
using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Models;

/// <summary>
/// A neural network: layers one after the other. The gradient is found by backpropagation, from the last layer to the first (Rumelhart,
/// Hinton and Williams 1986, doi:10.1038/323533a0).
/// </summary>
/// <example><code>
/// var network = new Network(new Shape(2), new Dense(16), new Tanh(), new Dense(1));
/// var run = Minimizer.Run(network.On(data, new BinaryCrossEntropyWithLogits()), network.Initialize(seed: 1), new Adam(), 500);
/// </code></example>
public sealed class Network : Model
{
    private readonly Shape[] _shapes;
    private readonly (int Start, int Count)[] _places;

    /// <param name="input">The arrangement of a row of features.</param>
    /// <param name="layers">In the order of the way forth.</param>
    /// <exception cref="ArgumentException">There is no layer, or one cannot take what the layer before it gives.</exception>
    public Network(Shape input, params IReadOnlyList<Layer> layers)
    {
        Require.AtLeast(1, layers.Count, "the number of layers", "Try new Dense(1).");
        Layers = layers;
        _shapes = new Shape[layers.Count + 1];
        _shapes[0] = input;
        _places = new (int, int)[layers.Count];
        var blocks = new List<ParameterBlock>();
        for (var i = 0; i < layers.Count; i++)
        {
            _shapes[i + 1] = layers[i].OutputOf(_shapes[i]);
            var start = blocks is [.., var last] ? last.Start + last.Count : 0;
            var own = layers[i].BlocksOf(_shapes[i]);
            _places[i] = (start, own.Sum(block => block.Count));
            blocks.AddRange(own.Select(block => block with { Name = Invariant($"{block.Name} {i + 1}"), Start = start + block.Start }));
        }

        Blocks = blocks;
    }

    /// <summary>The layers, in the order of the way forth.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <inheritdoc/>
    public override Shape Input => _shapes[0];

    /// <inheritdoc/>
    public override Shape Output => _shapes[^1];

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> Blocks { get; }

    /// <inheritdoc/>
    public override bool IsNoisy => Layers.Any(layer => layer.IsNoisy);

    /// <inheritdoc/>
    public override double[] Initialize(int seed = 1)
    {
        var (random, parameters) = (new SeededRandom(seed), new double[ParameterCount]);
        for (var i = 0; i < Layers.Count; i++)
        {
            Layers[i].Initialize(_shapes[i], random, parameters.AsSpan(_places[i].Start, _places[i].Count));
        }

        return parameters;
    }

    /// <inheritdoc/>
    public override NetworkPass CreatePass(int rows) =>
        new([.. Layers.Select((layer, index) => layer.CreatePass(_shapes[index], rows))], _places, rows);
}
