using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Tests.Minimization;

public class MinimizerTests
{
    private static readonly GradientDescent s_rule = new();

    [Fact]
    public void The_best_point_is_the_lowest_that_was_visited_even_when_it_is_not_recorded_and_not_the_last()
    {
        // A rate past 2/L grows: the start stays best. With a rate that jumps over the minimum, the middle is best.
        var hop = new TestObjective(1, (x, g) =>
        {
            g[0] = -10;
            return Math.Abs(x[0] - 2.2);
        });
        var run = Minimizer.Run(hop, [0], s_rule, 5, recording: Recording.None);

        Assert.Equal((2, 2.0, 5, 5.0), (run.Best.Step, run.Best.Point[0], run.Last.Step, run.Last.Point[0]));
        Assert.Equal([0, 5], run.Trajectory.Steps);
    }

    [Fact]
    public void The_lowest_value_so_far_holds_until_there_is_a_lower_one_and_a_number_is_lower_than_none()
    {
        double[] values = [double.NaN, 5, 7, 3, double.NaN, 3, 1];
        var trajectory = new Trajectory(1, values.Length, keepsPoints: true);
        foreach (var (value, step) in values.Select((value, step) => (value, step)))
        {
            trajectory.Add(step, [step], value, 1);
        }

        var run = new MinimizationResult(TerminationReason.MaxIterations, trajectory, trajectory[6], trajectory[6]);
        Assert.Equal([double.NaN, 5, 5, 3, 3, 3, 1], run.BestValues);
    }

    [Fact]
    public void Of_two_equally_low_points_the_first_is_best()
    {
        var flat = new TestObjective(1, (_, g) =>
        {
            g[0] = 1;
            return 3;
        });
        Assert.Equal(0, Minimizer.Run(flat, [0], s_rule, 5).Best.Step);
    }

    [Fact]
    public void A_value_of_minus_infinity_is_never_the_best()
    {
        var logarithm = new TestObjective(1, (x, g) =>
        {
            g[0] = 10;
            return Math.Log(Math.Max(0, x[0]));
        });
        var run = Minimizer.Run(logarithm, [3], s_rule, 5);
        Assert.Equal((TerminationReason.NonFiniteValue, 3, 2), (run.Reason, run.Steps, run.Best.Step));
    }

    [Fact]
    public void One_evaluation_is_made_per_point()
    {
        var f = TestObjective.GoldenQuadratic;
        Minimizer.Run(f, [1, 1], s_rule, 20);
        Assert.Equal(21, f.Calls);
    }

    [Fact]
    public void The_start_is_left_as_it_was()
    {
        var start = new[] { 1.0, 1.0 };
        Minimizer.Run(TestObjective.GoldenQuadratic, start, s_rule, 3);
        Assert.Equal([1.0, 1.0], start);
    }

    [Fact]
    public void A_number_starts_a_run_over_one_variable() =>
        Assert.Equal(0.9, Minimizer.Run(TestObjective.Quadratic(1), 1, s_rule, 1).Last.Point[0]);

    [Fact]
    public void A_start_of_the_wrong_length_is_refused_with_both_lengths()
    {
        var error = Assert.Throws<ArgumentException>(() => Minimizer.Run(TestObjective.GoldenQuadratic, [1, 2, 3], s_rule));
        Assert.Equal("start has length 3, but the objective has length 2. Both must be equal: one number per parameter.", error.Message);
    }

    [Fact]
    public void A_start_that_is_not_finite_is_refused_and_the_coordinate_named()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Minimizer.Run(TestObjective.GoldenQuadratic, [1, double.NaN], s_rule));
        Assert.Equal("start[1] must be a finite number, but was NaN. A run needs a place to begin. (Parameter 'start[1]')", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Minimizer.Run(TestObjective.GoldenQuadratic, [double.NaN, 1], s_rule));
    }

    [Fact]
    public void A_negative_number_of_steps_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], s_rule, -1));
        Assert.Equal("steps must be 0 or greater, but was -1. 0 evaluates the start and stops. (Parameter 'steps')", error.Message);
    }

    [Fact]
    public void The_result_prints_its_reason_steps_and_last_point()
    {
        var run = Minimizer.Run(TestObjective.Quadratic(1), [1], new GradientDescent { LearningRate = 1 });
        Assert.Equal("GradientTolerance after 1 step; step 1: x = [0], f = 0", run.ToString());
    }

    [Fact]
    public void A_long_run_allocates_no_more_than_a_short_one_when_nothing_is_recorded()
    {
        var f = TestObjective.GoldenQuadratic;
        var never = new Stopping { GradientTolerance = 0 };
        void Run(int steps) =>
            Minimizer.Run(f, [1, 1], new GradientDescent { LearningRate = 1e-3 }, steps, never, Recording.None);
        Allocated.AsMuch(() => Run(10), () => Run(10_000));
    }
}
