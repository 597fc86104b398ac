using System.Numerics.Tensors;
using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// A convolution at work on a batch, image by image: Y = W·M + b, where M is the image as a matrix of <see cref="Patches"/>; W has a row
/// for each pattern, Y one for each channel.
/// </summary>
internal sealed class ConvolutionPass(Patches patches, Shape input, Shape output, int rows) : LayerPass(input, output, rows)
{
    private readonly int _channels = output.Channels;
    private readonly double[] _matrix = new double[patches.Rows * patches.Columns];
    private readonly double[] _matrixGradient = new double[patches.Rows * patches.Columns];
    private readonly double[] _transposed = new double[output.Size];
    private readonly double[] _weightGradient = new double[output.Channels * patches.Rows];
    private readonly double[] _weightSum = new double[output.Channels * patches.Rows];
    private int _rows;

    private int WeightCount => _channels * patches.Rows;

    public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
    {
        _rows = rows;
        for (var row = 0; row < rows; row++)
        {
            var image = Output.AsSpan(row * OutputSize, OutputSize);
            patches.Unfold(input.Slice(row * InputSize, InputSize), _matrix);
            MatrixKernels.Product(parameters[..WeightCount], _matrix, default, image, _channels, patches.Rows, patches.Columns);
            for (var channel = 0; channel < _channels; channel++)
            {
                var plane = image.Slice(channel * patches.Columns, patches.Columns);
                TensorPrimitives.Add(plane, parameters[WeightCount + channel], plane);
            }
        }
    }

    // ∂Wᵀ = Σ M·∂Yᵀ over the images, ∂b = the sum of the columns of ∂Y, ∂M = Wᵀ·∂Y, which is folded back into ∂X.
    public override void Backward(
        ReadOnlySpan<double> parameters,
        ReadOnlySpan<double> input,
        ReadOnlySpan<double> outputGradient,
        Span<double> parameterGradient,
        Span<double> inputGradient)
    {
        var biasGradient = parameterGradient[WeightCount..];
        biasGradient.Clear();
        inputGradient.Clear();
        Array.Clear(_weightSum);
        for (var row = 0; row < _rows; row++)
        {
            var slopes = outputGradient.Slice(row * OutputSize, OutputSize);
            patches.Unfold(input.Slice(row * InputSize, InputSize), _matrix);
            MatrixKernels.Transpose(slopes, _transposed, _channels, patches.Columns);
            MatrixKernels.AddRows(_transposed, biasGradient, patches.Columns);
            MatrixKernels.Product(_matrix, _transposed, default, _weightGradient, patches.Rows, patches.Columns, _channels);
            TensorPrimitives.Add(_weightSum, _weightGradient, _weightSum);
            if (!inputGradient.IsEmpty)
            {
                MatrixKernels.TransposedProduct(
                    parameters[..WeightCount], slopes, _matrixGradient, patches.Rows, _channels, patches.Columns);
                patches.AddFolded(_matrixGradient, inputGradient.Slice(row * InputSize, InputSize));
            }
        }

        MatrixKernels.Transpose(_weightSum, parameterGradient[..WeightCount], patches.Rows, _channels);
    }
}
