using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A block of layers beside a wire: y = x + F(x). The slope of the wire is 1, so that a gradient reaches the layers before the block
/// however small that of F is (He et al. 2016, arXiv:1512.03385).
/// </summary>
/// <example><code>
/// var network = new Network(new Shape(2), new Dense(16), new Residual(new Tanh(), new Dense(16)), new Dense(1));
/// </code></example>
/// <param name="Layers">F, which gives as many numbers as it takes; at least one layer, which may be a block itself.</param>
public sealed record Residual(params IReadOnlyList<Layer> Layers) : Layer
{
    /// <inheritdoc/>
    public override bool IsNoisy => Layers.Any(layer => layer.IsNoisy);

    /// <inheritdoc/>
    public override Shape OutputOf(Shape input)
    {
        var output = new LayerChain(input, Layers).Output;
        return output == input ? output : throw new ArgumentException(
            $"A residual block adds its input to what its layers give, so both need one shape, but it takes {input} and they give "
            + $"{output}. Let its last layer give as many numbers as the block takes.");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> BlocksOf(Shape input) => new LayerChain(input, Layers).AllBlocks;

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters) =>
        new LayerChain(input, Layers).Initialize(random, parameters);

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(new LayerChain(input, Layers).CreatePass(rows), input, rows);

    private sealed class Pass(LayerChainPass chain, Shape input, int rows) : LayerPass(input, input, rows)
    {
        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise) =>
            TensorPrimitives.Add(input, chain.Forward(parameters, input, rows, noise), Output);

        public override void Backward(
            ReadOnlySpan<double> parameters,
            ReadOnlySpan<double> input,
            ReadOnlySpan<double> outputGradient,
            Span<double> parameterGradient,
            Span<double> inputGradient)
        {
            chain.Backward(parameters, input, outputGradient, parameterGradient, inputGradient);
            if (!inputGradient.IsEmpty)
            {
                TensorPrimitives.Add(inputGradient, outputGradient, inputGradient);
            }
        }
    }
}
