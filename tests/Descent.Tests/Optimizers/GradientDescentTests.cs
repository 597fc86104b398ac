using Descent.Minimization;
using Descent.Optimizers;
using Descent.Tests.Golden;
using Descent.Tests.Minimization;

namespace Descent.Tests.Optimizers;

/// <summary>Gradient descent against exact theory: on a quadratic, coordinate i after k steps is (1 − αλᵢ)ᵏ times its start.</summary>
public class GradientDescentTests
{
    private static readonly Stopping s_never = new() { GradientTolerance = 0, DivergenceFactor = double.MaxValue };

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.15)]
    [InlineData(0.199)]
    public void On_a_quadratic_each_coordinate_shrinks_by_one_minus_rate_times_curvature(double rate)
    {
        var run = Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], new GradientDescent { LearningRate = rate }, 100, s_never);

        for (var k = 0; k <= 100; k++)
        {
            Near.Equal(Math.Pow(1 - rate, k), run.Trajectory.Point(k)[0], what: $"x after {k} steps");
            Near.Equal(Math.Pow(1 - 10 * rate, k), run.Trajectory.Point(k)[1], what: $"y after {k} steps");
        }
    }

    [Theory]
    [InlineData(1.999, TerminationReason.GradientTolerance)]
    [InlineData(2.001, TerminationReason.Diverged)]
    public void It_converges_below_two_over_the_largest_curvature_and_diverges_past_it(double product, TerminationReason expected)
    {
        var rule = new GradientDescent { LearningRate = product / 10 };

        Assert.Equal(expected, Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], rule, 100_000).Reason);
    }

    [Fact]
    public void At_exactly_two_over_the_largest_curvature_it_hops_between_two_points_for_ever()
    {
        var run = Minimizer.Run(TestObjective.Quadratic(2), [1], new GradientDescent { LearningRate = 1 }, 1000);

        Assert.Equal(TerminationReason.MaxIterations, run.Reason);
        Assert.Equal([1.0, -1.0, 1.0], run.Points.Take(3).Select(p => p[0]));
        Assert.Equal(1, run.Last.Point[0]);
    }

    [Theory]
    [InlineData(0.1, 132)]
    [InlineData(2.0 / 11, 81)]
    [InlineData(0.19, 153)]
    public void The_best_rate_for_curvatures_1_and_10_is_2_over_11(double rate, int expectedSteps)
    {
        var rule = new GradientDescent { LearningRate = rate };
        var run = Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], rule, 1000, new Stopping { GradientTolerance = 1e-6 });
        Assert.Equal(expectedSteps, run.Steps);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var rule = new GradientDescent();
        var (x, g, state) = (new double[37], new double[37], rule.CreateState(37));
        rule.Update(x, g, state);
        Allocated.Nothing(() => rule.Update(x, g, state));
    }

    [Fact]
    public void A_schedule_sets_the_rate_of_each_step_from_index_0()
    {
        var rule = new GradientDescent { LearningRate = new Descent.Schedules.InverseTimeDecay(0.5, 1) };
        var run = Minimizer.Run(TestObjective.Quadratic(1), [1], rule, 3, s_never);

        Near.Equal([1, 0.5, 0.5 * 0.75, 0.5 * 0.75 * (1 - 0.5 / 3)], run.Trajectory.Coordinate(0));
    }
}
