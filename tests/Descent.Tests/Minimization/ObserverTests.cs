using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Tests.Minimization;

public class ObserverTests
{
    [Fact]
    public void Each_callback_sees_its_own_points_in_order()
    {
        // The values are 3, 2, 1, 0, 1, 2: the best is met after 3 steps.
        var f = new TestObjective(1, (x, g) =>
        {
            g[0] = -10;
            return Math.Abs(x[0] - 3);
        });
        var (each, recorded, best) = (new List<int>(), new List<int>(), new List<int>());
        Minimizer.Run(f, 0, new GradientDescent(), 5, recording: Recording.Every(2), observer: new Observer
        {
            EachStep = point => each.Add(point.Step),
            EachRecorded = point => recorded.Add(point.Step),
            NewBest = point => best.Add(point.Step),
        });

        Assert.Equal([0, 1, 2, 3, 4, 5], each);
        Assert.Equal([0, 2, 4, 5], recorded);
        Assert.Equal([0, 1, 2, 3], best);
    }

    [Fact]
    public void A_point_that_was_seen_does_not_change_afterwards()
    {
        var points = new List<Iterate>();
        var run = Minimizer.Run(
            TestObjective.Quadratic(1), 1, new GradientDescent { LearningRate = 0.5 }, 3, observer: new Observer { EachStep = points.Add });
        Assert.Equal(run.Trajectory.Coordinate(0), points.Select(p => p.Point[0]));
        Assert.Equal(run.Values, points.Select(p => p.Value));
        Assert.Equal(run.GradientNorms, points.Select(p => p.GradientNorm));
    }

    [Fact]
    public void The_last_point_is_announced_as_recorded_even_when_the_step_from_it_fails()
    {
        var recorded = new List<int>();
        var run = Minimizer.Run(
            TestObjective.Quadratic(1).Counted(4), 1, new GradientDescent(), recording: Recording.Every(2),
            observer: new Observer { EachRecorded = point => recorded.Add(point.Step) });
        Assert.Equal([0, 2, 3], recorded);
        Assert.Equal(recorded, run.Trajectory.Steps.ToArray());
    }

    [Fact]
    public void An_observer_costs_nothing_for_what_it_does_not_ask_for()
    {
        var never = new Stopping { GradientTolerance = 0 };
        void Run(int steps, Observer observer, double rate = 1e-3) => Minimizer.Run(
            TestObjective.GoldenQuadratic, [1, 1], new GradientDescent { LearningRate = rate }, steps, never, Recording.None, observer);
        var (deaf, onlyBest) = (new Observer(), new Observer { NewBest = _ => { } });
        Allocated.AsMuch(() => Run(10, deaf), () => Run(1000, deaf));

        // At a rate past 2/L every step climbs: the start stays the best.
        Allocated.AsMuch(() => Run(10, onlyBest, 0.21), () => Run(50, onlyBest, 0.21));
    }
}
