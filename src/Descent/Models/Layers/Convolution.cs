using Descent.Numerics;

namespace Descent.Models.Layers;

/// <summary>
/// Slides K small patterns over an image: channel k of the output is y(r, c) = bₖ + Σ w(k, j, u, v)·x(j, r + u − p, c + v − p) over the
/// channels j of the input and the places u, v of a kernel of s × s, by steps of 1; beyond the border x is 0. Weights are stored as
/// K × channels × s × s, then the biases: the order of PyTorch's <c>Conv2d(…, padding=p)</c> (LeCun et al. 1998, doi:10.1109/5.726791).
/// </summary>
/// <param name="Channels">K, the number of patterns, at least 1.</param>
/// <param name="Kernel">s, the rows and the columns of a pattern, at least 1. Default 3.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
public sealed record Convolution(int Channels, int Kernel = 3) : Layer
{
    /// <summary>K, the number of patterns.</summary>
    public int Channels { get; } = Require.AtLeast(1, Channels, nameof(Channels), "Try 8.");

    /// <summary>s, the rows and the columns of a pattern.</summary>
    public int Kernel { get; } = Require.AtLeast(1, Kernel, nameof(Kernel), "Try 3.");

    /// <summary>
    /// p, how many rows and columns of zeros stand around the image, 0 or more. Default 0; (s − 1)/2 keeps the size for an odd s.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The padding is negative.</exception>
    public int Padding { get; init => field = Require.AtLeast(0, value, nameof(Padding), "Try 1 for a kernel of 3 × 3."); }

    /// <summary>How the weights start. Default <see cref="Initialization.He"/>, for a <see cref="ReLU"/> mostly follows.</summary>
    public Initialization Initialization { get; init; } = Initialization.He;

    /// <inheritdoc/>
    public override Shape OutputOf(Shape input)
    {
        var (height, width) = (input.Height + 2 * Padding - Kernel + 1, input.Width + 2 * Padding - Kernel + 1);
        return height >= 1 && width >= 1 ? new Shape(Channels, height, width) : throw new ArgumentException(
            $"A kernel of {Kernel} × {Kernel} with padding {Padding} does not fit into {input.Channels} × {input.Height} × {input.Width} "
            + "(channels × height × width). Try a smaller kernel, or for an image a shape such as new Shape(1, 8, 8).");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ParameterBlock> BlocksOf(Shape input)
    {
        var places = input.Channels * Kernel * Kernel;
        return [new("weights", 0, Channels, places, IsWeight: true), new("biases", Channels * places, 1, Channels, IsWeight: false)];
    }

    /// <inheritdoc/>
    public override void Initialize(Shape input, SeededRandom random, Span<double> parameters)
    {
        var area = Kernel * Kernel;
        Initialization.Fill(parameters[..(Channels * input.Channels * area)], input.Channels * area, Channels * area, random);
    }

    /// <inheritdoc/>
    public override LayerPass CreatePass(Shape input, int rows) =>
        new ConvolutionPass(new Patches(input, OutputOf(input), Kernel, Padding), input, OutputOf(input), rows);
}
