using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// Keeps the largest number of each window of s × s in each plane of an image; windows lie side by side, and rows and columns that fill no
/// window are left out. Only the largest has a slope, of equal ones the first. PyTorch: <c>MaxPool2d(s)</c>.
/// </summary>
/// <param name="Size">s, the rows and the columns of a window, at least 1. Default 2.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="Size"/> is less than 1.</exception>
public sealed record MaxPool(int Size = 2) : Layer
{
    /// <summary>s, the rows and the columns of a window.</summary>
    public int Size { get; } = Require.AtLeast(1, Size, nameof(Size), "Try 2.");

    /// <inheritdoc/>
    public override Shape OutputOf(Shape input) => Size <= input.Height && Size <= input.Width
        ? new Shape(input.Channels, input.Height / Size, input.Width / Size)
        : throw new ArgumentException(
            $"A window of {Size} × {Size} does not fit into {input.Channels} × {input.Height} × {input.Width} (channels × height × width). "
            + "Try a smaller window, or for an image a shape such as new Shape(1, 8, 8).");

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) => new Pass(Size, input, OutputOf(input), rows);

    private sealed class Pass(int size, Shape input, Shape output, int rows) : LayerPass(input, output, rows)
    {
        private readonly int[] _largest = new int[rows * output.Size];
        private readonly int _width = input.Width;

        // Where each window of a row of the batch begins.
        private readonly int[] _corners =
        [
            .. from channel in Enumerable.Range(0, output.Channels)
               from y in Enumerable.Range(0, output.Height)
               from x in Enumerable.Range(0, output.Width)
               select (channel * input.Height + y * size) * input.Width + x * size,
        ];

        public override void Forward(ReadOnlySpan<double> parameters, ReadOnlySpan<double> input, int rows, SeededRandom? noise)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var window = 0; window < _corners.Length; window++)
                {
                    var largest = Largest(input, row * InputSize + _corners[window]);
                    _largest[row * OutputSize + window] = largest;
                    Output[row * OutputSize + window] = input[largest];
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
            inputGradient.Clear();
            for (var i = 0; i < outputGradient.Length && !inputGradient.IsEmpty; i++)
            {
                inputGradient[_largest[i]] = outputGradient[i];
            }
        }

        /// <summary>The place of the largest number of a window; NaN counts as larger than any, so that it shows.</summary>
        private int Largest(ReadOnlySpan<double> input, int corner)
        {
            var (place, largest) = (corner, input[corner]);
            for (var y = 0; y < size; y++)
            {
                for (var i = corner + y * _width; i < corner + y * _width + size; i++)
                {
                    if (input[i] > largest || double.IsNaN(input[i]))
                    {
                        (place, largest) = (i, input[i]);
                    }
                }
            }

            return place;
        }
    }
}
