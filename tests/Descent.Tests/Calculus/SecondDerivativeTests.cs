using Descent.Calculus;
using Descent.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Calculus;

public class SecondDerivativeTests
{
    private static readonly Formula s_function = Formula.Of((x, y, z) => Math.Exp(x * y) + Math.Sin(z) * x + z * z * z * y);

    [Fact]
    public void Differences_of_gradients_reach_the_exact_Hessian()
    {
        double[] x = [0.5, -0.7, 1.2];
        var exact = s_function.Hessian(x);
        var differences = Hessian.FromGradients(s_function, x);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                Assert.Equal(exact[i, j], differences[i, j], 1e-9);
                Assert.Equal(differences[i, j], differences[j, i]);
                Assert.Equal(exact[i, j], s_function.HessianFormula(i, j).Value(x), 1e-14);
            }
        }
    }

    [Fact]
    public void An_objective_without_formulas_has_a_Hessian_too()
    {
        var objective = Objective.Of(
            2, x => x[0] * x[0] * x[1], (x, gradient) => (gradient[0], gradient[1]) = (2 * x[0] * x[1], x[0] * x[0]));
        var hessian = objective.Hessian([3, 2]);
        Assert.Equal(4, hessian[0, 0], 1e-8);
        Assert.Equal(6, hessian[0, 1], 1e-8);
        Assert.Equal(0, hessian[1, 1], 1e-8);
    }

    [Fact]
    public void The_Hessian_times_a_vector_costs_two_gradients()
    {
        double[] x = [0.5, -0.7, 1.2], direction = [1e3, -2e3, 5e2];
        var counted = s_function.Counted();
        var product = Hessian.TimesVector(counted, x, direction);
        Assert.Equal(2, counted.Calls);
        var exact = s_function.Hessian(x);
        for (var i = 0; i < 3; i++)
        {
            var expected = Enumerable.Range(0, 3).Sum(j => exact[i, j] * direction[j]);
            Assert.Equal(expected, product[i], 1e-9 * 1e4);
        }

        Assert.Equal([0, 0, 0], Hessian.TimesVector(s_function, x, [0, 0, 0]));
        var error = Assert.Throws<ArgumentException>(() => Hessian.TimesVector(s_function, x, [1]));
        Assert.Equal(
            "direction has length 1, but the objective has length 3. Both must be equal: one number per parameter.", error.Message);
    }

    [Fact]
    public void A_Jacobian_holds_a_row_for_each_function()
    {
        var jacobian = Jacobian.Central(x => [x[0] * x[1], Math.Sin(x[0]), x[1] / x[0]], [2, 3]);
        double[,] expected = { { 3, 2 }, { Math.Cos(2), 0 }, { -0.75, 0.5 } };
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                Assert.Equal(expected[i, j], jacobian[i, j], 1e-9);
            }
        }
    }

    [Fact]
    public void A_Jacobian_of_nothing_or_of_changing_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Jacobian.Central(x => x, []));
        Assert.Equal("x is empty, but a Jacobian needs a column for each parameter. Pass at least one number.", error.Message);
        var calls = 0;
        error = Assert.Throws<ArgumentException>(() => Jacobian.Central(_ => new double[++calls], [1]));
        Assert.Equal("f returned 1 numbers at first and 2 later. It must return as many each time.", error.Message);
    }

    /// <summary>
    /// A symmetric matrix of Gaussians, variance 2 on the diagonal and 1 beside it, is positive definite with probability ½,
    /// (2 − √2)/4 and ¼ − 1/(√2 π) for n = 1, 2, 3: why saddles outnumber minima in many dimensions.
    /// </summary>
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.14644660940672624)]
    [InlineData(3, 0.0249209209607235)]
    public void A_random_Hessian_is_positive_ever_more_rarely(int n, double probability)
    {
        const int Samples = 20_000;
        var random = new SeededRandom(1);
        var positive = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var matrix = Matrix<double>.Build.Dense(n, n);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    matrix[i, j] = matrix[j, i] = random.Normal() * (i == j ? Math.Sqrt(2) : 1);
                }
            }

            positive += matrix.Evd(Symmetricity.Symmetric).EigenValues.All(value => value.Real > 0) ? 1 : 0;
        }

        var deviation = Math.Sqrt(probability * (1 - probability) / Samples);
        Assert.InRange((double)positive / Samples, probability - 4 * deviation, probability + 4 * deviation);
    }

    [Fact]
    public void Curvatures_are_the_eigenvalues_in_ascending_order()
    {
        Assert.Equal([-2, 4], Hessian.Curvatures(new double[,] { { 1, 3 }, { 3, 1 } }), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal([-3, 0, 2], Hessian.Curvatures(new double[,] { { 2, 0, 0 }, { 0, -3, 0 }, { 0, 0, 0 } }));
    }

    [Fact]
    public void A_curvature_that_cannot_be_told_from_0_is_0()
    {
        // Without that, the troughs v vᵀ have a least curvature such as 2e-16 or -1e-17, and a sign that means nothing.
        var random = new SeededRandom(12);
        for (var trial = 0; trial < 500; trial++)
        {
            var n = 2 + trial % 4;
            double[] v = [.. Enumerable.Range(0, n).Select(_ => Math.Round(8 * random.Normal()))];
            var trough = new double[n, n];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    trough[i, j] = v[i] * v[j];
                }
            }

            var curvatures = Hessian.Curvatures(trough);
            Assert.All(curvatures[..^1], curvature => Assert.Equal(0, curvature));
            Assert.Equal(v.Sum(entry => entry * entry), curvatures[^1], 1e-9);
        }

        Assert.Equal(0, Hessian.Curvatures(new double[,] { { 1, 1 }, { 1, 1 } })[0]);
    }

    [Fact]
    public void A_small_curvature_beside_a_large_one_is_kept_down_to_the_rounding()
    {
        Assert.Equal([1e-15, 1], Hessian.Curvatures(new double[,] { { 1, 0 }, { 0, 1e-15 } }));
        Assert.Equal([0, 1], Hessian.Curvatures(new double[,] { { 1, 0 }, { 0, 1e-16 } }));
        Assert.Equal([-1e-300, 1e-300], Hessian.Curvatures(new double[,] { { 1e-300, 0 }, { 0, -1e-300 } }));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Curvatures_of_a_Hessian_that_is_not_finite_are_not_numbers(double entry) =>
        Assert.Equal([double.NaN, double.NaN], Hessian.Curvatures(new[,] { { 1, 2 }, { entry, 3 } }));

    [Fact]
    public void Curvatures_refuse_a_matrix_that_is_not_square()
    {
        var error = Assert.Throws<ArgumentException>(() => Hessian.Curvatures(new double[2, 3]));
        Assert.StartsWith("A Hessian has as many columns as rows, at least one, but this matrix is 2 × 3.", error.Message);
        error = Assert.Throws<ArgumentException>(() => Hessian.Curvatures(new double[0, 0]));
        Assert.StartsWith("A Hessian has as many columns as rows, at least one, but this matrix is 0 × 0.", error.Message);
    }
}
