using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A dense layer, y = W·x + b. W has a row for each of its <paramref name="Units"/> and is stored row after row, then b: the order of
/// PyTorch's <c>Linear</c>. It takes a row of any shape as a vector.
/// </summary>
/// <param name="Units">The number of outputs, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Units"/> is less than 1.</exception>
public sealed record Dense(int Units) : Layer
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = Require.AtLeast(1, Units, nameof(Units), "Try 16, or 1 for a single prediction.");

    /// <summary>
    /// How the weights start. Default <see cref="Initialization.Xavier"/>; before a <see cref="ReLU"/> and its relatives take
    /// <see cref="Initialization.He"/>, as <see cref="Network.Mlp"/> does. (PyTorch: uniform numbers of variance 1/(3 fan-in), for biases,
    /// too.)
    /// </summary>
    public Initialization Initialization { get; init; } = Initialization.Xavier;

    /// <inheritdoc/>
    public override Shape OutputOf(Shape input) => new(Units);

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> BlocksOf(Shape input) =>
    [
        new("weights", 0, Units, input.Size, IsWeight: true),
        new("biases", Units * input.Size, 1, Units, IsWeight: false),
    ];

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters) =>
        Initialization.Fill(parameters[..(Units * input.Size)], input.Size, Units, random);

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(input, OutputOf(input), rows);

    private sealed class Pass(Shape input, Shape output, int rows) : LayerPass(input, output, rows)
    {
        private readonly double[] _transposed = new double[input.Size * output.Size];
        private int _rows;

        private int WeightCount => OutputSize * InputSize;

        // Y = X·Wᵀ + b.
        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
        {
            _rows = rows;
            MatrixKernels.Transpose(parameters[..WeightCount], _transposed, OutputSize, InputSize);
            MatrixKernels.Product(input, _transposed, parameters[WeightCount..], Output, rows, InputSize, OutputSize);
        }

        // ∂W = ∂Yᵀ·X, ∂b = the sum of the rows of ∂Y, ∂X = ∂Y·W.
        public override void Backward(
            ReadOnlySpan<double> parameters,
            ReadOnlySpan<double> input,
            ReadOnlySpan<double> outputGradient,
            Span<double> parameterGradient,
            Span<double> inputGradient)
        {
            MatrixKernels.TransposedProduct(outputGradient, input, parameterGradient[..WeightCount], OutputSize, _rows, InputSize);
            parameterGradient[WeightCount..].Clear();
            MatrixKernels.AddRows(outputGradient, parameterGradient[WeightCount..], _rows);
            if (!inputGradient.IsEmpty)
            {
                MatrixKernels.Product(outputGradient, parameters[..WeightCount], default, inputGradient, _rows, OutputSize, InputSize);
            }
        }
    }
}
