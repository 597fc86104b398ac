using Descent.Calculus;
using Descent.Costs;
using Descent.Data;
using Descent.Minimization;
using Descent.Models;
using Descent.Optimizers;
using Descent.Tests.Minimization;

namespace Descent.Tests.Models;

/// <summary>An objective that says of itself that two calls at one point may give two answers.</summary>
public class NoisyObjectiveTests
{
    private static readonly Objective s_noisy = new Noisy(TestObjective.Quadratic(1));

    [Fact]
    public void The_best_point_of_a_noisy_run_is_the_last()
    {
        var hop = new Noisy(new TestObjective(1, (x, g) =>
        {
            g[0] = -10;
            return Math.Abs(x[0] - 2.2);
        }));
        var news = new List<int>();
        var run = Minimizer.Run(hop, [0], new GradientDescent(), 5, observer: new Observer { NewBest = best => news.Add(best.Step) });
        Assert.Equal((5, 5, 5.0), (run.Best.Step, run.Last.Step, run.Best.Point[0]));
        Assert.Equal([0], news);
    }

    [Fact]
    public void No_tolerance_ends_a_noisy_run()
    {
        var loose = new Stopping { GradientTolerance = 10, StepTolerance = 10, ValueTolerance = 10 };
        Assert.Equal((TerminationReason.MaxIterations, 7), Ends(s_noisy, loose));
        Assert.Equal((TerminationReason.GradientTolerance, 0), Ends(TestObjective.Quadratic(1), loose));
        Assert.Equal((TerminationReason.MaxIterations, 7), Ends(new Noisy(TestObjective.Quadratic(0)), Stopping.Default)); // gradient 0

        static (TerminationReason, int) Ends(Objective objective, Stopping stopping)
        {
            var run = Minimizer.Run(objective, [1], new GradientDescent(), 7, stopping);
            return (run.Reason, run.Steps);
        }
    }

    [Fact]
    public void Divergence_and_not_a_number_end_a_noisy_run_all_the_same()
    {
        Assert.Equal(TerminationReason.Diverged, Minimizer.Run(s_noisy, [1], new GradientDescent { LearningRate = 100 }).Reason);
        var hole = new Noisy(new TestObjective(1, (_, _) => double.NaN));
        Assert.Equal(TerminationReason.NonFiniteValue, Minimizer.Run(hole, [1], new GradientDescent()).Reason);
    }

    [Fact]
    public void A_counter_passes_the_noise_on()
    {
        Assert.True(s_noisy.Counted().IsNoisy);
        Assert.False(TestObjective.Quadratic(1).Counted().IsNoisy);
        Assert.Throws<ArgumentException>(() => Minimizer.Run(s_noisy.Counted(), [1], new LBfgs()));
    }

    [Fact]
    public void A_line_search_refuses_a_noisy_objective_and_says_what_to_minimize_in_its_place()
    {
        Assert.Equal(
            "LBfgs compares values along a line, but f(x) is noisy: two calls at one point may give two answers. "
            + "Minimize the cost of all rows, model.On(data, cost) without dropout, or step by a rule such as Adam.",
            Assert.Throws<ArgumentException>(() => Minimizer.Run(s_noisy, [1], new LBfgs())).Message);
        foreach (var method in new LineSearchMethod[] { new SteepestDescent(), new ConjugateGradient(), new Newton() })
        {
            Assert.StartsWith(
                $"{method.GetType().Name} compares values",
                Assert.Throws<ArgumentException>(() => Minimizer.Run(s_noisy, [1], method)).Message);
        }
    }

    [Fact]
    public void The_gradient_of_a_noisy_objective_is_not_checked()
    {
        Assert.Equal(
            "f(x) is noisy: two calls at one point may give two answers, and their difference is no slope. "
            + "Check the gradient on all rows at once, and without dropout: model.On(data, cost).",
            Assert.Throws<ArgumentException>(() => Gradient.Check(s_noisy, [1])).Message);
        Assert.Throws<ArgumentException>(() => Gradient.Check(s_noisy, TestObjective.Quadratic(1), [1]));
        Assert.Throws<ArgumentException>(() => Gradient.Check(TestObjective.Quadratic(1), s_noisy, [1]));
    }

    [Fact]
    public void Mini_batches_are_noisy_and_all_rows_are_not()
    {
        var (model, data) = (new LinearModel(1), new Dataset([1, 2, 3], [1, 2, 3]));
        Assert.True(model.On(new Batches(data, 2), new MeanSquaredError()).IsNoisy);
        Assert.False(model.On(data, new MeanSquaredError()).IsNoisy);
    }

    private sealed class Noisy(Objective inner) : Objective
    {
        public override int Dimension => inner.Dimension;

        public override bool IsNoisy => true;

        public override double Value(ReadOnlySpan<double> x) => inner.Value(x);

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient) => inner.ValueAndGradient(x, gradient);
    }
}
