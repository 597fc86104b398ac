using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Numerics;
using Descent.Tests.Golden;

namespace Descent.Tests.Models;

/// <summary>Logistic regression, softmax regression and the support vector machine on real data, against their exact optima.</summary>
public class LinearClassifierTests
{
    [Fact]
    public void Logistic_regression_on_breast_cancer_reaches_its_exact_minimum()
    {
        // ½‖w‖² + Σ log loss with a free intercept, features standardized: the minimum of a strictly convex function.
        var data = Standardized(RealData.BreastCancer);
        var model = new LinearModel(30);
        var cost = model.On(data, new BinaryCrossEntropyWithLogits { Reduction = Reduction.Sum }, new Ridge(1));
        foreach (var method in new LineSearchMethod[] { new LBfgs(), new Newton() })
        {
            var run = Minimizer.Run(cost, model.Initialize(), method);
            Assert.True(run.Converged, $"{method}: {run.Outcome}");
            Near.Equal(37.75894596187597, run.Best.Value, 1e-12, $"{method}");
        }
    }

    [Fact]
    public void Softmax_regression_on_wine_agrees_with_scikit_learn()
    {
        // scikit-learn 1.2.1, LogisticRegression(C=1, multi_class="multinomial", solver="newton-cg", tol=1e-14), features standardized.
        var data = Standardized(RealData.Wine);
        var model = new LinearModel(13, 3);
        var cost = model.On(data, new SoftmaxCrossEntropy { Reduction = Reduction.Sum }, new Ridge(1));
        var run = Minimizer.Run(cost, model.Initialize(), new LBfgs());
        Assert.True(run.Converged, run.Outcome);
        Near.Equal(12.09033577385522, run.Best.Value, 1e-11);
        double[][] coefficients =
        [
            [0.8101362007550683, 0.20380427894790007, 0.472202887985405],
            [-1.0103312353584748, -0.44045085530448613, -0.8480601983256668],
            [0.200195034603406, 0.23664657635658565, 0.3758573103402622],
        ];
        var found = run.Best.Point.ToArray();
        for (var k = 0; k < 3; k++)
        {
            Near.Equal(coefficients[k], found.AsSpan(13 * k, 3), 1e-6);
        }

        // A number added to all intercepts changes no probability: from 0 they keep the sum of 0 that scikit-learn gives them.
        Near.Equal([0.4123433248693336, 0.7048385613751212, -1.117181886244456], found.AsSpan(39), 1e-6);
        Assert.Equal(1, Classification.Of(model, found, data).Accuracy);
    }

    [Fact]
    public void The_support_vector_machine_on_two_irises_meets_its_dual_optimum()
    {
        // Primal: ½‖w‖² + Σ hinge, a free intercept, by L-BFGS on a hinge that is rounded less and less, from the last point each time.
        var data = RealData.Iris.Where(row => RealData.Iris.Targets[row] > 0).WithTargets(species => 2 * species - 3);
        var (model, dual) = (new LinearModel(4), Dual(data));
        var point = model.Initialize();
        foreach (var smoothing in new[] { 1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7 })
        {
            var rounded = model.On(data, new Hinge { Reduction = Reduction.Sum, Smoothing = smoothing }, new Ridge(1));
            point = [.. Minimizer.Run(rounded, point, new LBfgs(), recording: Recording.None).Best.Point];
        }

        var primal = model.On(data, new Hinge { Reduction = Reduction.Sum }, new Ridge(1)).Value(point);
        Assert.InRange(dual, 15.759871, 15.759889); // scikit-learn 1.2.1, SVC(C=1, kernel="linear"): dual and primal value
        Near.Equal(dual, primal, 1e-7);
        Assert.True(primal > dual - 1e-9, $"A primal value of {primal:R} below the dual optimum {dual:R} cannot be.");

        var verdict = Classification.Of(model, point, data);
        Assert.Equal("{49, 1}, {0, 50}", Rows(verdict.Confusion()));
        Assert.Equal(0.99, verdict.Accuracy);
    }

