using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Models;

/// <summary>
/// Ridge, lasso and elastic net on the diabetes data, its columns centred and scaled to unit norm, against scikit-learn 1.2.1
/// (Golden/diabetes.json; the elastic nets by <c>ElasticNet(alpha, l1_ratio, tol=1e-15)</c>); Huber regression against reweighted least
/// squares.
/// </summary>
public class LinearRegressionTests
{
    /// <summary>One over the largest curvature of the mean squared error in the weights, 2 · 4.03/442.</summary>
    private const double Rate = 54;

    private static readonly Dataset s_diabetes = UnitNorm(RealData.Diabetes);
    private static readonly LinearModel s_model = new(10);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.1", 0.1)]
    [InlineData("1", 1)]
    public void Ridge_agrees_with_scikit_learn_whose_alpha_is_half_of_lambda(string name, double alpha)
    {
        var expected = GoldenFile.Read("diabetes.json").GetProperty($"ridge diabetes alpha={name}");
        var cost = new MeanSquaredError { Reduction = Reduction.Sum };
        foreach (var (method, tolerance) in new (LineSearchMethod, double)[] { (new Newton(), 1e-10), (new LBfgs(), 1e-6) })
        {
            var run = Minimizer.Run(s_model.On(s_diabetes, cost, new Ridge(2 * alpha)), s_model.Initialize(), method);
            var found = run.Best.Point.ToArray();
            Assert.True(run.Converged, $"{method}: {run.Outcome}");
            Near.Equal(expected.GetProperty("coef").Numbers(), found.AsSpan(0, 10), tolerance, $"{method}");
            Near.Equal(expected.Number("intercept"), found[10], 1e-10);
            Near.Equal(expected.Number("rss"), s_model.On(s_diabetes, cost).Value(found), 1e-9);
        }
    }

    [Fact]
    public void The_lasso_agrees_with_scikit_learn_and_the_same_weights_are_exactly_0()
    {
        var expected = GoldenFile.Read("diabetes.json").GetProperty("lasso diabetes alpha=0.1 (1/(2n)||.||^2+a|w|_1)");
        var (plain, fast) = (Centred(new Lasso(2 * 0.1), isAccelerated: false), Centred(new Lasso(2 * 0.1), isAccelerated: true));
        foreach (var run in new[] { plain, fast })
        {
            Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
            Near.Equal(expected.GetProperty("coef").Numbers(), [.. run.Last.Point], 1e-8);
            Assert.Equal([0, 5, 7], Enumerable.Range(0, 10).Where(i => run.Last.Point[i] == 0));
        }

        // Without momentum no step goes up, and it takes more of them.
        Assert.True(plain.Values.Zip(plain.Values.Skip(1), (before, after) => after <= before * (1 + 1e-14)).All(falls => falls));
        Assert.True(4 * fast.Steps < plain.Steps, $"{fast.Steps} and {plain.Steps} steps");
    }

    [Fact]
    public void The_intercept_goes_free_of_the_lasso()
    {
        // Beside the weights its curvature is 2 and theirs 2 · 4.03/442: the same rate for all of them takes long.
        var expected = GoldenFile.Read("diabetes.json").GetProperty("lasso diabetes alpha=0.1 (1/(2n)||.||^2+a|w|_1)");
        var run = Minimizer.Run(
            s_model.On(s_diabetes, new MeanSquaredError(), new Lasso(0.2)),
            s_model.Initialize(),
            new ProximalGradient { LearningRate = 0.5, IsAccelerated = true },
            20_000,
            new Stopping { GradientTolerance = 1e-11 },
            Recording.None);
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Near.Equal(expected.Number("intercept"), run.Last.Point[10], 1e-10);
        Near.Equal(expected.GetProperty("coef").Numbers(), [.. run.Last.Point.Take(10)], 1e-7);
    }

