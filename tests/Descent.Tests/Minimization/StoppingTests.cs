using Descent.Minimization;

namespace Descent.Tests.Minimization;

public class StoppingTests
{
    [Theory]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_tolerance_that_is_negative_or_not_finite_is_refused(double value)
    {
        static string Message(Func<Stopping> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
        string Expected(string name, string tryThis) =>
            $"{name} must be a finite number, 0 or greater, but was {value}. Try {tryThis}, or 0 to switch the rule off. "
            + $"(Parameter '{name}')";

        Assert.Equal(Expected("GradientTolerance", "1e-6"), Message(() => new Stopping { GradientTolerance = value }));
        Assert.Equal(Expected("StepTolerance", "1e-6"), Message(() => new Stopping { StepTolerance = value }));
        Assert.Equal(Expected("ValueTolerance", "1e-9"), Message(() => new Stopping { ValueTolerance = value }));
    }

    [Fact]
    public void A_divergence_factor_of_0_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Stopping { DivergenceFactor = 0 });
        Assert.Equal(
            "DivergenceFactor must be a finite number greater than 0, but was 0. Try 1e10, or 10 to stop as soon as the value is ten times "
            + "its start. (Parameter 'DivergenceFactor')",
            error.Message);
    }
}
