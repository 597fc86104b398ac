using System.Linq.Expressions;
using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>Where a formula and its lambda could part ways: numbers at the limits of a double, and beyond the lambda's domain.</summary>
public class FormulaEdgeTests
{
    [Fact]
    public void Numbers_are_not_folded_into_nothing_or_infinity()
    {
        AssertSame(x => Math.Pow(1e-200 * x, 2), 3e200, 1.5e-90);
        AssertSame(x => 1e200 * x * 1e200, 2e-300, 1e-250);
        AssertSame(x => 1e-200 * x * 1e-200, 2e300, 1e250);
        AssertSame(x => x / 1e-320, 2e-310, 1e-15);
        AssertSame(x => 1e-310 * x, 2e300, 5);
        AssertSame(x => Math.Pow(2e-320, 0.5) * x, 2, -3);
        AssertSame(x => Math.Pow(Math.Pow(1e-200 * x, 2), 2), 2e200, 3e199);
        AssertSame(x => -(1e200 * x * 1e200) / 2, 2e-300, 1e-250);
        AssertSame(x => 1e200 * 1e200 * x - 5, 2e-300, 1e-250);
    }

    [Fact]
    public void What_was_not_folded_is_written_and_differentiated()
    {
        var square = Formula.Of(x => Math.Pow(1e-200 * x, 2));
        Assert.Equal("(1e-200·x)^2", $"{square}");
        Assert.Equal(2e-200, square.Derivative(1e200), 1e-213);
        var product = Formula.Of(x => 1e200 * x * 1e200);
        Assert.Equal("1e200·x·1e200", $"{product}");
        Assert.Equal(double.PositiveInfinity, product.Derivative(1));
        Assert.Equal("x/1e-320", $"{Formula.Of(x => x / 1e-320)}");
    }

    [Fact]
    public void Zero_times_a_function_is_zero_and_no_product()
    {
        Assert.Equal("0", $"{Formula.Of(x => 0 * Math.Sin(x))}");
        Assert.Equal("0", $"{Formula.Of(x => Math.Sin(x) * Math.Pow(0, 2 + 0 * x))}");
    }

    /// <summary>The doc comment promises these values where the lambda has none.</summary>
    [Fact]
    public void Simplification_goes_beyond_the_domain()
    {
        Assert.Equal(-4, Formula.Of(x => Math.Sqrt(x) * Math.Sqrt(x)).Value(-4));
        Assert.Equal(1, Formula.Of(x => x / x).Value(0));
        Assert.Equal(0, Formula.Of(x => 0 * Math.Log(x)).Value(-1));
    }

    [Fact]
    public void Roots_that_meet_again_are_simplified()
    {
        Assert.Equal("x^2·y", $"{Formula.Of((x, y) => x * Math.Sqrt(x * y) * Math.Sqrt(x * y))}");
        Assert.Equal("x^3", $"{Formula.Of(x => x * Math.Sqrt(Math.Pow(x, 2)) * Math.Sqrt(Math.Pow(x, 2)))}");
    }

    [Fact]
    public void A_logarithm_to_any_base_is_known()
    {
        var decimals = Formula.Of(x => Math.Log(x, 10));
        Assert.Equal(2, decimals.Value(100), 1e-15);
        Assert.Equal(1 / (100 * Math.Log(10)), decimals.Derivative(100), 1e-17);
        var both = Formula.Of((x, b) => Math.Log(x, b));
        Assert.Equal("log(x)/log(b)", $"{both}");
        Assert.Equal(3, both.Value([8, 2]), 1e-15);
    }

    [Fact]
    public void A_branch_that_is_known_beforehand_is_taken_once()
    {
        var isUp = true;
        Assert.Equal("x", $"{Formula.Of(x => isUp ? x : -x)}");
        isUp = false;
        Assert.Equal("-x", $"{Formula.Of(x => isUp ? x : -x)}");
    }

    [Fact]
    public void The_logistic_function_has_a_slope_wherever_it_has_a_value()
    {
        foreach (var logistic in (Formula[])[Formula.Of(x => 1 / (1 + Math.Exp(-x))), Formula.Of(x => 1 / (Math.Exp(-x) + 1))])
        {
            Assert.Equal("exp(-x)/(1 + exp(-x))^2", $"{logistic.DerivativeFormula}".Replace("exp(-x) + 1", "1 + exp(-x)"));
            Assert.Equal(0, logistic.Derivative(-800));
            Assert.Equal(0, logistic.Derivative(800));
            Assert.Equal(Math.Exp(-500), logistic.Derivative(-500), 1e-230);
            Assert.Equal(Math.Exp(-40), logistic.Derivative(40), 1e-30);
            Assert.Equal(0.25, logistic.Derivative(0));
            var (s, slope) = (logistic.Value(1.3), logistic.Derivative(1.3));
            Assert.Equal(s * (1 - s), slope, 1e-16);
            Assert.Equal(slope * (1 - 2 * s), logistic.Hessian([1.3])[0, 0], 1e-16);
            Assert.Equal(0, logistic.Hessian([-800])[0, 0]);
        }

        Assert.Equal("3exp(-x)/(1 + exp(-x))^2", $"{Formula.Of(x => 3 / (1 + Math.Exp(-x))).DerivativeFormula}");
        var falling = Formula.Of(x => 1 / (1 + Math.Exp(2 * x)) + Math.Pow(3, x));
        Assert.Equal("3^x·log(3) - 2exp(2x)/(1 + exp(2x))^2", $"{falling.DerivativeFormula}");
    }

    private static void AssertSame(Expression<Func<double, double>> function, params double[] points)
    {
        var (formula, lambda) = (Formula.Of(function), function.Compile());
        Assert.All(points, x => Assert.Equal(lambda(x), formula.Value(x), Math.Abs(lambda(x)) * 1e-12));
    }
}
