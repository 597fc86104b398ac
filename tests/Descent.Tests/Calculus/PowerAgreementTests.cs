using Descent.Calculus;

namespace Descent.Tests.Calculus;

/// <summary>At the edges of their domains, too, all ways of differentiating say the same.</summary>
public class PowerAgreementTests
{
    private const double LogOfLeast = -744.44007192138122;

    [Theory]
    [InlineData(-2, 2, -4, double.NaN)]
    [InlineData(-2, 3, 12, double.NaN)]
    [InlineData(-2, 0, 0, double.NaN)]
    [InlineData(0, 2, 0, 0)]
    [InlineData(0, 1, 1, 0)]
    [InlineData(0, 0.5, double.PositiveInfinity, 0)]
    [InlineData(2, 0, 0, 0.69314718055994529)]
    [InlineData(3, -1, -1.0 / 9, 0.3662040962227032)]
    [InlineData(0, -1, double.NegativeInfinity, double.NegativeInfinity)]
    public void Slopes_of_a_power_with_a_variable_exponent(double x, double y, double byBase, double byExponent)
    {
        AssertNear([byBase, byExponent], Formula.Of((u, v) => Math.Pow(u, v)).Gradient([x, y]));
        AssertNear([byBase, byExponent], ForwardMode.Gradient(p => Elementary.Pow(p[0], p[1]), [x, y]));
        AssertNear([byBase, byExponent], ReverseMode.Gradient(p => Elementary.Pow(p[0], p[1]), [x, y]));
    }

    /// <summary>
    /// 0⁰ is 1 and falls to 0 at once: the slope is that of the smallest number that a double holds. Formula says NaN for the base.
    /// </summary>
    [Fact]
    public void Zero_to_the_zero_falls_as_fast_as_a_double_can()
    {
        AssertNear([0, LogOfLeast], ForwardMode.Gradient(p => Elementary.Pow(p[0], p[1]), [0, 0]));
        AssertNear([0, LogOfLeast], ReverseMode.Gradient(p => Elementary.Pow(p[0], p[1]), [0, 0]));
        AssertNear([double.NaN, LogOfLeast], Formula.Of((u, v) => Math.Pow(u, v)).Gradient([0, 0]));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(3, 0)]
    [InlineData(0, LogOfLeast)]
    public void Zero_to_a_variable_power_is_level(double u, double slope)
    {
        AssertNear([slope], [Formula.Of(v => Math.Pow(0, v)).Derivative(u)]);
        AssertNear([slope], [ForwardMode.Derivative(v => Elementary.Pow((Dual<Real>)0, v), u)]);
        AssertNear([slope], ReverseMode.Gradient(p => Elementary.Pow((TapeValue)0, p[0]), [u]));
    }

    [Theory]
    [InlineData(-2, 2, -4)]
    [InlineData(-2, 3, 12)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 0, 0)]
    public void A_constant_exponent_means_the_same_as_a_number_or_as_a_dual(double x, double n, double slope)
    {
        Assert.Equal(slope, ForwardMode.Derivative(u => Elementary.Pow(u, n), x));
        Assert.Equal(slope, ForwardMode.Derivative(u => Elementary.Pow(u, (Dual<Real>)n), x));
        Assert.Equal(slope, ReverseMode.Gradient(p => Elementary.Pow(p[0], n), [x])[0]);
        Assert.Equal(slope, Formula.Of(u => Math.Pow(u, n)).Derivative(x));
    }

    [Fact]
    public void A_second_derivative_of_a_power_below_zero_comes_from_duals_of_duals() =>
        Assert.Equal(-12, ForwardMode.SecondDerivative(u => Elementary.Pow(u, (Dual<Dual<Real>>)3.0), -2));

    [Theory]
    [InlineData(-800, 0)]
    [InlineData(-40, 4.2483542552915889e-18)]
    [InlineData(0, 0.25)]
    [InlineData(40, 4.2483542552915889e-18)]
    [InlineData(800, 0)]
    public void The_logistic_function_is_level_far_out(double x, double slope)
    {
        AssertNear([slope], [Formula.Of(u => 1 / (1 + Math.Exp(-u))).Derivative(x)]);
        AssertNear([slope], [ForwardMode.Derivative(u => 1 / (1 + Elementary.Exp(-u)), x)]);
        AssertNear([slope], ReverseMode.Gradient(p => 1 / (1 + Elementary.Exp(-p[0])), [x]));
        Assert.Equal(slope, Derivative.Richardson(u => 1 / (1 + Math.Exp(-u)), x).Value, 1e-12);
        Assert.True(double.IsFinite(ForwardMode.SecondDerivative(u => 1 / (1 + Elementary.Exp(-u)), x)));
    }

    /// <summary>√0, arcsin 1 and arccos 1 have infinite slopes, which must not spoil the slope in another variable.</summary>
    [Fact]
    public void What_does_not_move_leaves_no_trace()
    {
        static T Function<T>(T x, T y) where T : struct, IReal<T> =>
            y * y + Elementary.Sqrt(x) + Elementary.Pow(x, 0.5) + Elementary.Asin(1 - x) + Elementary.Acos(1 - x);
        var formula = Formula.Of((x, y) => y * y + Math.Sqrt(x) + Math.Pow(x, 0.5) + Math.Asin(1 - x) + Math.Acos(1 - x));
        Assert.Equal(6, ForwardMode.Gradient(p => Function(p[0], p[1]), [0, 3])[1]);
        Assert.Equal(6, ReverseMode.Gradient(p => Function(p[0], p[1]), [0, 3])[1]);
        Assert.Equal(6, formula.Gradient([0, 3])[1]);
    }

    private static void AssertNear(double[] expected, double[] actual) => Assert.All(
        expected.Zip(actual),
        pair => Assert.True(
            pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= 1e-14 * Math.Abs(pair.First),
            $"expected {pair.First:R}, but was {pair.Second:R}"));
}
