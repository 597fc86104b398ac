using Descent.Calculus;
using Descent.Course.Exercises;
using Descent.Numerics;

namespace Descent.Course.Tests.Lessons;

public class LeastSquaresTests
{
    // Three points on no line: with w₀ = 1 and w₁ = 2 the errors are −1, 1 and 1.
    private static readonly LeastSquares s_line = new([[0, 1, 2]], [2, 2, 4]);

    [Fact]
    public void The_cost_is_the_mean_squared_error() => Assert.Equal(1, s_line.Value([1, 2]), 14);

    // Twice the mean of error times (1, x): 2 · (−1 + 1 + 1)/3 and 2 · (0 + 1 + 2)/3.
    [Fact]
    public void The_gradient_is_twice_the_mean_of_error_times_feature()
    {
        var gradient = new double[2];
        Assert.Equal(1, s_line.ValueAndGradient([1, 2], gradient), 14);
        Assert.Equal(2.0 / 3, gradient[0], 14);
        Assert.Equal(2, gradient[1], 14);
        Assert.True(Gradient.Check(s_line, [0.3, -1.7]).Passed);
    }

    // 2/3 of [3 3; 3 5], whose eigenvalues are 4 ∓ √10.
    [Fact]
    public void The_curvatures_are_the_eigenvalues_of_twice_the_mean_products()
    {
        var hessian = s_line.Hessian([]);
        Assert.Equal((2, 2, 2), (hessian[0, 0], hessian[0, 1], hessian[1, 0]));
        Assert.Equal(10.0 / 3, hessian[1, 1], 14);
        Assert.Equal(2.0 / 3 * (4 - Math.Sqrt(10)), s_line.Curvatures()[0], 12);
        Assert.Equal(2.0 / 3 * (4 + Math.Sqrt(10)), s_line.Curvatures()[1], 12);
    }

    // The slope is Σ(x − 1)(t − 8/3)/Σ(x − 1)² = 2/2, and the line goes through (1, 8/3).
    [Fact]
    public void The_solution_is_that_of_the_closed_form()
    {
        var weights = s_line.Solve();
        Assert.Equal(5.0 / 3, weights[0], 12);
        Assert.Equal(1, weights[1], 12);
        Assert.All(s_line.Gradient(weights), slope => Assert.Equal(0, slope, 12));
    }

    [Fact]
    public void Without_features_the_constant_is_the_mean() => Assert.Equal(4, new LeastSquares([], [3, 5]).Solve()[0], 12);

    [Fact]
    public void What_is_given_is_copied()
    {
        double[] targets = [2, 2, 4];
        var cost = new LeastSquares([[0, 1, 2]], targets);
        targets[0] = 100;
        Assert.Equal(1, cost.Value([1, 2]), 14);
    }

    [Fact]
    public void Columns_of_another_length_are_refused() => Assert.StartsWith(
        "Every column needs one number per target, but there are 2 targets and columns of 3.",
        Assert.Throws<ArgumentException>(() => new LeastSquares([[1, 2, 3]], [1, 2])).Message);
}
