using Descent.Course.Figures;

namespace Descent.Course.Tests.Figures;

public class NumeralsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1e-20, "-1e-20")]
    [InlineData(13809, "13,809")]
    [InlineData(2.0 / 11, "0.1818")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(0.00012346, "0.0001235")]
    [InlineData(0.000012345, "1.235e-5")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(12345678, "1.235e7")]
    [InlineData(99999.7, "100,000")]
    [InlineData(1e10, "1e10")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.NegativeInfinity, "-infinity")]
    public void Numbers_have_four_significant_digits_and_no_more(double value, string expected) =>
        Assert.Equal(expected, Numerals.Write(value));

    [Theory]
    [InlineData("-1", "−1")]
    [InlineData("-0.25", "−0.25")]
    [InlineData("-.5", "−.5")]
    [InlineData("1e-7", "1e−7")]
    [InlineData("-1.5e-7", "−1.5e−7")]
    [InlineData("(-3, -2)", "(−3, −2)")]
    [InlineData("L-2", "L-2")]
    [InlineData("mini-batch", "mini-batch")]
    [InlineData("e-3", "e-3")]
    [InlineData("2026-11-27", "2026-11-27")]
    public void A_hyphen_before_a_number_becomes_a_minus_sign_and_that_of_a_name_stays(string text, string expected) =>
        Assert.Equal(expected, Numerals.WithMinus(text));

    [Fact]
    public void Counts_have_their_noun() =>
        Assert.Equal(("1 step", "1,375 steps"), (Numerals.Count(1, "step"), Numerals.Count(1375, "step")));

    [Fact]
    public void A_spread_is_median_and_range_and_a_failed_run_is_the_worst()
    {
        Assert.Equal(new Spread(2, 1, 9), Spread.Of([9, 2, 1]));
        Assert.Equal(new Spread(2.5, 1, 4), Spread.Of([4, 1, 3, 2]));
        Assert.Equal("2 (1 to never)", Spread.Of([1, double.NaN, 2]).ToString());
        Assert.Equal("never", Spread.Of([double.PositiveInfinity]).ToString());
        Assert.Equal("132", Spread.Of([132, 132]).ToString());
        Assert.StartsWith("A spread needs at least one measurement.", Assert.Throws<ArgumentException>(() => Spread.Of([])).Message);
    }
}
