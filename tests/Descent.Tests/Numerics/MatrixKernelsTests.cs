using Descent.Numerics;

namespace Descent.Tests.Numerics;

/// <summary>Products against plain loops in the documented order, to the last bit: below, at and above the size of a block.</summary>
public class MatrixKernelsTests
{
    private static readonly int[] s_sizes = [1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 16, 19];

    public static TheoryData<int> Sizes => [.. s_sizes];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_has_the_bits_of_a_plain_loop(int columns)
    {
        foreach (var rows in s_sizes)
        {
            foreach (var inner in new[] { 1, 2, 5, 8, 31 })
            {
                var (a, b, start) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2), Numbers(columns, 3));
                var c = Nonsense(rows * columns);
                MatrixKernels.Product(a, b, default, c, rows, inner, columns);
                Assert.Equal(Bits(Plain(a, b, new double[columns], rows, inner, columns)), Bits(c));
                MatrixKernels.Product(a, b, start, c, rows, inner, columns);
                Assert.Equal(Bits(Plain(a, b, start, rows, inner, columns)), Bits(c));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_with_the_first_transposed_has_the_bits_of_a_plain_loop(int columns)
    {
        foreach (var rows in s_sizes)
        {
            foreach (var inner in new[] { 1, 2, 5, 8, 31 })
            {
                var (a, b) = (Numbers(rows * inner, 4), Numbers(inner * columns, 5));
                var (c, transposed) = (Nonsense(rows * columns), Nonsense(rows * inner));
                MatrixKernels.Transpose(a, transposed, inner, rows);
                MatrixKernels.TransposedProduct(a, b, c, rows, inner, columns);
                Assert.Equal(Bits(Plain(transposed, b, new double[columns], rows, inner, columns)), Bits(c));
            }
        }
    }

    [Fact]
    public void A_transposed_matrix_has_rows_for_columns()
    {
        var result = Nonsense(6);
        MatrixKernels.Transpose([1, 2, 3, 4, 5, 6], result, 2, 3);
        Assert.Equal([1, 4, 2, 5, 3, 6], result);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rows_are_added_one_after_the_other(int columns)
    {
        var (a, sums) = (Numbers(7 * columns, 6), Numbers(columns, 7));
        var expected = sums.ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            expected[i % columns] += a[i];
        }

        MatrixKernels.AddRows(a, sums, 7);
        Assert.Equal(Bits(expected), Bits(sums));
    }

    [Fact]
    public void Only_the_result_is_written()
    {
        var room = Nonsense(40);
        MatrixKernels.Product(Numbers(15, 8), Numbers(15, 9), default, room.AsSpan(8, 25), 5, 3, 5);
        Assert.All(room[..8].Concat(room[33..]), number => Assert.Equal(-77, number));
        Assert.DoesNotContain(-77, room[8..33]);
    }

    [Fact]
    public void A_span_that_is_too_short_is_refused_and_not_read_beyond_its_end()
    {
        static void Refused(int a, int b, int start, int c) => Assert.Throws<ArgumentOutOfRangeException>(
            () => MatrixKernels.Product(new double[a], new double[b], new double[start], new double[c], 2, 3, 2));

        Refused(5, 6, 0, 4);
        Refused(6, 5, 0, 4);
        Refused(6, 6, 1, 4);
        Refused(6, 6, 0, 3);
    }

    [Fact]
    public void NaN_and_infinity_pass_through()
    {
        var c = new double[4];
        MatrixKernels.Product([double.NaN, 1, double.PositiveInfinity, 1], [1, 0, 1, 1], default, c, 2, 2, 2);
        Assert.Equal([double.NaN, double.NaN, double.PositiveInfinity, double.NaN], c);
    }

    private static double[] Plain(double[] a, double[] b, double[] start, int rows, int inner, int columns)
    {
        var c = new double[rows * columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = start[j];
                for (var k = 0; k < inner; k++)
                {
                    sum += a[i * inner + k] * b[k * columns + j];
                }

                c[i * columns + j] = sum;
            }
        }

        return c;
    }

    private static long[] Bits(double[] numbers) => [.. numbers.Select(BitConverter.DoubleToInt64Bits)];

    private static double[] Nonsense(int count) => [.. Enumerable.Repeat(-77.0, count)];

    private static double[] Numbers(int count, int seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Normal() * Math.Pow(10, random.Uniform(-8, 8)))];
    }
}