    [Theory]
    [InlineData(0.01, 0.5, new[]
    {
        33.14952987572044, -35.24297256562156, 211.02747456567417, 144.55976801923623, 21.930702966865383, 0.0, -115.61921077662942,
        100.6575680400372, 185.3251734777499, 96.25698662545207,
    })]
    [InlineData(0.1, 0.9, new[]
    {
        23.622876877913416, -2.9588254298042678, 133.39877523479458, 92.59559282236545, 21.035066053687522, 8.266538558087685,
        -75.96658277661491, 73.5035328751478, 120.61259457291214, 67.92846875230848,
    })]
    public void The_elastic_net_agrees_with_scikit_learn(double alpha, double lassoShare, double[] coefficients)
    {
        var run = Centred(new ElasticNet(2 * alpha, lassoShare), isAccelerated: true);
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Near.Equal(coefficients, [.. run.Last.Point], 1e-9);
    }

    [Fact]
    public void Plain_gradient_steps_do_not_find_the_zeros_of_the_lasso()
    {
        var cost = new LinearModel(10) { HasIntercept = false }.On(CentredTargets(), new MeanSquaredError(), new Lasso(0.2));
        var run = Minimizer.Run(
            cost, new double[10], new Descent.Optimizers.GradientDescent { LearningRate = Rate }, 5_000, recording: Recording.None);
        Assert.DoesNotContain(0.0, run.Last.Point);
        Assert.Equal(TerminationReason.MaxIterations, run.Reason);
    }

    [Fact]
    public void Huber_regression_is_where_reweighted_least_squares_ends()
    {
        var (cost, data) = (new Huber { Delta = 40, Reduction = Reduction.Sum }, s_diabetes);
        var run = Minimizer.Run(s_model.On(data, cost), s_model.Initialize(), new LBfgs());
        Assert.True(run.Converged, run.Outcome);
        Near.Equal(Reweighted(data, 40), [.. run.Best.Point], 1e-6);
    }

    [Fact]
    public void An_outlier_carries_the_mean_away_and_not_the_fit_of_Huber()
    {
        // One weight on a constant feature of 0: the intercept b alone. Two targets 0 and an outlier y, δ = 1: 2b = 1 for every y > 1.5.
        foreach (var outlier in new[] { 9.0, 1e6 })
        {
            var data = new Dataset([0, 0, 0], [0, 0, outlier]);
            Near.Equal(0.5, Fit(data, new Huber { Reduction = Reduction.Sum }), 1e-8);
            Near.Equal(outlier / 3, Fit(data, new MeanSquaredError()), 1e-8);
        }

        static double Fit(Dataset data, Cost cost) =>
            Minimizer.Run(new LinearModel(1).On(data, cost), [0, 0], new LBfgs()).Best.Point[1];
    }

    internal static Dataset UnitNorm(Dataset data)
    {
        var standardized = Standardizer.Fit(data).Apply(data);
        return new Dataset(
            [.. standardized.Features.ToArray().Select(x => x / Math.Sqrt(data.Count))], data.Targets, data.FeatureNames);
    }

    /// <summary>With centred features the intercept is the mean of the targets, and none is needed when that is 0.</summary>
    private static MinimizationResult Centred(Penalty penalty, bool isAccelerated) => Minimizer.Run(
        new LinearModel(10) { HasIntercept = false }.On(CentredTargets(), new MeanSquaredError(), penalty),
        new double[10],
        new ProximalGradient { LearningRate = Rate, IsAccelerated = isAccelerated },
        20_000,
        new Stopping { GradientTolerance = 1e-10 });

    private static Dataset CentredTargets()
    {
        var mean = s_diabetes.Targets.ToArray().Average();
        return s_diabetes.WithTargets(y => y - mean);
    }

    /// <summary>Least squares with the weight δ/|e| on errors beyond δ, again and again.</summary>
    private static double[] Reweighted(Dataset data, double delta)
    {
        var design = Matrix<double>.Build.Dense(
            data.Count, data.FeatureCount + 1, (row, column) => column < data.FeatureCount ? data.Row(row)[column] : 1);
        var targets = Vector<double>.Build.DenseOfArray(data.Targets.ToArray());
        var found = Vector<double>.Build.Dense(data.FeatureCount + 1);
        for (var round = 0; round < 400; round++)
        {
            var roots = (design * found - targets).Map(error => Math.Sqrt(Math.Min(1, delta / Math.Abs(error))));
            var weighted = design.MapIndexed((row, _, entry) => roots[row] * entry);
            found = weighted.QR().Solve(roots.PointwiseMultiply(targets));
        }

        return found.ToArray();
    }
}
