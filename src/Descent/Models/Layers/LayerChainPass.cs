using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>A chain of layers at work on a batch: forth from the first to the last, back from the last to the first.</summary>
internal sealed class LayerChainPass(LayerPass[] layers, (int Start, int Count)[] places, int mostRows)
{
    // ∂cost/∂input of each layer but the first, which is ∂cost/∂output of the one before.
    private readonly double[][] _gradients = [.. layers.Skip(1).Select(layer => new double[mostRows * layer.InputSize])];
    private int _rows;

    public ReadOnlySpan<double> Outputs(int layer) => layers[layer].Output.AsSpan(0, _rows * layers[layer].OutputSize);

    public ReadOnlySpan<double> OutputGradients(int layer) => _gradients[layer].AsSpan(0, _rows * layers[layer].OutputSize);

    public ReadOnlySpan<double> Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
    {
        _rows = rows;
        for (var i = 0; i < layers.Length; i++)
        {
            layers[i].Forward(Own(parameters, i), i == 0 ? input : Outputs(i - 1), rows, noise);
        }

        return Outputs(layers.Length - 1);
    }

    public void Backward(
        ReadOnlySpan<double> parameters,
        ReadOnlySpan<double> input,
        ReadOnlySpan<double> outputGradient,
        Span<double> parameterGradient,
        Span<double> inputGradient)
    {
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            layers[i].Backward(
                Own(parameters, i),
                i == 0 ? input : Outputs(i - 1),
                i == layers.Length - 1 ? outputGradient : OutputGradients(i),
                parameterGradient.Slice(places[i].Start, places[i].Count),
                i == 0 ? inputGradient : _gradients[i - 1].AsSpan(0, _rows * layers[i].InputSize));
        }
    }

    private ReadOnlySpan<double> Own(ReadOnlySpan<double> parameters, int layer) =>
        parameters.Slice(places[layer].Start, places[layer].Count);
}
