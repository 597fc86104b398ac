using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>A function applied to each number by itself, a(z): what makes a network more than a linear model.</summary>
public abstract record Activation : Layer
{
    /// <summary>
    /// How the weights of a layer before it best start: <see cref="Initialization.Xavier"/>, and <see cref="Initialization.He"/> for those
    /// that cut off about half of their input.
    /// </summary>
    public virtual Initialization Initialization => Initialization.Xavier;

    /// <summary>Writes a(zᵢ) over <paramref name="outputs"/>.</summary>
    public abstract void Apply(ReadOnlySpan<double> z, Span<double> outputs);

    /// <summary>Writes the slopes a′(zᵢ), each times <paramref name="outputGradient"/>, over <paramref name="inputGradient"/>.</summary>
    /// <param name="z">As it went in.</param>
    /// <param name="outputs">a(z), which many slopes follow from.</param>
    /// <param name="outputGradient">∂cost/∂a.</param>
    /// <param name="inputGradient">Room for ∂cost/∂z.</param>
    public abstract void Chain(
        ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient);

    /// <inheritdoc/>
    public sealed override LayerPass CreatePass(Shape input, int rows) => new Pass(this, input, rows);

    private sealed class Pass(Activation activation, Shape input, int rows) : LayerPass(input, input, rows)
    {
        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise) =>
            activation.Apply(input, Output.AsSpan(0, input.Length));

        public override void Backward(
            ReadOnlySpan<double> parameters,
            ReadOnlySpan<double> input,
            ReadOnlySpan<double> outputGradient,
            Span<double> parameterGradient,
            Span<double> inputGradient)
        {
            if (!inputGradient.IsEmpty)
            {
                activation.Chain(input, Output.AsSpan(0, input.Length), outputGradient, inputGradient);
            }
        }
    }
}
