using System.Numerics.Tensors;

namespace Descent.Models.Layers;

/// <summary>
/// Lays an image out as a matrix, so that a convolution becomes a product: a row for each place of the kernel (channel, u, v), a column for
/// each place of the output, and in it the number of the image that meets there; 0 beyond the border ("im2col").
/// </summary>
internal sealed class Patches
{
    // Pieces of image rows that stay together in the matrix: where they begin in both, and their length.
    private readonly (int Image, int Matrix, int Length)[] _pieces;

    public Patches(Shape input, Shape output, int kernel, int padding)
    {
        (Rows, Columns) = (input.Channels * kernel * kernel, output.Height * output.Width);
        var pieces = new List<(int, int, int)>();
        for (var row = 0; row < Rows; row++)
        {
            var (channel, down, right) = (row / (kernel * kernel), row / kernel % kernel - padding, row % kernel - padding);
            var (first, end) = (Math.Max(0, -right), Math.Min(output.Width, input.Width - right));
            for (var y = 0; y < output.Height; y++)
            {
                if (first < end && y + down >= 0 && y + down < input.Height)
                {
                    var image = (channel * input.Height + y + down) * input.Width + first + right;
                    pieces.Add((image, row * Columns + y * output.Width + first, end - first));
                }
            }
        }

        _pieces = [.. pieces];
    }

    /// <summary>The number of weights of a pattern.</summary>
    public int Rows { get; }

    /// <summary>The number of places of the output.</summary>
    public int Columns { get; }

    /// <summary>Writes an image into the matrix, whose other places stay 0.</summary>
    public void Unfold(ReadOnlySpan<double> image, Span<double> matrix)
    {
        foreach (var (from, to, length) in _pieces)
        {
            image.Slice(from, length).CopyTo(matrix[to..]);
        }
    }

    /// <summary>Adds to each number of an image all places of the matrix where it stands.</summary>
    public void AddFolded(ReadOnlySpan<double> matrix, Span<double> image)
    {
        foreach (var (to, from, length) in _pieces)
        {
            var sum = image.Slice(to, length);
            TensorPrimitives.Add(sum, matrix.Slice(from, length), sum);
        }
    }
}
