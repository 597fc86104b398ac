using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>
/// Sums over vectors with a fixed order of additions: sixteen lanes, added pairwise at the end, then the tail.
/// The order depends on the length only, never on the machine's vector width, so that every machine gets the same bits.
/// Products and sums are kept apart (no fused multiply-add), for the same reason.
/// </summary>
internal static class VectorKernels
{
    private const int Lanes = 4;
    private const int Block = 4 * Lanes;

    /// <summary>Returns Σ aᵢ·bᵢ. The lengths must be equal.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b[..a.Length]);
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i <= a.Length - Block; i += Block)
        {
            s0 += Load(ref x, i) * Load(ref y, i);
            s1 += Load(ref x, i + Lanes) * Load(ref y, i + Lanes);
            s2 += Load(ref x, i + 2 * Lanes) * Load(ref y, i + 2 * Lanes);
            s3 += Load(ref x, i + 3 * Lanes) * Load(ref y, i + 3 * Lanes);
        }

        // A vector shorter than a block has nothing in the lanes yet; two parameters are the common case in a notebook.
        var sum = i == 0 ? 0.0 : Add(s0, s1, s2, s3);
        for (; i < a.Length; i++)
        {
            sum += Unsafe.Add(ref x, i) * Unsafe.Add(ref y, i);
        }

        return sum;
    }

    /// <summary>Returns the Euclidean norm √Σ aᵢ². Squares too large or too small for a number do no harm.</summary>
    public static double Norm(ReadOnlySpan<double> a)
    {
        var square = Dot(a, a);
        return IsExact(square) ? Math.Sqrt(square) : ScaledNorm(a);
    }

    /// <summary>Returns the Euclidean distance √Σ (aᵢ − bᵢ)², added in order. The lengths must be equal.</summary>
    public static double Distance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            var difference = a[i] - b[i];
            sum += difference * difference;
        }

        return IsExact(sum) ? Math.Sqrt(sum) : ScaledNorm(a, b);
    }

    /// <summary>True when no square overflowed, and none that counts lost digits below the smallest normal number.</summary>
    private static bool IsExact(double sumOfSquares) => sumOfSquares is > 1e-290 and < double.PositiveInfinity;

    /// <summary>The norm of a − b by way of the largest entry; of a alone when there is no b.</summary>
    private static double ScaledNorm(ReadOnlySpan<double> a, ReadOnlySpan<double> b = default)
    {
        var (largest, sum) = (0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(a[i] - (b.IsEmpty ? 0 : b[i])));
        }

        if (largest == 0 || !double.IsFinite(largest))
        {
            return largest;
        }

        for (var i = 0; i < a.Length; i++)
        {
            var share = (a[i] - (b.IsEmpty ? 0 : b[i])) / largest;
            sum += share * share;
        }

        return largest * Math.Sqrt(sum);
    }

    private static Vector256<double> Load(ref double first, int offset) => Vector256.LoadUnsafe(ref first, (nuint)offset);

    private static double Add(Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3)
    {
        var lanes = (s0 + s1) + (s2 + s3);
        return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
    }
}
