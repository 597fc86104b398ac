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
    }
}
