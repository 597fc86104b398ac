using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A dense layer, y = W·x + b. W has a row for each of its <paramref name="Units"/> and is stored row after row, then b: the order of
/// PyTorch's <c>Linear</c>.
/// </summary>
/// <param name="Units">The number of outputs, at least 1.</param>
public sealed record Dense(int Units) : Layer
{
    /// <inheritdoc/>
    public override Shape OutputOf(Shape input) => new(Units);

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> BlocksOf(Shape input) =>
    [
        new("weights", 0, Units, input.Size, IsWeight: true),
        new("biases", Units * input.Size, 1, Units, IsWeight: false),
    ];

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters)
    {
        var width = Math.Sqrt(2.0 / input.Size);
        foreach (ref var weight in parameters[..(Units * input.Size)])
        {
            weight = width * random.Normal();
        }
    }

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(input, OutputOf(input), rows);

    private sealed class Pass(Shape input, Shape output, int rows) : LayerPass(input, output, rows)
    {
        private int _rows;

        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
        {
            _rows = rows;
            var weights = parameters[..(OutputSize * InputSize)];
            var biases = parameters[(OutputSize * InputSize)..];
            for (var row = 0; row < rows; row++)
            {
                for (var unit = 0; unit < OutputSize; unit++)
                {
                    Output[row * OutputSize + unit] = biases[unit]
                        + VectorKernels.Dot(weights.Slice(unit * InputSize, InputSize), input.Slice(row * InputSize, InputSize));
                }
            }
        }

        public override void Backward(
            ReadOnlySpan<double> parameters,
            ReadOnlySpan<double> input,
            ReadOnlySpan<double> outputGradient,
            Span<double> parameterGradient,
            Span<double> inputGradient)
        {
            parameterGradient.Clear();
            inputGradient.Clear();
            for (var row = 0; row < _rows; row++)
            {
                for (var unit = 0; unit < OutputSize; unit++)
                {
                    var slope = outputGradient[row * OutputSize + unit];
                    parameterGradient[OutputSize * InputSize + unit] += slope;
                    for (var i = 0; i < InputSize; i++)
                    {
                        parameterGradient[unit * InputSize + i] += slope * input[row * InputSize + i];
                        if (!inputGradient.IsEmpty)
                        {
                            inputGradient[row * InputSize + i] += slope * parameters[unit * InputSize + i];
                        }
                    }
                }
            }
        }
    }
}
