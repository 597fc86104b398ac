using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Descent.Tests.Minimization;

/// <summary>Methods with line searches against exact theory, MathNet and SciPy.</summary>
public class LineSearchMethodTests
{
    private static readonly double[] s_start = [-1.2, 1];

    public static TheoryData<LineSearchMethod> Methods => [new ConjugateGradient(), new LBfgs(), new Newton()];

    private static Formula Rosenbrock => Formula.Of((x, y) => Math.Pow(1 - x, 2) + 100 * Math.Pow(y - x * x, 2));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public void Conjugate_gradients_with_exact_searches_end_on_a_quadratic_in_as_many_steps_as_it_has_curvatures(int n)
    {
        var curvatures = Enumerable.Range(1, n).Select(i => (double)i).ToArray();
        var method = new ConjugateGradient { Search = new StrongWolfe { Curvature = 1e-9, SufficientDecrease = 1e-10 } };
        var start = Enumerable.Repeat(1.0, n).ToArray();
        var run = Minimizer.Run(TestObjective.Quadratic(curvatures), start, method, 100, new Stopping { GradientTolerance = 1e-6 });
        Assert.Equal((TerminationReason.GradientTolerance, n), (run.Reason, run.Steps));
    }

    [Fact]
    public void Newton_ends_on_a_quadratic_in_one_step()
    {
        var f = Formula.Of((x, y) => 3 * x * x + 2 * x * y + 40 * y * y - x + 7 * y);
        var run = Minimizer.Run(f, [5, -8], new Newton());
        Assert.Equal((TerminationReason.GradientTolerance, 1), (run.Reason, run.Steps));
        Near.Equal([94.0 / 476, -44.0 / 476], run.Last.Point.ToArray(), 1e-13);
    }

    [Fact]
    public void Newton_leaves_a_saddle_instead_of_walking_into_it()
    {
        var f = Formula.Of((x, y) => x * x + y * y * y * y / 4 - y * y / 2);
        var run = Minimizer.Run(f, [1, 1e-3], new Newton());
        Near.Equal([0, 1], run.Last.Point.ToArray(), 1e-8, floor: 1);
    }

    [Fact]
    public void Newton_near_a_minimum_doubles_its_digits_with_each_step()
    {
        var run = Minimizer.Run(Rosenbrock, [1.01, 1.02], new Newton(), stopping: new Stopping { GradientTolerance = 1e-12 });
        Assert.True(run.Converged, $"{run}");
        Assert.InRange(run.Steps, 2, 5);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_method_reaches_what_SciPy_and_MathNet_reach_on_Rosenbrock(LineSearchMethod method)
    {
        var run = Minimizer.Run(Rosenbrock, s_start, method, stopping: new Stopping { GradientTolerance = 1e-8 });
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);

        var oracle = new BfgsMinimizer(1e-8, 1e-10, 1e-10).FindMinimum(
            ObjectiveFunction.Gradient(
                x => Rosenbrock.Value(x.AsArray()),
                x => Vector<double>.Build.DenseOfArray(Rosenbrock.Gradient(x.AsArray()))),
            Vector<double>.Build.DenseOfArray(s_start.ToArray()));
        Near.Equal(oracle.MinimizingPoint.AsArray(), run.Last.Point.ToArray(), 1e-6);
        var scipy = GoldenFile.Read("scipy.json").GetProperty("minimize_rosen").EnumerateArray()
            .Single(entry => entry.GetProperty("method").GetString() == "BFGS");
        Near.Equal(scipy.GetProperty("x").Numbers(), run.Last.Point.ToArray(), 1e-6);

        // Not more than half as many steps again as SciPy's own method of that kind: 36, 36 and 83.
        Assert.InRange(run.Steps, 5, 54);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_step_of_every_method_lowers_the_value(LineSearchMethod method)
    {
        var values = Minimizer.Run(Rosenbrock, s_start, method).Values;
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.Second < pair.First));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_points_values_and_gradients_of_a_run_belong_together(LineSearchMethod method)
    {
        var run = Minimizer.Run(Rosenbrock, s_start, method);
        for (var k = 0; k < run.Trajectory.Count; k++)
        {
            var gradient = Rosenbrock.Gradient(run.Trajectory.Point(k));
            Near.Equal(Rosenbrock.Value(run.Trajectory.Point(k)), run.Values[k]);
            Near.Equal(Math.Sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1]), run.GradientNorms[k]);
        }
    }

    [Fact]
    public void Steepest_descent_with_backtracking_goes_down_without_a_rate_to_tune()
    {
        var run = Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], new SteepestDescent());
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Assert.Equal(TerminationReason.GradientTolerance, Minimizer.Run(TestObjective.Quadratic(1e-4), 1, new SteepestDescent()).Reason);
    }

    [Fact]
    public void L_BFGS_takes_a_fifth_of_the_steps_of_the_best_gradient_descent_in_a_hundred_dimensions()
    {
        var f = TestObjective.Quadratic([.. Enumerable.Range(0, 100).Select(i => Math.Pow(100, i / 99.0))]);
        double[] start = [.. Enumerable.Repeat(1.0, 100)];
        var plain = Minimizer.Run(f, start, new GradientDescent { LearningRate = 2.0 / 101 }, 10_000);
        var quasiNewton = Minimizer.Run(f, start, new LBfgs());
        Assert.True(plain.Converged && quasiNewton.Converged);
        Assert.True(5 * quasiNewton.Steps < plain.Steps, $"{quasiNewton.Steps} against {plain.Steps}");
    }

    [Fact]
    public void A_minimum_whose_value_is_not_0_is_still_found_to_a_small_gradient()
    {
        // Near it, values differ by less than rounding; the slopes still tell.
        var f = Formula.Of((x, y) => 1000 + Math.Cosh(x - 1) + Math.Cosh(3 * y + x));
        Assert.All(new LineSearchMethod[] { new SteepestDescent(), new ConjugateGradient(), new LBfgs(), new Newton() }, method =>
            Assert.Equal(TerminationReason.GradientTolerance, Minimizer.Run(f, [3, 1], method).Reason));
    }

    [Fact]
    public void A_budget_that_ends_within_a_line_search_ends_the_run_at_the_last_accepted_point()
    {
        var run = Minimizer.Run(TestObjective.Rosenbrock.Counted(5), s_start, new LBfgs());
        Assert.Equal(TerminationReason.CallBudget, run.Reason);
        Assert.Equal(run.Last.Value, run.Best.Value);
        Near.Equal(TestObjective.Rosenbrock.Value(run.Last.Point.ToArray()), run.Last.Value);
    }

    [Fact]
    public void A_step_allocates_nothing_once_a_run_is_under_way()
    {
        var never = new Stopping { GradientTolerance = 0 };
        void Run(LineSearchMethod method, int steps) =>
            Minimizer.Run(TestObjective.Rosenbrock, s_start, method, steps, never, Recording.None);
        Assert.All(
            new LineSearchMethod[] { new SteepestDescent(), new ConjugateGradient(), new LBfgs() },
            method => Allocated.AsMuch(() => Run(method, 15), () => Run(method, 25)));
    }

    [Fact]
    public void A_memory_below_1_is_refused() => Assert.Equal(
        "Memory must be 1 or greater, but was 0. Try 10. (Parameter 'Memory')",
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = new LBfgs { Memory = 0 }).Message);
}
