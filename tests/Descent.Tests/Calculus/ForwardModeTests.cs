using Descent.Calculus;

namespace Descent.Tests.Calculus;

public class ForwardModeTests
{
    /// <summary>D(x ↦ x·D(y ↦ x + y)) is D(x ↦ x) = 1; who confuses the two perturbations gets 2 (Siskind and Pearlmutter 2005).</summary>
    [Fact]
    public void Nested_derivatives_do_not_confuse_their_perturbations() =>
        Assert.Equal(1, ForwardMode.Derivative(x => x * ForwardMode.Derivative(y => x + y, x), 1));

    [Fact]
    public void A_derivative_within_a_derivative_sees_the_outer_variable()
    {
        // D(y ↦ x² y) at y = x is x², so the outer function is x³.
        Assert.Equal(12, ForwardMode.Derivative(x => x * ForwardMode.Derivative(y => x * x * y, x), 2));
    }

    [Fact]
    public void Third_derivatives_come_from_three_levels()
    {
        var third = ForwardMode.Derivative<Real>(
            x => ForwardMode.Derivative(y => ForwardMode.Derivative(Elementary.Sin, y), x), 0.4);
        Assert.Equal(-Math.Cos(0.4), third, 1e-15);
    }

    [Fact]
    public void A_gradient_takes_one_run_per_variable()
    {
        var runs = 0;
        var gradient = ForwardMode.Gradient(
            x =>
            {
                runs++;
                return x[0] * x[1] + Elementary.Sin(x[2]);
            },
            [2, 3, 0.5]);
        Assert.Equal([3, 2, Math.Cos(0.5)], gradient);
        Assert.Equal(3, runs);
    }

    [Fact]
    public void A_power_with_exponent_zero_is_constant_even_at_zero() =>
        Assert.Equal(0, ForwardMode.Derivative(x => Elementary.Pow(x, 0), 0));

    [Fact]
    public void Bad_dimensions_are_refused_with_words()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ForwardMode.Objective(0, x => x[0]));
        Assert.StartsWith("dimension must be 1 or greater, but was 0. Pass the number of parameters.", error.Message);
        var length = Assert.Throws<ArgumentException>(() => ForwardMode.Objective(2, x => x[0]).Value([1]));
        Assert.Equal("x has length 1, but the objective has length 2. Both must be equal: one number per parameter.", length.Message);
    }
}
