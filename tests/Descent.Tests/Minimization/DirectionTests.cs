using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Minimization;

/// <summary>Each step of a method goes where the formula of its paper says, worked out here with whole matrices.</summary>
public class DirectionTests
{
    private static readonly Objective s_f = TestFunctions.Rosenbrock(4);
    private static readonly double[] s_start = [-1.2, 1, -0.5, 0.8];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void L_BFGS_goes_where_the_inverse_Hessian_of_its_last_pairs_leads(int memory)
    {
        var run = Minimizer.Run(s_f, s_start, new LBfgs { Memory = memory }, 20);
        var (points, gradients) = Path(s_f, run);
        for (var k = 1; k < 20; k++)
        {
            var inverse = InverseHessian(points, gradients, Math.Max(0, k - memory), k);
            AssertParallel(-(inverse * gradients[k]), points[k + 1] - points[k], $"step {k}");
        }
    }

    [Fact]
    public void L_BFGS_tries_the_whole_step_as_soon_as_it_has_a_pair()
    {
        // On x²/4 from 1: the gradient ½ leads to ½, the pair knows the curvature, and its step of 1 ends at 0.
        var f = TestObjective.Quadratic(0.5).Counted();
        Assert.Equal([1, 0.5, 0.0], Minimizer.Run(f, 1, new LBfgs()).Trajectory.Coordinate(0));
        Assert.Equal(3, f.Calls);
    }

    [Fact]
    public void A_direction_that_fails_is_followed_by_minus_the_gradient_and_a_new_memory()
    {
        Assert.All(new LineSearchMethod[] { new LBfgs(), new ConjugateGradient() }, method =>
        {
            var (points, gradients) = Path(s_f, Minimizer.Run(s_f, s_start, method with { Search = new RefusingThird() }, 4));
            AssertParallel(-gradients[2], points[3] - points[2], $"{method}: the third step");
            var angle = (points[2] - points[1]).Normalize(2) * gradients[1].Normalize(2);
            Assert.True(angle > -0.999, $"{method}: the second step goes down the gradient, cosine {angle}");
            if (method is LBfgs)
            {
                AssertParallel(-(InverseHessian(points, gradients, 2, 3) * gradients[3]), points[4] - points[3], "the fourth step");
            }
        });
    }

    [Fact]
    public void Conjugate_gradients_go_where_Polak_and_Ribiere_say()
    {
        var (points, gradients) = Path(s_f, Minimizer.Run(s_f, s_start, new ConjugateGradient(), 25));
        var direction = -gradients[0];
        var (conjugate, plain) = (0, 0);
        for (var k = 0; k < 25; k++)
        {
            AssertParallel(direction, points[k + 1] - points[k], $"step {k}");
            var beta = Math.Max(0, gradients[k + 1] * (gradients[k + 1] - gradients[k]) / (gradients[k] * gradients[k]));
            (conjugate, plain) = beta > 0 ? (conjugate + 1, plain) : (conjugate, plain + 1);
            direction = beta * direction - gradients[k + 1];
        }

        Assert.True(conjugate > 10, $"{conjugate} conjugate and {plain} plain directions");
    }

    [Theory]
    [InlineData(2, -5, 1)]
    [InlineData(-2, -5, 1)]
    [InlineData(2, 5, -1)]
    public void Newton_divides_by_the_absolute_curvatures(double a, double b, double c)
    {
        var f = Formula.Of((x, y) => 0.5 * a * x * x + 0.5 * b * y * y + c * x * y);
        var (points, gradients) = Path(f, Minimizer.Run(f, [0.3, -0.2], new Newton(), 1));
        var eigen = Matrix<double>.Build.DenseOfArray(new[,] { { a, c }, { c, b } }).Evd(Symmetricity.Symmetric);
        var along = eigen.EigenVectors.TransposeThisAndMultiply(gradients[0]);
        var scaled = along.MapIndexed((i, part) => -part / Math.Abs(eigen.EigenValues[i].Real));
        AssertParallel(eigen.EigenVectors * scaled, points[1] - points[0], "the first step");
    }

