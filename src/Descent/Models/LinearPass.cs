using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Descent.Numerics;

namespace Descent.Models;

/// <summary>
/// z = W·x + b for each row, and back: ∂cost/∂W is the sum over the rows of slope times x, ∂cost/∂b that of the slopes.
/// </summary>
internal sealed class LinearPass(int width, int outputs, bool hasIntercept, int mostRows) : ModelPass
{
    // A row is short, so that four lanes are enough; they are the same four on every machine.
    private const int Lanes = 4;

    private readonly double[] _outputs = new double[mostRows * outputs];

    public override ReadOnlySpan<double> Forward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, int rows, SeededRandom? noise = null)
    {
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            var x = features.Slice(row * width, width);
            for (var k = 0; k < outputs; k++)
            {
                var intercept = hasIntercept ? parameters[outputs * width + k] : 0;
                _outputs[next++] = intercept + Dot(parameters.Slice(k * width, width), x);
            }
        }

        return _outputs.AsSpan(0, next);
    }

    public override void Backward(
        ReadOnlySpan<double> parameters, ReadOnlySpan<double> features, ReadOnlySpan<double> outputGradient, Span<double> gradient)
    {
        gradient.Clear();
        var next = 0;
        for (var start = 0; start < features.Length; start += width)
        {
            var x = features.Slice(start, width);
            for (var k = 0; k < outputs; k++)
            {
                var slope = outputGradient[next++];
                AddScaled(gradient.Slice(k * width, width), slope, x);
                if (hasIntercept)
                {
                    gradient[outputs * width + k] += slope;
                }
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> x)
    {
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var first = ref MemoryMarshal.GetReference(x);
        var (sums, i) = (Vector256<double>.Zero, 0);
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            sums += Vector256.LoadUnsafe(ref w, (nuint)i) * Vector256.LoadUnsafe(ref first, (nuint)i);
        }

        var sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
        for (; i < x.Length; i++)
        {
            sum += weights[i] * x[i];
        }

        return sum;
    }

    private static void AddScaled(Span<double> sum, double slope, ReadOnlySpan<double> x)
    {
        ref var to = ref MemoryMarshal.GetReference(sum);
        ref var from = ref MemoryMarshal.GetReference(x);
        var i = 0;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref to, (nuint)i) + slope * Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }

        for (; i < x.Length; i++)
        {
            sum[i] += slope * x[i];
        }
    }
}
