using Descent.Notebooks.Display;

namespace Descent.Notebooks.Tests.Display;

public class ValueTextTests
{
    private enum Answer { Yes }

    private sealed record Point(double X, double Y);

    public static TheoryData<object?, string> Values { get; } = new()
    {
        { null, "null" },
        { "text as it is", "text as it is" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { 1e-7, "1E-07" },
        { double.NaN, "NaN" },
        { 3, "3" },
        { true, "true" },
        { 'c', "c" },
        { Answer.Yes, "Yes" },
        { new DateTime(2026, 4, 1, 12, 30, 0), "04/01/2026 12:30:00" },
        { (1.5, "a"), "(1.5, a)" },
        { new Point(1, -2.5), "Point { X = 1, Y = -2.5 }" },
        { new[] { 1, 2, 3 }, "[ 1, 2, 3 ]" },
        { Array.Empty<int>(), "[ ]" },
        { new double[][] { [1, 2], [3.5] }, "[ [ 1, 2 ], [ 3.5 ] ]" },
        { new string?[] { "a", null }, "[ a, null ]" },
        { Enumerable.Range(0, 20), "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ]" },
        { new int[1000], "[ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, … (1000 in all) ]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_without_formatters_read_the_same_everywhere(object? value, string expected) =>
        Assert.Equal(expected, ValueText.Of(value));

    [Fact]
    public void An_endless_sequence_is_cut()
    {
        static IEnumerable<int> Ones()
        {
            while (true)
            {
                yield return 1;
            }
        }
        Assert.Equal("[ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, … ]", ValueText.Of(Ones()));
    }
}
