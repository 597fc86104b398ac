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

    [Fact]
    public void A_function_of_a_vector_gets_its_gradient_from_two_evaluations_per_variable()
    {
        var evaluations = 0;
        var objective = Objective.Of(3, x =>
        {
            evaluations++;
            return x[0] * x[1] + Math.Sin(x[2]);
        });
        var gradient = new double[3];
        Assert.Equal(6 + Math.Sin(0.5), objective.ValueAndGradient([2, 3, 0.5], gradient));
        Assert.Equal(1 + 2 * 3, evaluations);
        double[] expected = [3, 2, Math.Cos(0.5)];
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(expected[i], gradient[i], 1e-9));
    }

    [Fact]
    public void A_gradient_that_is_given_is_used()
    {
        var objective = Objective.Of(2, x => x[0] * x[1], (x, gradient) => (gradient[0], gradient[1]) = (x[1], x[0]));
        Assert.Equal([5, 4], objective.Gradient([4, 5]));
        Assert.Equal(20, objective.Value([4, 5]));
    }

    [Fact]
    public void An_evaluation_of_spans_allocates_nothing()
    {
        var given = Objective.Of(2, x => x[0] * x[1], (x, gradient) => (gradient[0], gradient[1]) = (x[1], x[0])).Counted();
        var differences = Objective.Of(2, x => x[0] * x[1]);
        double[] x = [4, 5], gradient = new double[2];
        given.ValueAndGradient(x, gradient);
        differences.ValueAndGradient(x, gradient);
        Allocated.Nothing(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                given.ValueAndGradient(x, gradient);
                differences.ValueAndGradient(x, gradient);
            }
        });
    }

    [Fact]
    public void One_function_for_value_and_gradient_is_called_once_and_allocates_nothing()
    {
        double[] xs = [0, 1, 2], ys = [1, 3, 5];
        var calls = 0;
        var cost = Objective.Of(2, (p, gradient) =>
        {
            calls++;
            gradient.Clear();
            var sum = 0.0;
            for (var i = 0; i < xs.Length; i++)
            {
                var error = p[0] * xs[i] + p[1] - ys[i];
                sum += error * error;
                gradient[0] += 2 * error * xs[i] / xs.Length;
                gradient[1] += 2 * error / xs.Length;
            }

            return sum / xs.Length;
        });
        double[] point = [1, 1], slope = [7, 7];
        Assert.Equal((5.0 / 3, 2), (cost.ValueAndGradient(point, slope), cost.Dimension));
        Assert.Equal([-10.0 / 3, -2], slope, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal((5.0 / 3, 2), (cost.Value(point), calls));
        Assert.True(Gradient.Check(cost, point).Passed);
        cost.Value(point);
        Allocated.Nothing(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                cost.ValueAndGradient(point, slope);
                cost.Value(point);
            }
        });
        var error = Assert.Throws<ArgumentException>(() => cost.Value([1]));
        Assert.Equal("x has length 1, but the objective has length 2. Both must be equal: one number per parameter.", error.Message);
        error = Assert.Throws<ArgumentException>(() => cost.ValueAndGradient(point, new double[1]));
        Assert.StartsWith("gradient has length 1, but the objective has length 2.", error.Message);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Objective.Of(0, (_, _) => 1));
        Assert.StartsWith("dimension must be 1 or greater, but was 0. Pass the number of parameters.", refused.Message);
    }

    [Fact]
    public void An_objective_without_variables_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Objective.Of(0, x => 1));
        Assert.StartsWith("dimension must be 1 or greater, but was 0. Pass the number of parameters.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Objective.Of(-1, x => 1, (x, gradient) => { }));
    }

    [Fact]
    public void Calls_are_counted_by_kind()
    {
        var objective = Objective.Of(x => x * x).Counted();
        objective.Value(1);
        objective.Derivative(1);
        objective.Derivative(2);
        objective.Hessian([2]);
        Assert.Equal((1, 2, 1, 4), (objective.ValueCalls, objective.GradientCalls, objective.HessianCalls, objective.Calls));
        Assert.Null(objective.Budget);
    }

    [Fact]
    public void A_budget_ends_in_a_sentence()
    {
        var objective = Objective.Of(x => x * x).Counted(budget: 2);
        objective.Value(1);
        objective.Derivative(1);
        var error = Assert.Throws<CallBudgetExceededException>(() => objective.Value(1));
        Assert.Equal(
            "The budget of 2 calls of the function is used up. Does the loop have an end, and does each step bring it closer?",
            error.Message);
        Assert.Throws<CallBudgetExceededException>(() => objective.Derivative(1));
        Assert.Equal(2, objective.Calls);
        Assert.Throws<CallBudgetExceededException>(() => Objective.Of(x => x).Counted(0).Value(1));
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => objective.Counted(-1));
        Assert.StartsWith("budget must be 0 or greater, but was -1. Leave it out to count without a limit.", refused.Message);
    }
}
