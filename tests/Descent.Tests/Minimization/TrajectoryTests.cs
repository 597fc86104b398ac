using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Tests.Minimization;

/// <summary>What a run keeps of its way: x halves with each step, from 1.</summary>
public class TrajectoryTests
{
    private static MinimizationResult Run(int steps, Recording recording = default) =>
        Minimizer.Run(TestObjective.Quadratic(1), [1], new GradientDescent { LearningRate = 0.5 }, steps, recording: recording);

    [Fact]
    public void Entry_0_is_the_start_and_entry_k_the_point_after_k_steps()
    {
        var run = Run(3);
        Assert.Equal([0, 1, 2, 3], run.Trajectory.Steps);
        Assert.Equal([1, 0.5, 0.25, 0.125], run.Trajectory.Coordinate(0));
        Assert.Equal([0.5, 0.125, 0.03125, 0.0078125], run.Values);
        Assert.Equal([1, 0.5, 0.25, 0.125], run.GradientNorms);
        Assert.Equal([1.0, 0.5, 0.25, 0.125], run.Points.Select(p => p.Single()));
    }

    [Fact]
    public void A_coordinate_is_one_parameter_of_every_point()
    {
        var run = Minimizer.Run(TestObjective.Quadratic(1, 1, 1), [1, 2, 4], new GradientDescent { LearningRate = 0.5 }, 2);
        Assert.Equal([1, 0.5, 0.25], run.Trajectory.Coordinate(0));
        Assert.Equal([2, 1, 0.5], run.Trajectory.Coordinate(1));
        Assert.Equal([4.0, 2, 1], run.Trajectory.Coordinate(2));
    }

    [Fact]
    public void Every_n_keeps_the_start_each_nth_point_and_the_last()
    {
        Assert.Equal([0, 3, 6, 9, 10], Run(10, Recording.Every(3)).Trajectory.Steps);
        Assert.Equal([0, 3, 6, 9], Run(9, Recording.Every(3)).Trajectory.Steps);
    }

    [Fact]
    public void None_keeps_the_start_and_the_last_point() => Assert.Equal([0, 10], Run(10, Recording.None).Trajectory.Steps);

    [Fact]
    public void Values_keeps_every_value_and_norm_and_no_point_but_the_best_and_the_last()
    {
        var run = Run(3, Recording.Values);
        Assert.Equal([0, 1, 2, 3], run.Trajectory.Steps);
        Assert.Equal([0.5, 0.125, 0.03125, 0.0078125], run.Values);
        Assert.Equal([1, 0.5, 0.25, 0.125], run.GradientNorms);
        Assert.Equal((3, 1), (run.Steps, run.Trajectory.Dimension));
        Assert.Equal((0.125, 0.125), (run.Last.Point[0], run.Best.Point[0]));

        const string Refusal = "This run was recorded with Recording.Values, which keeps no points. Its Last and its Best have theirs; "
            + "for the way between, record with Recording.All or Recording.Every(n).";
        Assert.All(
            new Func<object>[]
            {
                () => run.Points, () => run.Trajectory[0], () => run.Trajectory.Point(0).Length, () => run.Trajectory.Coordinate(0),
            },
            ask => Assert.Equal(Refusal, Assert.Throws<InvalidOperationException>(ask).Message));
    }

    [Fact]
    public void Without_points_ten_thousand_parameters_over_a_thousand_steps_take_less_than_a_megabyte()
    {
        var f = TestObjective.Quadratic([.. Enumerable.Repeat(1.0, 10_000)]);
        double[] start = [.. Enumerable.Repeat(1.0, 10_000)];
        MinimizationResult Run() =>
            Minimizer.Run(f, start, new GradientDescent { LearningRate = 1e-3 }, 1000, recording: Recording.Values);
        Assert.InRange(Allocated.Least(() => Run()), 0, 1_000_000);
        Assert.Equal(1001, Run().Values.Length);
    }

    [Fact]
    public void A_run_that_may_go_on_for_ever_takes_room_for_what_it_does()
    {
        var f = TestObjective.Quadratic([.. Enumerable.Repeat(1.0, 1000)]);
        var atRest = new double[1000];
        Assert.InRange(
            Allocated.Least(() => Minimizer.Run(f, atRest, new GradientDescent { LearningRate = 1e-3 }, int.MaxValue)), 0, 1_000_000);
    }

    [Fact]
    public void What_was_recorded_is_copied_once_and_not_at_each_access()
    {
        var run = Run(3);
        Assert.Same(run.Values, run.Values);
        Assert.Same(run.GradientNorms, run.GradientNorms);
        Assert.Same(run.Points, run.Points);
    }

    [Fact]
    public void A_run_without_a_step_has_one_entry_in_every_mode() => Assert.All(
        new[] { Recording.All, Recording.Every(7), Recording.None, Recording.Values },
        mode => Assert.Equal(1, Run(0, mode).Trajectory.Count));

    [Fact]
    public void All_is_the_default() => Assert.Equal(Recording.All, default);

    [Fact]
    public void An_interval_below_1_is_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Recording.Every(0));
        Assert.Equal("interval must be 1 or greater, but was 0. Every(1) keeps all points. (Parameter 'interval')", error.Message);
    }

    [Fact]
    public void It_grows_with_the_run_and_keeps_every_digit()
    {
        var run = Minimizer.Run(
            TestObjective.Quadratic(1, 2), [1, 1], new GradientDescent { LearningRate = 1e-4 }, 10_000, new() { GradientTolerance = 0 });
        Assert.Equal(10_001, run.Trajectory.Count);
        var x = 1.0;
        for (var k = 0; k <= 10_000; k++)
        {
            Assert.Equal(x, run.Trajectory.Point(k)[0]);
            x -= 1e-4 * x;
        }
    }

    [Fact]
    public void An_entry_can_be_had_as_a_value_of_its_own()
    {
        var iterate = Run(3).Trajectory[2];
        Assert.Equal((2, 0.25, 0.03125, 0.25), (iterate.Step, iterate.Point[0], iterate.Value, iterate.GradientNorm));
        Assert.Equal("step 2: x = [0.25], f = 0.03125", iterate.ToString());
    }

    [Fact]
    public void Entries_and_coordinates_that_do_not_exist_are_refused_with_the_range()
    {
        var trajectory = Run(3).Trajectory;
        Assert.Equal(
            "entry must be 0 to 3, but was 4. (Parameter 'entry')",
            Assert.Throws<ArgumentOutOfRangeException>(() => trajectory[4]).Message);
        Assert.Equal(
            "entry must be 0 to 3, but was -1. (Parameter 'entry')",
            Assert.Throws<ArgumentOutOfRangeException>(() => trajectory.Point(-1).Length).Message);
        Assert.Equal(
            "index must be 0 to 0, one per parameter, but was 1. (Parameter 'index')",
            Assert.Throws<ArgumentOutOfRangeException>(() => trajectory.Coordinate(1)).Message);
    }
}
