using Descent.Models.Layers;
using Descent.Numerics;

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
    private readonly LayerChain _chain;

    /// <param name="input">The arrangement of a row of features.</param>
    /// <param name="layers">In the order of the way forth.</param>
    /// <exception cref="ArgumentException">There is no layer, or one cannot take what the layer before it gives.</exception>
    public Network(Shape input, params IReadOnlyList<Layer> layers)
    {
        Layers = [.. layers];
        _chain = new LayerChain(input, Layers);
    }

    /// <summary>The layers, in the order of the way forth.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <inheritdoc/>
    public override Shape Input => _chain.Input;

    /// <inheritdoc/>
    public override Shape Output => _chain.Output;

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> Blocks => _chain.AllBlocks;

    /// <inheritdoc/>
    public override bool IsNoisy => Layers.Any(layer => layer.IsNoisy);

    /// <summary>
    /// Returns a multi-layer perceptron: a <see cref="Dense"/> layer for each size after the first, with the activation between them and
    /// none after the last, which gives logits or predictions.
    /// </summary>
    /// <example><code>
    /// var network = Network.Mlp([2, 16, 16, 1], new ReLU());
    /// </code></example>
    /// <param name="sizes">The number of features, then of each layer's units; two or more numbers.</param>
    /// <param name="activation">Default <see cref="Tanh"/>.</param>
    /// <param name="initialization">How all weights start. Default what the activation asks for.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, or one is less than 1.</exception>
    public static Network Mlp(IReadOnlyList<int> sizes, Activation? activation = null, Initialization? initialization = null)
    {
        Require.AtLeast(2, sizes.Count, "the number of sizes", "Try [2, 16, 1]: two features, 16 units between, one prediction.");
        activation ??= new Tanh();
        initialization ??= activation.Initialization;
        var layers = sizes.Skip(1)
            .SelectMany(IEnumerable<Layer> (size) => [activation, new Dense(size) { Initialization = initialization }]);
        return new Network(new Shape(sizes[0]), [.. layers.Skip(1)]);
    }

    /// <inheritdoc/>
    public override double[] Initialize(int seed = 1)
    {
        var parameters = new double[ParameterCount];
        _chain.Initialize(new SeededRandom(seed), parameters);
        return parameters;
    }

    /// <inheritdoc/>
    public override NetworkPass CreatePass(int rows) => new(_chain.CreatePass(rows));
}
