using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Descent.Numerics;

/// <summary>
/// Products of matrices that are stored row after row. Each number of the result is a sum in the order of the inner index, product after
/// product: a plain loop's bits on every machine, and a row's bits do not depend on the rows beside it. Vectors run along the columns, four
/// rows at a time; no fused multiply-add.
/// </summary>
/// <remarks>
/// Our own because at the course's sizes (16 to 64 units, 32 to 100 rows) MathNet, and <c>TensorPrimitives.Dot</c> for each number, take
/// three times as long and more: <c>tests/Descent.Benchmarks</c>, the rows "dense layer".
/// </remarks>
internal static class MatrixKernels
{
    private const int Lanes = 4;
    private const int RowsOfBlock = 4;

    /// <summary>C = A·B, each row of it added to <paramref name="start"/> unless that is empty.</summary>
    /// <param name="a">A, rows × inner.</param>
    /// <param name="b">B, inner × columns.</param>
    /// <param name="start">As many numbers as there are columns, or none.</param>
    /// <param name="c">Room for C, rows × columns, apart from the others.</param>
    /// <param name="rows">Of A and C.</param>
    /// <param name="inner">The columns of A, which are the rows of B.</param>
    /// <param name="columns">Of B and C.</param>
    public static void Product(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> start, Span<double> c, int rows, int inner, int columns) =>
        Multiply(ref Start(a, rows * inner), inner, 1, b, start, c, rows, inner, columns);

    /// <summary>C = Aᵀ·B, A being stored as inner × rows.</summary>
    /// <inheritdoc cref="Product"/>
    public static void TransposedProduct(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> c, int rows, int inner, int columns) =>
        Multiply(ref Start(a, rows * inner), 1, rows, b, default, c, rows, inner, columns);

