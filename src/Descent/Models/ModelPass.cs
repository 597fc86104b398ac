using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// A model at work on a batch: the way forth to the predictions, the way back to the gradient of the parameters (backpropagation).
/// Nothing is allocated per call. Not to be shared between threads.
/// </summary>
public abstract class ModelPass
{
    /// <summary>Returns the predictions of a batch, row after row; they stay until the next call.</summary>
    /// <param name="parameters">The model's.</param>
    /// <param name="features">Row after row.</param>
    /// <param name="rows">How many rows there are, at least 1.</param>
    /// <param name="noise">Chance for what needs it while a model learns, such as dropout; null when it predicts.</param>
    public abstract ReadOnlySpan<double> Forward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null);

    /// <summary>The way back for the batch of the last <see cref="Forward"/>.</summary>
    /// <param name="parameters">As at the way forth.</param>
    /// <param name="features">As at the way forth.</param>
    /// <param name="outputGradient">∂cost/∂prediction, one for each prediction of the batch.</param>
    /// <param name="gradient">Room for ∂cost/∂parameters, written over.</param>
    public abstract void Backward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient);
}
