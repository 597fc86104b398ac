using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Models.Layers;

/// <summary>
/// Layers one after the other: which shape each takes, and where its parameters stand. A block is called after its layer's number, counted
/// from 1: <c>weights 3</c>, and inside of layer 3 <c>weights 3.1</c>.
/// </summary>
internal sealed class LayerChain
{
    private readonly IReadOnlyList<Layer> _layers;
    private readonly Shape[] _shapes;
    private readonly (int Start, int Count)[] _places;

    public LayerChain(Shape input, IReadOnlyList<Layer> layers, string number = "")
    {
        Require.AtLeast(1, layers.Count, "the number of layers", "Try new Dense(1).");
        _layers = layers;
        _shapes = new Shape[layers.Count + 1];
        _shapes[0] = input;
        _places = new (int, int)[layers.Count];
        var blocks = new List<ParameterBlock>();
        for (var i = 0; i < layers.Count; i++)
        {
            _shapes[i + 1] = layers[i].OutputOf(_shapes[i]);
            var own = Blocks(layers[i], _shapes[i], Invariant($"{number}{i + 1}"));
            var start = ParameterBlock.CountOf(blocks);
            _places[i] = (start, ParameterBlock.CountOf(own));
            blocks.AddRange(own.Select(block => block with { Start = start + block.Start }));
        }

        AllBlocks = blocks;
    }

    public Shape Input => _shapes[0];

    public Shape Output => _shapes[^1];

    public IReadOnlyList<ParameterBlock> AllBlocks { get; }

    public void Initialize(SeededRandom random, Span<double> parameters)
    {
        for (var i = 0; i < _layers.Count; i++)
        {
            _layers[i].Initialize(_shapes[i], random, parameters.Slice(_places[i].Start, _places[i].Count));
        }
    }

    public LayerChainPass CreatePass(int rows) =>
        new([.. _layers.Select((layer, index) => layer.CreatePass(_shapes[index], rows))], _places, rows);

    private static IReadOnlyList<ParameterBlock> Blocks(Layer layer, Shape input, string number) => layer is Residual residual
        ? new LayerChain(input, residual.Layers, number + ".").AllBlocks
        : [.. layer.BlocksOf(input).Select(block => block with { Name = $"{block.Name} {number}" })];
}
