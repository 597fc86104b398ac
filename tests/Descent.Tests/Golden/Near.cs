namespace Descent.Tests.Golden;

/// <summary>Compares numbers relative to the size of the expected one; the message shows both with all their digits.</summary>
internal static class Near
{
    /// <param name="relative">Allowed difference as a share of the expected number.</param>
    /// <param name="floor">Numbers smaller than this are compared absolutely, as a share of it: rounding noise around 0.</param>
    public static void Equal(double expected, double actual, double relative = 1e-12, string what = "value", double floor = 0)
    {
        var allowed = relative * Math.Max(Math.Abs(expected), floor);
        Assert.True(
            expected.Equals(actual) || Math.Abs(expected - actual) <= allowed,
            $"{what}: expected {expected:R}, but was {actual:R}; "
            + $"they differ by {Math.Abs(expected - actual):G3}, allowed are {allowed:G3}.");
    }

    public static void Equal(
        ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double relative = 1e-12, string what = "vector", double floor = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Equal(expected[i], actual[i], relative, $"{what}[{i}]", floor);
        }
    }
}