    [Fact]
    public void Newton_takes_a_flat_direction_for_one_of_a_small_curvature()
    {
        // x² + 1e-9·y has no curvature in y; a share of 1e-12 of the largest stands in for it.
        var run = Minimizer.Run(Formula.Of((x, y) => x * x + 1e-9 * y), [1, 0], new Newton(), 1);
        Near.Equal([0, -1e-9 / 2e-12], [.. run.Last.Point], 1e-9, floor: 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Newton_without_a_usable_Hessian_goes_down_the_gradient(double curvature)
    {
        var f = new GivenHessian(curvature);
        var (points, gradients) = Path(f, Minimizer.Run(f, [3, 4], new Newton(), 1));
        AssertParallel(-gradients[0], points[1] - points[0], "the first step");
        Near.Equal(1, (points[1] - points[0]).L2Norm());
    }

    [Fact]
    public void The_first_step_has_length_1_at_most_and_the_next_promises_the_last_decrease_again()
    {
        // On 50x² from 1 the slope is 100: a step of length 1 goes to 0.
        Assert.Equal([1.0, 0.0], Minimizer.Run(TestObjective.Quadratic(100), 1, new SteepestDescent(), 1).Trajectory.Coordinate(0));
        Assert.Equal([5.0, 4.0], Minimizer.Run(TestObjective.Quadratic(100), 5, new SteepestDescent(), 1).Trajectory.Coordinate(0));

        // On x²/200 from 1 the slope is 0.01: the whole gradient, then 2·Δf/slope times the next one.
        var xs = Minimizer.Run(TestObjective.Quadratic(0.01), 1, new SteepestDescent(), 2).Trajectory.Coordinate(0);
        Near.Equal(0.99, xs[1]);
        var promised = 2 * (0.005 * 0.99 * 0.99 - 0.005) / -Math.Pow(0.0099, 2);
        Near.Equal(0.99 - promised * 0.0099, xs[2], 1e-10);
    }

    [Fact]
    public void The_next_step_is_tried_at_most_ten_times_as_long_as_the_last()
    {
        // The slope is −1 as far as 1, and −0.01 from there: the last decrease again would be a way of 200.
        var tried = new List<double>();
        var f = Objective.Of(x => { tried.Add(x); return x < 1 ? -x : -1 - 0.01 * (x - 1); }, x => x < 1 ? -1 : -0.01);
        Minimizer.Run(f, 0, new SteepestDescent(), 2);
        Near.Equal([0, 1, 11], [.. tried]);
    }

    [Fact]
    public void A_first_step_is_long_enough_to_be_seen()
    {
        // 1e-12 of a gradient would be lost in an x of 100; the first step moves it by 1e-8 of its size.
        var xs = Minimizer.Run(TestObjective.Quadratic(1e-14), 100, new SteepestDescent(), 1, new Stopping { GradientTolerance = 0 })
            .Trajectory.Coordinate(0);
        Near.Equal(100 - 1e-6, xs[1], 1e-15);
        xs = Minimizer.Run(TestObjective.Quadratic(1e-14), 0.5, new SteepestDescent(), 1, new Stopping { GradientTolerance = 0 })
            .Trajectory.Coordinate(0);
        Near.Equal(0.5 - 1e-8, xs[1], 1e-15);
    }

    /// <summary>Halves until the value is low enough, but gives up without a try at its third call.</summary>
    private sealed record RefusingThird : LineSearch
    {
        private int _calls;

        protected override LinePoint? Search(SearchLine line, double firstStep)
        {
            if (++_calls == 3)
            {
                return null;
            }

            var at = line.At(firstStep);
            while (!DecreasesEnough(line, at))
            {
                at = line.At(at.Step / 2);
            }

            return at;
        }
    }

    private static Matrix<double> InverseHessian(Vector<double>[] points, Vector<double>[] gradients, int from, int to)
    {
        var identity = Matrix<double>.Build.DenseIdentity(4);
        var (s, y) = (points[to] - points[to - 1], gradients[to] - gradients[to - 1]);
        var inverse = identity * (s * y / (y * y));
        for (var k = from; k < to; k++)
        {
            (s, y) = (points[k + 1] - points[k], gradients[k + 1] - gradients[k]);
            var left = identity - s.OuterProduct(y) / (s * y);
            inverse = left * inverse * left.Transpose() + s.OuterProduct(s) / (s * y);
        }

        return inverse;
    }

    private static (Vector<double>[] Points, Vector<double>[] Gradients) Path(Objective f, MinimizationResult run) => (
        [.. run.Points.Select(Vector<double>.Build.DenseOfArray)],
        [.. run.Points.Select(point => Vector<double>.Build.DenseOfArray(f.Gradient(point)))]);

    private static void AssertParallel(Vector<double> expected, Vector<double> actual, string what) => Near.Equal(
        expected.Normalize(2).AsArray(), actual.Normalize(2).AsArray(), 1e-7, what, floor: 1);

    /// <summary>The length of a vector of two numbers, with a Hessian that is whatever one likes.</summary>
    private sealed class GivenHessian(double curvature) : Objective
    {
        public override int Dimension => 2;

        public override double Value(ReadOnlySpan<double> x) => Math.Sqrt(x[0] * x[0] + x[1] * x[1]);

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            var value = Value(x);
            (gradient[0], gradient[1]) = (x[0] / value, x[1] / value);
            return value;
        }

        public override double[,] Hessian(ReadOnlySpan<double> x) => new[,] { { curvature, 0 }, { 0, curvature } };
    }
}
