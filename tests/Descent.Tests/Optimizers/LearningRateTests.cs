using Descent.Optimizers;

namespace Descent.Tests.Optimizers;

public class LearningRateTests
{
    [Theory]
    [InlineData(-0.1, "but was -0.1. A negative rate climbs instead of descending; try 0.1.")]
    [InlineData(double.NegativeInfinity, "but was -Infinity. A negative rate climbs instead of descending; try 0.1.")]
    [InlineData(double.PositiveInfinity, "but was Infinity. Try 0.1.")]
    [InlineData(double.NaN, "but was NaN. Try 0.1.")]
    public void A_rate_that_is_negative_or_not_finite_is_refused_and_the_message_says_what_to_try(double rate, string ending)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent { LearningRate = rate });
        Assert.Equal($"LearningRate must be a finite number, 0 or greater, {ending} (Parameter 'LearningRate')", error.Message);
    }

    [Fact]
    public void A_NaN_with_the_sign_bit_set_or_clear_is_refused()
    {
        // double.NaN has the sign bit set; the framework's own range checks let one of the two through.
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent { LearningRate = -double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent { LearningRate = double.CopySign(double.NaN, 1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GradientDescent { LearningRate = double.CopySign(double.NaN, -1) });
    }

    [Fact]
    public void A_rate_of_0_is_allowed_and_stays_where_it_is()
    {
        var rule = new GradientDescent { LearningRate = 0 };
        var x = new[] { 1.5 };
        rule.Update(x, [7], rule.CreateState(1));
        Assert.Equal(1.5, x[0]);
    }

    [Fact]
    public void The_default_rate_of_gradient_descent_is_a_tenth() => Assert.Equal("0.1", new GradientDescent().LearningRate.ToString());
}
