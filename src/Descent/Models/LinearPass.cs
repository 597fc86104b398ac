using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// z = W·x + b for each row, and back: ∂cost/∂W is the sum over the rows of slope times x, ∂cost/∂b that of the slopes.
/// </summary>
/// <remarks>
/// Four rows at once share what is loaded of W, with four lanes each, the same on every machine. A row gets the same bits alone and among
/// others: the additions of its sum have one order, and what the rows give to ∂cost/∂W is added row after row.
/// </remarks>
internal sealed class LinearPass(int width, int outputs, bool hasIntercept, int mostRows) : ModelPass
{
    private const int Lanes = 4;

    private readonly double[] _outputs = new double[mostRows * outputs];

    public override ReadOnlySpan<double> Forward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null)
    {
        var z = _outputs.AsSpan(0, rows * outputs);
        for (var k = 0; k < outputs; k++)
        {
            var weights = parameters.Slice(k * width, width);
            var intercept = hasIntercept ? parameters[outputs * width + k] : 0;
            var row = 0;
            for (; row <= rows - Lanes; row += Lanes)
            {
                var sums = Dots(weights, features.Slice(row * width, Lanes * width));
                for (var i = 0; i < Lanes; i++)
                {
                    z[(row + i) * outputs + k] = intercept + sums[i];
                }
            }

            for (; row < rows; row++)
            {
                z[row * outputs + k] = intercept + Dot(weights, features.Slice(row * width, width));
            }
        }

        return z;
    }

    public override void Backward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient)
    {
        gradient.Clear();
        var rows = outputGradient.Length / outputs;
        for (var k = 0; k < outputs; k++)
        {
            var weights = gradient.Slice(k * width, width);
            var (row, sum) = (0, 0.0);
            for (; row <= rows - Lanes; row += Lanes)
            {
                var slopes = Column(ref MemoryMarshal.GetReference(outputGradient[(row * outputs)..]), outputs, k);
                AddScaled(weights, slopes, features.Slice(row * width, Lanes * width));
                sum = sum + slopes[0] + slopes[1] + slopes[2] + slopes[3];
            }

            for (; row < rows; row++)
            {
                var slope = outputGradient[row * outputs + k];
                AddScaled(weights, slope, features.Slice(row * width, width));
                sum += slope;
            }

            if (hasIntercept)
            {
                gradient[outputs * width + k] = sum;
            }
        }
    }

    private Vector256<double> Dots(ReadOnlySpan<double> weights, ReadOnlySpan<double> rows)
    {
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var x0 = ref MemoryMarshal.GetReference(rows);
        ref var x1 = ref Unsafe.Add(ref x0, width);
        ref var x2 = ref Unsafe.Add(ref x1, width);
        ref var x3 = ref Unsafe.Add(ref x2, width);
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i <= weights.Length - Lanes; i += Lanes)
        {
            var lanes = Load(ref w, i);
            s0 += lanes * Load(ref x0, i);
            s1 += lanes * Load(ref x1, i);
            s2 += lanes * Load(ref x2, i);
            s3 += lanes * Load(ref x3, i);
        }

        var sums = Vector256.Create(Add(s0), Add(s1), Add(s2), Add(s3));
        for (; i < weights.Length; i++)
        {
            sums += Unsafe.Add(ref w, i) * Column(ref x0, width, i);
        }

        return sums;
    }

    private static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> row)
    {
        var (sums, i) = (Vector256<double>.Zero, 0);
        for (; i <= row.Length - Lanes; i += Lanes)
        {
            sums += Vector256.Create(weights[i..]) * Vector256.Create(row[i..]);
        }

        var sum = Add(sums);
        for (; i < row.Length; i++)
        {
            sum += weights[i] * row[i];
        }

        return sum;
    }

    /// <summary>Adds four rows to the sum, each times its slope.</summary>
    private void AddScaled(Span<double> sum, Vector256<double> slopes, ReadOnlySpan<double> rows)
    {
        var (a0, a1) = (Vector256.Create(slopes[0]), Vector256.Create(slopes[1]));
        var (a2, a3) = (Vector256.Create(slopes[2]), Vector256.Create(slopes[3]));
        ref var to = ref MemoryMarshal.GetReference(sum);
        ref var x0 = ref MemoryMarshal.GetReference(rows);
        ref var x1 = ref Unsafe.Add(ref x0, width);
        ref var x2 = ref Unsafe.Add(ref x1, width);
        ref var x3 = ref Unsafe.Add(ref x2, width);
        var i = 0;
        for (; i <= sum.Length - Lanes; i += Lanes)
        {
            var lanes = Load(ref to, i) + a0 * Load(ref x0, i) + a1 * Load(ref x1, i) + a2 * Load(ref x2, i) + a3 * Load(ref x3, i);
            lanes.StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < sum.Length; i++)
        {
            var products = slopes * Column(ref x0, width, i);
            sum[i] = sum[i] + products[0] + products[1] + products[2] + products[3];
        }
    }

    private static void AddScaled(Span<double> sum, double slope, ReadOnlySpan<double> row)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += slope * row[i];
        }
    }

    /// <summary>One column of four rows.</summary>
    private static Vector256<double> Column(ref double first, int width, int column) => Vector256.Create(
        Unsafe.Add(ref first, column),
        Unsafe.Add(ref first, width + column),
        Unsafe.Add(ref first, 2 * width + column),
        Unsafe.Add(ref first, 3 * width + column));

    private static Vector256<double> Load(ref double first, int offset) => Vector256.LoadUnsafe(ref first, (nuint)offset);

    private static double Add(Vector256<double> lanes) => (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}
