using Descent.Calculus;
using Descent.Functions;
using Descent.Search;

namespace Descent.Tests.Search;

public class GaussianProcessTests
{
    private static readonly double[][] s_points = [[0, 0], [1, 0.5], [0.3, 0.9], [0.7, 0.1], [0.2, 0.4]];

    /// <summary>scikit-learn 1.2.1: <c>ConstantKernel(1.7²) · RBF(0.4)</c>, alpha = 0.05², nothing fitted.</summary>
    [Fact]
    public void The_posterior_is_that_of_an_independent_computation()
    {
        var belief = new GaussianProcess(s_points, [1, -0.5, 0.3, 2, -1.2], 0.4, 1.7, 0.05);
        var predicted = new double[][] { [0.5, 0.5], [0, 0], [3, 3], [0.25, 0.7] }.Select(x => belief.Predict(x)).ToArray();
        double[] means = [-0.5422004382560179, 0.9977910985514389, -2.3615580431063943e-14, -0.7499739159236869];
        double[] deviations = [0.8168446285294292, 0.04996788168435854, 1.7, 0.3969833071642119];
        Assert.All(means.Zip(predicted), pair => Assert.Equal(pair.First, pair.Second.Mean, 1e-10));
        Assert.All(deviations.Zip(predicted), pair => Assert.Equal(pair.First, pair.Second.Deviation, 1e-10));
        Assert.Equal(-9.706880484569375, belief.LogLikelihood, 1e-10);
    }

    [Fact]
    public void Points_are_believed_where_they_were_measured_and_nothing_far_away()
    {
        var belief = new GaussianProcess(s_points, [1, -0.5, 0.3, 2, -1.2], 0.3);
        Assert.Equal(2, belief.Predict([0.7, 0.1]).Mean, 1e-6);
        Assert.InRange(belief.Predict([0.7, 0.1]).Deviation, 0, 2e-4);
        Assert.Equal((0.0, 1.0), belief.Predict([100, 100]));
    }

    /// <summary>∫ max(0, best − v) over the normal density, by the midpoint rule.</summary>
    [Theory]
    [InlineData(0.5, 1, 0.7)]
    [InlineData(-1, 1, 0.5)]
    [InlineData(2, 0, 3)]
    public void The_expected_improvement_is_the_integral_that_defines_it(double best, double mean, double deviation)
    {
        var (sum, width) = (0.0, 20 * deviation / 200_000);
        for (var k = 0; k < 200_000; k++)
        {
            var v = mean + (k + 0.5) * width - 10 * deviation;
            var z = (v - mean) / deviation;
            sum += Math.Max(0, best - v) * Math.Exp(-z * z / 2) / (deviation * Math.Sqrt(2 * Math.PI)) * width;
        }

        Assert.Equal(sum, BayesianOptimization.ExpectedImprovement(best, mean, deviation), 1e-8);
    }

    [Fact]
    public void What_is_sure_improves_by_what_it_lies_below() => Assert.Equal(
        [0.5, 0], [BayesianOptimization.ExpectedImprovement(1, 0.5, 0), BayesianOptimization.ExpectedImprovement(0, 0.5, 0)]);

    [Fact]
    public void A_dear_function_is_minimized_in_few_evaluations()
    {
        // Two valleys; the lower one is the narrower.
        var f = Objective.Of((double x) => Math.Sin(3 * x) + 0.1 * x * x);
        var run = new BayesianOptimization().Run(f, [new Interval(-3, 3)], 20);
        Assert.InRange(run.Best.Point[0], -0.55, -0.45);
        Assert.InRange(run.Best.Value, -0.9747, -0.97);
    }

    [Fact]
    public void A_function_without_a_slope_and_one_of_infinite_values_are_searched_all_the_same()
    {
        var flat = new BayesianOptimization { Candidates = 20 }.Run(Objective.Of((double _) => 3), [new Interval(0, 1)], 12);
        Assert.Equal(3, flat.Best.Value);
        var endless = new BayesianOptimization { Candidates = 20 }.Run(
            Objective.Of((double _) => double.PositiveInfinity), [new Interval(0, 1)], 12);
        Assert.Equal((12, double.PositiveInfinity), (endless.Trajectory.Count, endless.Best.Value));
    }

    [Fact]
    public void Settings_out_of_range_are_refused_by_name()
    {
        Assert.StartsWith("the number of points must be 1 or greater", Message(() => new GaussianProcess([], [], 1)));
        Assert.StartsWith("values has length 1, but points has length 5.", Message(() => new GaussianProcess(s_points, [1], 1)));
        Assert.StartsWith("lengthScale must be a finite number greater than 0", Message(() => new GaussianProcess([[0]], [1], 0)));
        Assert.StartsWith("deviation must be a finite number greater than 0", Message(() => new GaussianProcess([[0]], [1], 1, 0)));
        Assert.StartsWith("noise must be a finite number greater than 0", Message(() => new GaussianProcess([[0]], [1], 1, 1, 0)));

        static string Message(Func<GaussianProcess> make) => Assert.ThrowsAny<ArgumentException>(make).Message;
    }
}
