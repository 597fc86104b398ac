using System.Numerics;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

public class DerivativeTests
{
    private static readonly Dictionary<string, Func<Func<double, double>, double, double?, double>> s_rules = new()
    {
        ["forward"] = Derivative.Forward,
        ["central"] = Derivative.Central,
        ["five-point"] = Derivative.FivePoint,
        ["second"] = Derivative.Second,
        ["Richardson"] = (f, x, step) => Derivative.Richardson(f, x, step).Value,
    };

    [Theory]
    [InlineData("forward", 1e-3, 2)]
    [InlineData("central", 1e-2, 4)]
    [InlineData("five-point", 1e-1, 16)]
    [InlineData("second", 1e-1, 4)]
    public void Halving_the_step_divides_the_error_by_two_to_the_order(string rule, double step, double expectedRatio)
    {
        double Error(double h) => Math.Abs(s_rules[rule](Math.Exp, 1, h) - Math.E);
        Assert.Equal(expectedRatio, Error(step) / Error(step / 2), expectedRatio * 0.01);
    }

    [Theory]
    [InlineData("forward", 8)]
    [InlineData("central", 10.5)]
    [InlineData("five-point", 12.5)]
    [InlineData("second", 7)]
    [InlineData("Richardson", 12.5)]
    public void The_default_step_reaches_the_documented_digits(string rule, double digits)
    {
        foreach (var x in (double[])[-2, 0, 1, 3])
        {
            var exact = Math.Exp(x);
            Assert.InRange(Math.Abs(s_rules[rule](Math.Exp, x, null) - exact) / Math.Max(1, exact), 0, 3 * Math.Pow(10, -digits));
        }
    }

    [Theory]
    [InlineData("forward", 1e-7)]
    [InlineData("central", 1e-9)]
    [InlineData("five-point", 1e-11)]
    [InlineData("Richardson", 1e-11)]
    public void The_default_step_grows_with_x(string rule, double tolerance) =>
        Assert.Equal(2e6, s_rules[rule](x => x * x, 1e6, null), 2e6 * tolerance);

    [Fact]
    public void A_step_far_too_small_drowns_in_rounding_and_one_far_too_large_in_truncation()
    {
        double Error(double h) => Math.Abs(Derivative.Central(Math.Exp, 1, h) - Math.E);
        var best = Math.Abs(Derivative.Central(Math.Exp, 1) - Math.E);
        Assert.True(Error(1e-13) > 1000 * best);
        Assert.True(Error(1e-1) > 1000 * best);
    }

    [Fact]
    public void Richardson_knows_its_own_error()
    {
        (Func<double, double> F, double X, double Exact)[] cases =
        [
            (Math.Exp, 1, Math.E), (Math.Sin, 0.3, Math.Cos(0.3)), (Math.Log, 0.5, 2),
            (x => 1 / (1 + x * x), 2, -4.0 / 25), (x => x * x * x, 10, 300),
        ];
        foreach (var (f, x, exact) in cases)
        {
            var estimate = Derivative.Richardson(f, x);
            Assert.InRange(Math.Abs(estimate.Value - exact), 0, estimate.Error);
            Assert.InRange(estimate.Error, 0, 1e-9 * Math.Max(1, Math.Abs(exact)));
        }
    }

    [Fact]
    public void Richardson_never_claims_to_be_better_than_rounding()
    {
        // The first central differences of x² agree to the last bit, and that of a constant is 0.
        var square = Derivative.Richardson(x => x * x, 3);
        Assert.InRange(Math.Abs(square.Value - 6), 0, square.Error);
        Assert.InRange(square.Error, 1e-15, 1e-12);
        var constant = Derivative.Richardson(_ => 3, 1);
        Assert.Equal(0, constant.Value);
        Assert.InRange(constant.Error, 1e-15, 1e-12);
        Assert.Equal("0 ± 2E-13", constant.ToString());
    }

    [Fact]
    public void The_complex_step_is_exact_to_rounding()
    {
        Assert.Equal(Math.E, Derivative.ComplexStep(Complex.Exp, 1), 1e-15);
        Assert.Equal(Math.Cos(0.7), Derivative.ComplexStep(Complex.Sin, 0.7), 1e-15);

        // Squire and Trapp's own example: f(x) = x^{9/2} at 1.5, f′ = 4.5 x^{7/2}.
        Assert.Equal(4.5 * Math.Pow(1.5, 3.5), Derivative.ComplexStep(z => Complex.Pow(z, 4.5), 1.5), 1e-14);
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-1e-5, "-1E-05")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_step_that_is_no_step_is_refused_by_every_rule(double step, string text)
    {
        foreach (var rule in s_rules.Values)
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => rule(Math.Exp, 1, step));
            Assert.Equal(
                $"step must be a finite number greater than 0, but was {text}. "
                + "Leave it out for the step that balances truncation and rounding. (Parameter 'step')",
                error.Message);
        }
    }

    [Fact]
    public void A_point_that_is_not_finite_gives_NaN_not_an_exception()
    {
        Assert.All(s_rules.Values, rule => Assert.Equal(double.NaN, rule(Math.Exp, double.NaN, null)));
    }
}