    /// <summary>Writes Aᵀ, columns × rows, over <paramref name="result"/>.</summary>
    public static void Transpose(ReadOnlySpan<double> a, Span<double> result, int rows, int columns)
    {
        ref var from = ref Start(a, rows * columns);
        ref var to = ref Start(result, rows * columns);
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                Unsafe.Add(ref to, column * rows + row) = Unsafe.Add(ref from, row * columns + column);
            }
        }
    }

    /// <summary>Adds the rows of A, one after the other, to <paramref name="sums"/>, whose length is the number of columns.</summary>
    public static void AddRows(ReadOnlySpan<double> a, Span<double> sums, int rows)
    {
        var columns = sums.Length;
        ref var first = ref Start(a, rows * columns);
        var column = 0;
        for (; column <= columns - Lanes; column += Lanes)
        {
            var sum = Vector256.Create<double>(sums[column..]);
            for (nint row = 0; row < rows; row++)
            {
                sum += Load(ref first, row * columns + column);
            }

            sum.CopyTo(sums[column..]);
        }

        for (; column < columns; column++)
        {
            for (nint row = 0; row < rows; row++)
            {
                sums[column] += Unsafe.Add(ref first, row * columns + column);
            }
        }
    }

    /// <summary>C = start + A·B, where A's entry (i, k) stands at i·aRow + k·aStep.</summary>
    private static void Multiply(
        ref double a,
        nint aRow,
        nint aStep,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> start,
        Span<double> c,
        int rows,
        int inner,
        int columns)
    {
        ref var right = ref Start(b, inner * columns);
        ref var result = ref Start(c, rows * columns);
        start = start.IsEmpty ? start : start[..columns];

        // The last block begins early enough to be full: what it shares with the one before is computed twice, with the same bits. Where
        // there are too few rows for a block, its four rows are one and the same: it steps by 0 from row to row.
        var (taken, step) = rows < RowsOfBlock ? (1, 0) : (RowsOfBlock, 1);
        for (int column = 0, width; column < columns; column += width)
        {
            width = columns < Lanes ? 1 : columns < 2 * Lanes || columns - column <= Lanes ? Lanes : 2 * Lanes;
            var left = Math.Min(column, columns - width);
            var first = start.IsEmpty ? start : start.Slice(left, width);
            ref var panel = ref Unsafe.Add(ref right, left);
            for (var row = 0; row < rows; row += taken)
            {
                var top = Math.Min(row, rows - taken);
                ref var from = ref Unsafe.Add(ref a, top * aRow);
                ref var to = ref Unsafe.Add(ref result, (nint)top * columns + left);
                if (width == 1)
                {
                    Narrow(ref from, step * aRow, aStep, ref panel, first, ref to, step * columns, inner, columns);
                }
                else
                {
                    Wide(ref from, step * aRow, aStep, ref panel, first, ref to, step * columns, inner, columns, width - Lanes);
                }
            }
        }
    }

    /// <summary>Four rows and eight columns of the result; the second four columns are the first once more when second is 0.</summary>
    private static void Wide(
        ref double a,
        nint aRow,
        nint aStep,
        ref double b,
        ReadOnlySpan<double> start,
        ref double c,
        nint cRow,
        nint inner,
        nint columns,
        nint second)
    {
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a1, aRow);
        ref var a3 = ref Unsafe.Add(ref a2, aRow);
        ref var b1 = ref Unsafe.Add(ref b, second);
        var c00 = start.IsEmpty ? default : Vector256.Create(start);
        var c01 = start.IsEmpty ? default : Vector256.Create(start[(int)second..]);
        var (c10, c11, c20, c21, c30, c31) = (c00, c01, c00, c01, c00, c01);
        for (nint k = 0, i = 0, j = 0; k < inner; k++, i += aStep, j += columns)
        {
            var (low, high) = (Load(ref b, j), Load(ref b1, j));
            var entry = Vector256.Create(Unsafe.Add(ref a, i));
            c00 += entry * low;
            c01 += entry * high;
            entry = Vector256.Create(Unsafe.Add(ref a1, i));
            c10 += entry * low;
            c11 += entry * high;
            entry = Vector256.Create(Unsafe.Add(ref a2, i));
            c20 += entry * low;
            c21 += entry * high;
            entry = Vector256.Create(Unsafe.Add(ref a3, i));
            c30 += entry * low;
            c31 += entry * high;
        }

        Store(ref c, second, c00, c01);
        Store(ref Unsafe.Add(ref c, cRow), second, c10, c11);
        Store(ref Unsafe.Add(ref c, 2 * cRow), second, c20, c21);
        Store(ref Unsafe.Add(ref c, 3 * cRow), second, c30, c31);
    }

    /// <summary>Four rows and one column of the result, for matrices that have fewer columns than a vector.</summary>
    private static void Narrow(
        ref double a,
        nint aRow,
        nint aStep,
        ref double b,
        ReadOnlySpan<double> start,
        ref double c,
        nint cRow,
        nint inner,
        nint columns)
    {
        ref var a1 = ref Unsafe.Add(ref a, aRow);
        ref var a2 = ref Unsafe.Add(ref a1, aRow);
        ref var a3 = ref Unsafe.Add(ref a2, aRow);
        var c0 = start.IsEmpty ? 0 : start[0];
        var (c1, c2, c3) = (c0, c0, c0);
        for (nint k = 0, i = 0, j = 0; k < inner; k++, i += aStep, j += columns)
        {
            var entry = Unsafe.Add(ref b, j);
            c0 += Unsafe.Add(ref a, i) * entry;
            c1 += Unsafe.Add(ref a1, i) * entry;
            c2 += Unsafe.Add(ref a2, i) * entry;
            c3 += Unsafe.Add(ref a3, i) * entry;
        }

        c = c0;
        Unsafe.Add(ref c, cRow) = c1;
        Unsafe.Add(ref c, 2 * cRow) = c2;
        Unsafe.Add(ref c, 3 * cRow) = c3;
    }

    private static Vector256<double> Load(ref double first, nint offset) => Vector256.LoadUnsafe(ref first, (nuint)offset);

    private static void Store(ref double first, nint second, Vector256<double> low, Vector256<double> high)
    {
        low.StoreUnsafe(ref first);
        high.StoreUnsafe(ref Unsafe.Add(ref first, second));
    }

    /// <summary>The first of <paramref name="count"/> numbers; an error when there are not so many.</summary>
    private static ref double Start(ReadOnlySpan<double> numbers, int count) => ref MemoryMarshal.GetReference(numbers[..count]);
}
