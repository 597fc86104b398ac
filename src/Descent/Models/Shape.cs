using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Models;

/// <summary>
/// How the numbers of one row are arranged: a vector of n; a sequence of steps × features; an image of channels × height × width, the last
/// index fastest.
/// </summary>
public readonly record struct Shape
{
    private readonly int _channels;
    private readonly int _height;

    /// <summary>A vector of <paramref name="size"/> numbers.</summary>
    public Shape(int size)
        : this(1, 1, size)
    {
    }

    /// <summary>A sequence: <paramref name="steps"/> rows of <paramref name="features"/> numbers each.</summary>
    public Shape(int steps, int features)
        : this(1, steps, features)
    {
    }

    /// <summary>An image: <paramref name="channels"/> planes of <paramref name="height"/> × <paramref name="width"/> numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public Shape(int channels, int height, int width)
    {
        const string Advice = "A shape counts from 1.";
        _channels = Require.AtLeast(1, channels, nameof(channels), Advice);
        _height = Require.AtLeast(1, height, nameof(height), Advice);
        Width = Require.AtLeast(1, width, nameof(width), Advice);
    }

    /// <summary>The number of planes, 1 for a vector or a sequence.</summary>
    public int Channels => _channels;

    /// <summary>The number of rows of a plane, which are the steps of a sequence; 1 for a vector.</summary>
    public int Height => _height;

    /// <summary>The number of columns, which are the features of a sequence's step or all numbers of a vector.</summary>
    public int Width { get; }

    /// <summary>How many numbers there are.</summary>
    public int Size => Channels * Height * Width;

    /// <summary>Returns the extents, such as <c>1 × 8 × 8</c>, <c>20 × 3</c> or <c>64</c>.</summary>
    public override string ToString() =>
        Channels > 1 ? Invariant($"{Channels} × {Height} × {Width}")
        : Height > 1 ? Invariant($"{Height} × {Width}")
        : Invariant($"{Width}");
}
