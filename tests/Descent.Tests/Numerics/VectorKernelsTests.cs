using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Numerics;

public class VectorKernelsTests
{
    [Theory]
    [InlineData(new[] { 3e160, -4e160 }, 5e160)]
    [InlineData(new[] { 3e-170, 4e-170 }, 5e-170)]
    [InlineData(new[] { 3e-150, 4e-150 }, 5e-150)]
    [InlineData(new[] { 0.0, 0 }, 0)]
    [InlineData(new[] { 5e-324, 0 }, 5e-324)]
    [InlineData(new[] { 1, double.NegativeInfinity }, double.PositiveInfinity)]
    [InlineData(new[] { 1, double.NaN }, double.NaN)]
    public void Norms_and_distances_neither_overflow_nor_vanish(double[] a, double expected)
    {
        Near.Equal(expected, VectorKernels.Norm(a));
        Near.Equal(expected, VectorKernels.Distance(a, new double[2]));
        Near.Equal(expected, VectorKernels.Distance(new double[2], a));
    }

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 71)];

    /// <summary>The documented order: sixteen lanes, four by four, added pairwise, then the tail one by one.</summary>
    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_dot_product_has_the_bits_of_a_plain_loop_in_the_documented_order(int length)
    {
        var (a, b) = (Vector(length, seed: 1), Vector(length, seed: 2));
        var lanes = new double[16];
        var blocks = length / 16 * 16;
        for (var i = 0; i < blocks; i++)
        {
            lanes[i % 16] += a[i] * b[i];
        }

        double Lane(int i) => lanes[i] + lanes[i + 4] + (lanes[i + 8] + lanes[i + 12]);
        var expected = Lane(0) + Lane(1) + (Lane(2) + Lane(3));
        for (var i = blocks; i < length; i++)
        {
            expected += a[i] * b[i];
        }

        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(VectorKernels.Dot(a, b)));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_norm_is_the_root_of_the_dot_product_and_a_distance_that_of_the_squares_in_order(int length)
    {
        var (a, b) = (Vector(length, seed: 3), Vector(length, seed: 4));
        Assert.Equal(Math.Sqrt(VectorKernels.Dot(a, a)), VectorKernels.Norm(a));
        var sum = 0.0;
        for (var i = 0; i < length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        Assert.Equal(Math.Sqrt(sum), VectorKernels.Distance(a, b));
    }

    [Fact]
    public void A_vector_that_starts_anywhere_in_memory_gives_the_same_bits()
    {
        var source = Vector(200, seed: 5);
        var expected = VectorKernels.Dot(source.AsSpan(0, 67).ToArray(), source.AsSpan(100, 67).ToArray());
        for (var shift = 0; shift < 8; shift++)
        {
            var (a, b) = (new double[80], new double[80]);
            source.AsSpan(0, 67).CopyTo(a.AsSpan(shift));
            source.AsSpan(100, 67).CopyTo(b.AsSpan(shift));
            Assert.Equal(expected, VectorKernels.Dot(a.AsSpan(shift, 67), b.AsSpan(shift, 67)));
        }
    }

    [Fact]
    public void NaN_and_infinity_pass_through()
    {
        var a = Vector(33, seed: 6);
        a[20] = double.PositiveInfinity;
        Assert.Equal(double.PositiveInfinity, VectorKernels.Norm(a));
        a[32] = double.NaN;
        Assert.Equal(double.NaN, VectorKernels.Norm(a));
    }

    private static double[] Vector(int length, int seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.Normal() * Math.Pow(10, random.Uniform(-8, 8)))];
    }
}
