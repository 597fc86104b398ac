using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A layer at work on a batch: its outputs, and what the way back needs of the way forth. Everything is row after row. Nothing is allocated
/// per call. Not to be shared between threads.
/// </summary>
public abstract class LayerPass(Shape input, Shape output, int rows)
{
    /// <summary>How many numbers a row of the input has.</summary>
    public int InputSize { get; } = input.Size;

    /// <summary>How many numbers a row of the output has.</summary>
    public int OutputSize { get; } = output.Size;

    /// <summary>The outputs of the last batch, and behind them whatever was there before.</summary>
    public double[] Output { get; } = new double[rows * output.Size];

    /// <summary>Computes <see cref="Output"/>.</summary>
    /// <param name="parameters">The layer's own.</param>
    /// <param name="input">The batch.</param>
    /// <param name="rows">How many rows it has, at least 1.</param>
    /// <param name="noise">Chance for a layer that needs it while a model learns, such as dropout; null when a model predicts.</param>
    public abstract void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise);

    /// <summary>The way back for the batch of the last <see cref="Forward"/>.</summary>
    /// <param name="parameters">As at the way forth.</param>
    /// <param name="input">As at the way forth.</param>
    /// <param name="outputGradient">∂cost/∂output, as many numbers as the outputs of the batch.</param>
    /// <param name="parameterGradient">Room for ∂cost/∂parameters, written over.</param>
    /// <param name="inputGradient">Room for ∂cost/∂input, written over; empty when nobody asks.</param>
    public abstract void Backward(
        ReadOnlySpan<double> parameters,
        ReadOnlySpan<double> input,
        ReadOnlySpan<double> outputGradient,
        Span<double> parameterGradient,
        Span<double> inputGradient);
}
