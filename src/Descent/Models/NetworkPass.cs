using Descent.Models.Layers;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>A network at work on a batch, open for a look at what each layer gave and what came back to it.</summary>
public sealed class NetworkPass : ModelPass
{
    private readonly LayerPass[] _layers;
    private readonly (int Start, int Count)[] _places;
    private readonly double[][] _gradients;
    private int _rows;

    internal NetworkPass(LayerPass[] layers, (int Start, int Count)[] places, int rows)
    {
        (_layers, _places) = (layers, places);
        _gradients = [.. layers.Select((layer, index) => index == 0 ? [] : new double[rows * layer.InputSize])];
    }

    /// <summary>What a layer gave for the last batch, row after row.</summary>
    /// <param name="layer">0 for the first.</param>
    public ReadOnlySpan<double> Outputs(int layer) => _layers[layer].Output.AsSpan(0, _rows * _layers[layer].OutputSize);

    /// <summary>∂cost/∂output of a layer that is not the last, from the last way back, row after row.</summary>
    /// <param name="layer">0 for the first.</param>
    public ReadOnlySpan<double> OutputGradients(int layer) =>
        _gradients[layer + 1].AsSpan(0, _rows * _layers[layer + 1].InputSize);

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Forward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null)
    {
        _rows = rows;
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i].Forward(Own(parameters, i), InputOf(i, features), rows, noise);
        }

        return Outputs(_layers.Length - 1);
    }

    /// <inheritdoc/>
    public override void Backward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient)
    {
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            _layers[i].Backward(
                Own(parameters, i),
                InputOf(i, features),
                i == _layers.Length - 1 ? outputGradient : OutputGradients(i),
                gradient.Slice(_places[i].Start, _places[i].Count),
                i == 0 ? default : _gradients[i].AsSpan(0, _rows * _layers[i].InputSize));
        }
    }

    private ReadOnlySpan<double> Own(ReadOnlySpan<double> parameters, int layer) =>
        parameters.Slice(_places[layer].Start, _places[layer].Count);

    private ReadOnlySpan<double> InputOf(int layer, ReadOnlySpan<double> features) => layer == 0 ? features : Outputs(layer - 1);
}
