using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// While a model learns, each number becomes 0 with probability p and is divided by 1 − p otherwise, so that its mean stays; when the model
/// predicts, it stays as it is (inverted dropout; Srivastava et al. 2014). PyTorch: <c>Dropout(p)</c>.
/// </summary>
/// <param name="Rate">p, at least 0 and less than 1. Default 0.5.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Rate"/> is out of its range.</exception>
public sealed record Dropout(double Rate = 0.5) : Layer
{
    /// <summary>p, the share of the numbers that become 0.</summary>
    public double Rate { get; } = Require.UnitInterval(Rate, nameof(Rate), "Try 0.2 or 0.5; 0 drops nothing.");

    /// <inheritdoc/>
    public override bool IsNoisy => Rate > 0;

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(Rate, input, rows);

    private sealed class Pass(double rate, Shape input, int rows) : LayerPass(input, input, rows)
    {
        private readonly double[] _factors = new double[rows * input.Size];

        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
        {
            var factors = _factors.AsSpan(0, input.Length);
            foreach (ref var factor in factors)
            {
                factor = noise is null ? 1 : noise.Uniform() < rate ? 0 : 1 / (1 - rate);
            }

            TensorPrimitives.Multiply(input, factors, Output);
        }

        public override void Backward(
            ReadOnlySpan<double> parameters,
            ReadOnlySpan<double> input,
            ReadOnlySpan<double> outputGradient,
            Span<double> parameterGradient,
            Span<double> inputGradient)
        {
            if (!inputGradient.IsEmpty)
            {
                TensorPrimitives.Multiply(outputGradient, _factors.AsSpan(0, input.Length), inputGradient);
            }
        }
    }
}
