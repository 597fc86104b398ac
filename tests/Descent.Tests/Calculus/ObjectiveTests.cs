using Descent.Calculus;

namespace Descent.Tests.Calculus;

public class ObjectiveTests
{
    [Fact]
    public void A_function_of_one_variable_gets_its_derivative_from_differences()
    {
        var objective = Objective.Of(x => x * x - 4 * x);
        Assert.Equal(1, objective.Dimension);
        Assert.Equal(-3, objective.Value(3));
        Assert.Equal(2, objective.Derivative(3), 1e-9);
    }

    [Fact]
    public void A_derivative_that_is_given_is_used()
    {
        var objective = Objective.Of(x => x * x, x => 2 * x);
        var gradient = new double[1];
        Assert.Equal(9, objective.ValueAndGradient([3], gradient));
        Assert.Equal([6], gradient);
        Assert.Equal(6, objective.Derivative(3));
    }

    [Fact]
    public void A_vector_of_the_wrong_length_is_refused_with_both_lengths()
    {
        var objective = Objective.Of(x => x * x);
        var error = Assert.Throws<ArgumentException>(() => objective.Value([1, 2]));
        Assert.Equal("x has length 2, but the objective has length 1. Both must be equal: one number per parameter.", error.Message);
        error = Assert.Throws<ArgumentException>(() => objective.ValueAndGradient([1], new double[3]));
        Assert.Equal("gradient has length 3, but the objective has length 1. Both must be equal: one number per parameter.", error.Message);
    }
}
