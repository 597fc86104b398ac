using System.Runtime.Intrinsics;

namespace Descent.Models.Layers;

/// <summary>What an activation computes, for four numbers at a time. A struct, so that the loops below are compiled for it alone.</summary>
internal interface ILaneFunction
{
    /// <summary>a(z).</summary>
    Vector256<double> Value(Vector256<double> z);

    /// <summary>a′(z), which often follows from a.</summary>
    Vector256<double> Slope(Vector256<double> z, Vector256<double> a);
}

/// <summary>Applies a function to all numbers of a span. A number's result does not depend on its place.</summary>
internal static class LaneFunction
{
    private const int Lanes = 4;

    public static void Apply<T>(T function, ReadOnlySpan<double> z, Span<double> outputs)
        where T : struct, ILaneFunction
    {
        var i = 0;
        for (; i <= z.Length - Lanes; i += Lanes)
        {
            function.Value(Vector256.Create(z[i..])).CopyTo(outputs[i..]);
        }

        if (i < z.Length)
        {
            Write(function.Value(Read(z[i..])), outputs[i..z.Length]);
        }
    }

    public static void Chain<T>(
        T function, ReadOnlySpan<double> z, ReadOnlySpan<double> outputs, ReadOnlySpan<double> outputGradient, Span<double> inputGradient)
        where T : struct, ILaneFunction
    {
        var i = 0;
        for (; i <= z.Length - Lanes; i += Lanes)
        {
            var slope = function.Slope(Vector256.Create(z[i..]), Vector256.Create(outputs[i..]));
            (slope * Vector256.Create(outputGradient[i..])).CopyTo(inputGradient[i..]);
        }

        if (i < z.Length)
        {
            var slope = function.Slope(Read(z[i..]), Read(outputs[i..z.Length]));
            Write(slope * Read(outputGradient[i..z.Length]), inputGradient[i..z.Length]);
        }
    }

    /// <summary>A vector of fewer than four numbers, filled up with zeros.</summary>
    private static Vector256<double> Read(ReadOnlySpan<double> numbers)
    {
        Span<double> lanes = stackalloc double[Lanes];
        lanes.Clear();
        numbers.CopyTo(lanes);
        return Vector256.Create<double>(lanes);
    }

    private static void Write(Vector256<double> lanes, Span<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = lanes[i];
        }
    }
}
