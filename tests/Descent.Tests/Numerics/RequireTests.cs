using Descent.Numerics;

namespace Descent.Tests.Numerics;

public class RequireTests
{
    private static readonly Dictionary<string, (Func<double, double> Check, string Allowed)> s_checks = new()
    {
        ["non-negative"] = (value => Require.NonNegative(value, "Rate", "Try 0.1."), "a finite number, 0 or greater"),
        ["positive"] = (value => Require.Positive(value, "Rate", "Try 0.1."), "a finite number greater than 0"),
        ["unit interval"] = (value => Require.UnitInterval(value, "Rate", "Try 0.1."), "at least 0 and less than 1"),
        ["finite"] = (value => Require.Finite(value, "Rate", "Try 0.1."), "a finite number"),
    };

    [Theory]
    [InlineData("non-negative", -1e-300, "-1E-300")]
    [InlineData("non-negative", double.NegativeInfinity, "-Infinity")]
    [InlineData("positive", 0.0, "0")]
    [InlineData("positive", -0.0, "-0")]
    [InlineData("positive", -2.5, "-2.5")]
    [InlineData("unit interval", 1.0, "1")]
    [InlineData("unit interval", -0.1, "-0.1")]
    public void A_number_out_of_range_is_refused_with_its_value_the_range_and_advice(string check, double value, string text) =>
        AssertRefused(check, value, text);

    /// <summary>The framework's guards let NaN through, and <c>-double.NaN</c> is the NaN that its comparisons treat worst.</summary>
    [Theory]
    [InlineData("non-negative")]
    [InlineData("positive")]
    [InlineData("unit interval")]
    [InlineData("finite")]
    public void No_check_lets_NaN_or_infinity_through(string check)
    {
        AssertRefused(check, double.NaN, "NaN");
        AssertRefused(check, -double.NaN, "NaN");
        AssertRefused(check, double.PositiveInfinity, "Infinity");
        AssertRefused(check, double.NegativeInfinity, "-Infinity");
    }

    [Theory]
    [InlineData("non-negative", 0.0)]
    [InlineData("non-negative", double.MaxValue)]
    [InlineData("positive", double.Epsilon)]
    [InlineData("unit interval", 0.0)]
    [InlineData("unit interval", 0.9999999999999999)]
    [InlineData("finite", -3.0)]
    public void A_number_in_range_comes_back_as_it_is(string check, double value) => Assert.Equal(value, s_checks[check].Check(value));

    [Fact]
    public void A_count_below_its_minimum_is_refused()
    {
        Assert.Equal(2, Require.AtLeast(2, 2, "batch", "Try 32."));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Require.AtLeast(2, 1, "batch", "Try 32."));
        Assert.Equal("batch must be 2 or greater, but was 1. Try 32. (Parameter 'batch')", error.Message);
    }

    [Fact]
    public void Lengths_that_differ_are_both_named()
    {
        Require.SameLength(2, "the objective", 2, "x");
        var error = Assert.Throws<ArgumentException>(() => Require.SameLength(2, "the objective", 3, "x"));
        Assert.Equal("x has length 3, but the objective has length 2. Both must be equal: one number per parameter.", error.Message);
    }

    private static void AssertRefused(string check, double value, string text)
    {
        var (apply, allowed) = s_checks[check];
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => apply(value));
        Assert.Equal($"Rate must be {allowed}, but was {text}. Try 0.1. (Parameter 'Rate')", error.Message);
        Assert.Equal("Rate", error.ParamName);
    }
}