    [Fact]
    public void The_rounded_hinge_is_at_most_half_its_smoothing_below_the_hinge()
    {
        var (sharp, rounded) = (new Hinge(), new Hinge { Smoothing = 0.4 });
        double Value(Hinge cost, double score) => cost.Value([score], [1]);
        double Slope(Hinge cost, double score)
        {
            var slope = new double[1];
            cost.ValueAndGradient([score], [1], slope);
            return slope[0];
        }

        Assert.Equal((0.0, 0.0), (Value(rounded, 1), Slope(rounded, 1)));
        Near.Equal(0.05, Value(rounded, 0.8));
        Near.Equal(-0.5, Slope(rounded, 0.8));
        Near.Equal(0.2, Value(rounded, 0.6));
        Near.Equal(-1, Slope(rounded, 0.6));
        Near.Equal(Value(sharp, -3) - 0.2, Value(rounded, -3));
        Assert.Equal(-1, Slope(rounded, -3));
        Assert.True(double.IsNaN(Value(rounded, double.NaN)) && double.IsNaN(Slope(rounded, double.NaN)));
        Assert.StartsWith(
            "Smoothing must be a finite number, 0 or greater, but was -1. Try 1e-6, or 0 for none.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Hinge { Smoothing = -1 }).Message);
    }

    private static Dataset Standardized(Dataset data) => Standardizer.Fit(data).Apply(data);

    private static string Rows(int[,] matrix) => string.Join(", ", Enumerable.Range(0, matrix.GetLength(0)).Select(
        i => $"{{{string.Join(", ", Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j]))}}}"));

    /// <summary>
    /// The dual optimum: the largest Σα − ½‖Σ αyx‖² with 0 ≤ α ≤ 1 and Σ αy = 0. Ascent along two coordinates at a time, those that
    /// violate optimality most, since the free intercept forbids to move one alone (Platt's SMO).
    /// </summary>
    private static double Dual(Dataset data)
    {
        var (n, y, alpha) = (data.Count, data.Targets.ToArray(), new double[data.Count]);
        double Inner(int i, int j) => VectorKernels.Dot(data.Row(i), data.Row(j));
        var slopes = y.ToArray(); // yᵢ − Σⱼ αⱼyⱼ xᵢ·xⱼ
        for (var round = 0; round < 1_000_000; round++)
        {
            var up = Enumerable.Range(0, n).Where(i => y[i] > 0 ? alpha[i] < 1 : alpha[i] > 0).MaxBy(i => slopes[i]);
            var down = Enumerable.Range(0, n).Where(i => y[i] > 0 ? alpha[i] > 0 : alpha[i] < 1).MinBy(i => slopes[i]);
            if (slopes[up] - slopes[down] < 1e-10)
            {
                break;
            }

            // αᵢyᵢ grows by t, αⱼyⱼ falls by t: along it the dual is a parabola, cut off at the walls of the box.
            var step = (slopes[up] - slopes[down]) / (Inner(up, up) + Inner(down, down) - 2 * Inner(up, down));
            step = Math.Min(step, y[up] > 0 ? 1 - alpha[up] : alpha[up]);
            step = Math.Min(step, y[down] > 0 ? alpha[down] : 1 - alpha[down]);
            alpha[up] = Math.Clamp(alpha[up] + y[up] * step, 0, 1);
            alpha[down] = Math.Clamp(alpha[down] - y[down] * step, 0, 1);
            for (var i = 0; i < n; i++)
            {
                slopes[i] -= step * (Inner(i, up) - Inner(i, down));
            }
        }

        // ‖w‖² = Σ αᵢyᵢ w·xᵢ, and w·xᵢ = yᵢ − slopeᵢ.
        return alpha.Sum() - 0.5 * Enumerable.Range(0, n).Sum(i => alpha[i] * y[i] * (y[i] - slopes[i]));
    }
}
