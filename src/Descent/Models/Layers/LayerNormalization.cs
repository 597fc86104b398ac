using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// Each row by itself gets mean 0 and variance 1, then a gain and a bias of its own for each place: y = g·x̂ + b with
/// x̂ = (x − mean)/√(variance + ε), the variance divided by n (Ba, Kiros and Hinton 2016, arXiv:1607.06450). It takes a row of any shape.
/// PyTorch: <c>LayerNorm</c> over the whole row.
/// </summary>
/// <remarks>A row of equal numbers has x̂ = 0. Gains start at 1, biases at 0; a penalty leaves both alone.</remarks>
public sealed record LayerNormalization : Layer
{
    /// <summary>ε, which keeps the quotient finite where all numbers of a row are equal, greater than 0. Default 1e-5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ε is out of its range.</exception>
    public double Epsilon { get; init => field = Require.Positive(value, nameof(Epsilon), "Try 1e-5."); } = 1e-5;

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> BlocksOf(Shape input) =>
    [
        new("gains", 0, 1, input.Size, IsWeight: false),
        new("biases", input.Size, 1, input.Size, IsWeight: false),
    ];

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters) => parameters[..input.Size].Fill(1);

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(Epsilon, input, rows);

    private sealed class Pass(double epsilon, Shape input, int rows) : LayerPass(input, input, rows)
    {
        private readonly double[] _normalized = new double[rows * input.Size];
        private readonly double[] _deviations = new double[rows];
        private int _rows;

        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
        {
            _rows = rows;
            var n = InputSize;
            for (var row = 0; row < rows; row++)
            {
                var x = input.Slice(row * n, n);
                var normalized = _normalized.AsSpan(row * n, n);
                var (sum, squares) = (0.0, 0.0);
                for (var i = 0; i < n; i++)
                {
                    sum += x[i];
                }

                var mean = sum / n;
                for (var i = 0; i < n; i++)
                {
                    squares += (x[i] - mean) * (x[i] - mean);
                }

                _deviations[row] = Math.Sqrt(squares / n + epsilon);
                for (var i = 0; i < n; i++)
                {
                    normalized[i] = (x[i] - mean) / _deviations[row];
                    Output[row * n + i] = parameters[i] * normalized[i] + parameters[n + i];
                }
            }
        }

        // With s = g·∂y: ∂g = Σ ∂y·x̂, ∂b = Σ ∂y, ∂x = (s − mean(s) − x̂·mean(s·x̂))/deviation, for mean and variance depend on x, too.
        public override void Backward(
            ReadOnlySpan<double> parameters,
            ReadOnlySpan<double> input,
            ReadOnlySpan<double> outputGradient,
            Span<double> parameterGradient,
            Span<double> inputGradient)
        {
            parameterGradient.Clear();
            var n = InputSize;
            for (var row = 0; row < _rows; row++)
            {
                var slopes = outputGradient.Slice(row * n, n);
                var normalized = _normalized.AsSpan(row * n, n);
                var (sum, along) = (0.0, 0.0);
                for (var i = 0; i < n; i++)
                {
                    parameterGradient[i] += slopes[i] * normalized[i];
                    parameterGradient[n + i] += slopes[i];
                    sum += parameters[i] * slopes[i];
                    along += parameters[i] * slopes[i] * normalized[i];
                }

                for (var i = 0; i < n && !inputGradient.IsEmpty; i++)
                {
                    inputGradient[row * n + i] =
                        (parameters[i] * slopes[i] - sum / n - normalized[i] * (along / n)) / _deviations[row];
                }
            }
        }
    }
}
