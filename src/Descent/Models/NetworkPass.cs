using Descent.Models.Layers;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>A network at work on a batch, open for a look at what each layer gave and what came back to it.</summary>
public sealed class NetworkPass : ModelPass
{
    private readonly LayerChainPass _chain;

    internal NetworkPass(LayerChainPass chain) => _chain = chain;

    /// <summary>What a layer gave for the last batch, row after row.</summary>
    /// <param name="layer">0 for the first.</param>
    public ReadOnlySpan<double> Outputs(int layer) => _chain.Outputs(layer);

    /// <summary>∂cost/∂output of a layer that is not the last, from the last way back, row after row.</summary>
    /// <param name="layer">0 for the first.</param>
    public ReadOnlySpan<double> OutputGradients(int layer) => _chain.OutputGradients(layer);

    /// <inheritdoc/>
    public override ReadOnlySpan<double> Forward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null) =>
        _chain.Forward(parameters, features, rows, noise);

    /// <inheritdoc/>
    public override void Backward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient) =>
        _chain.Backward(parameters, features, outputGradient, gradient, default);
}
