using System.Numerics.Tensors;

namespace Descent.Models.Layers;

/// <summary>a = tanh z, slope 1 − a².</summary>
public sealed record Tanh : Activation
{
    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> z, Span<double> outputs) => TensorPrimitives.Tanh(z, outputs);

    /// <inheritdoc/>
    public override void Chain(
        ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            inputGradient[i] = (1 - outputs[i] * outputs[i]) * outputGradient[i];
        }
    }
}
