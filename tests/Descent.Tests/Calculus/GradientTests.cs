using Descent.Calculus;

namespace Descent.Tests.Calculus;

public class GradientTests
{
    private static double Function(ReadOnlySpan<double> x) => x[0] * x[0] * x[1] + Math.Exp(-x[2]);

    private static void Exact(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient[0] = 2 * x[0] * x[1];
        gradient[1] = x[0] * x[0];
        gradient[2] = -Math.Exp(-x[2]);
    }

    [Fact]
    public void Central_differences_reach_ten_digits_and_leave_the_point_alone()
    {
        double[] x = [3, -2, 0.5];
        var gradient = Gradient.Central(Function, x);
        Assert.Equal([3, -2, 0.5], x);
        double[] exact = [-12, 9, -Math.Exp(-0.5)];
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(exact[i], gradient[i], 1e-9 * Math.Abs(exact[i])));
    }

    [Fact]
    public void A_correct_gradient_passes_the_check()
    {
        var check = Gradient.Check(Objective.Of(3, Function, Exact), [3, -2, 0.5]);
        Assert.True(check.Passed);
        Assert.InRange(check.RelativeError, 0, 1e-10);
        Assert.StartsWith("The gradient agrees: worst at coordinate ", check.ToString());
    }

    [Fact]
    public void A_wrong_gradient_fails_with_the_worst_coordinate_and_both_numbers()
    {
        var wrong = Objective.Of(3, Function, (x, gradient) =>
        {
            Exact(x, gradient);
            gradient[0] *= 1.0001;
            gradient[1] = -gradient[1];
        });
        var check = Gradient.Check(wrong, [3, -2, 0.5]);
        Assert.False(check.Passed);
        Assert.Equal((1, -9), (check.Coordinate, check.Given));
        Assert.Equal(9, check.Expected, 1e-9);
        Assert.Equal(2, check.RelativeError, 1e-9);
        Assert.Equal("The gradient is wrong: worst at coordinate 1, given -9, expected 9, relative error 2.", check.ToString());
    }

    [Fact]
    public void A_component_of_almost_zero_is_not_blamed_for_its_rounding()
    {
        var objective = Objective.Of(
            2, x => 1e6 * x[0] * x[0] + 1e-9 * x[1], (x, gradient) => (gradient[0], gradient[1]) = (2e6 * x[0], 1e-9));
        Assert.True(Gradient.Check(objective, [1, 1]).Passed);
    }

    [Fact]
    public void A_gradient_that_is_not_a_number_fails()
    {
        var objective = Objective.Of(2, x => x[0] + x[1], (x, gradient) => (gradient[0], gradient[1]) = (1, double.NaN));
        var check = Gradient.Check(objective, [1, 2]);
        Assert.Equal((false, 1, double.PositiveInfinity), (check.Passed, check.Coordinate, check.RelativeError));
    }

    [Fact]
    public void Any_two_sources_of_a_gradient_can_be_compared()
    {
        var symbolic = Formula.Of((x, y, z) => x * x * y + Math.Exp(-z));
        var reverse = ReverseMode.Objective(3, x => x[0] * x[0] * x[1] + Elementary.Exp(-x[2]));
        var forward = ForwardMode.Objective(3, x => x[0] * x[0] * x[1] + Elementary.Exp(-x[2]));
        Assert.InRange(Gradient.Check(symbolic, reverse, [3, -2, 0.5], 1e-15).RelativeError, 0, 1e-15);
        Assert.InRange(Gradient.Check(forward, reverse, [3, -2, 0.5], 1e-15).RelativeError, 0, 1e-15);
    }

    [Fact]
    public void Lengths_and_tolerances_are_checked()
    {
        var objective = Objective.Of(3, Function, Exact);
        var error = Assert.Throws<ArgumentException>(() => Gradient.Check(objective, [1, 2]));
        Assert.Equal("x has length 2, but the objective has length 3. Both must be equal: one number per parameter.", error.Message);
        var tolerance = Assert.Throws<ArgumentOutOfRangeException>(() => Gradient.Check(objective, [1, 2, 3], -double.NaN));
        Assert.StartsWith("tolerance must be a finite number greater than 0, but was NaN. Try 1e-6.", tolerance.Message);
    }
}
