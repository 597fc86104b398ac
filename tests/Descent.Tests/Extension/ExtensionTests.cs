using Descent.Calculus;
using Descent.Costs;
using Descent.Minimization;
using Descent.Optimizers;
using Descent.Tests.Golden;
using Descent.Tests.Minimization;

namespace Descent.Tests.Extension;

/// <summary>A rule, a cost, a line search and a method of one's own: the documentation's examples, letter by letter, at work.</summary>
public class ExtensionTests
{
    [Fact]
    public void A_rule_of_ones_own_makes_its_steps_and_shows_its_memory()
    {
        var run = Minimizer.Run(TestObjective.Quadratic(1, 3), [1, -0.5], new SignDescent(), steps: 2);
        Near.Equal([0.98, -0.48], run.Last.Point.ToArray());

        var rule = new SignDescent { LearningRate = 0.5, Transform = new ClipByValue(2) };
        var anatomy = rule.Anatomy([1, 1], [-8, 0], rule.CreateState(2));
        Assert.Equal(["gradient", "mean", "step", "effective rate"], anatomy.Names);
        Near.Equal([-0.2, 0], anatomy["mean"].ToArray());
        Near.Equal([0.5, 0], anatomy.Step.ToArray());
        Assert.Equal("SignDescent { LearningRate = 0.5, Transform = ClipByValue { Maximum = 2 } }", rule.ToString());
    }

    [Fact]
    public void A_state_keeps_the_number_that_a_rule_puts_beside_its_vectors()
    {
        var state = new SignDescent().CreateState(3);
        Assert.Equal(0, state.Scalar);
        state.Scalar = 1.5;
        Assert.Equal(1.5, state.Scalar);
        Assert.Equal([0, 0, 0], state.Vector(0).ToArray());
    }

    [Fact]
    public void A_cost_of_ones_own_has_mean_and_sum_and_gradient()
    {
        var gradient = new double[2];
        Near.Equal(1, new Quantile().ValueAndGradient([1, 3], [3, 1], gradient));
        Near.Equal([-0.45, 0.05], gradient);
        Near.Equal(2, new Quantile { Reduction = Reduction.Sum }.Value([1, 3], [3, 1]));
        Assert.Equal("Quantile { Reduction = Mean, Share = 0.9 }", new Quantile().ToString());
    }

    [Fact]
    public void A_line_search_of_ones_own_drives_every_method()
    {
        // x²/2 from −8 along 1: the steps 1, 2, 4 and 8 fall to 0, 16 rises; 8 is evaluated again, so that its gradient is at hand.
        Assert.Equal(new LineSearchResult(true, 8, 0, 7), new Doubling().Find(TestObjective.Quadratic(1), [-8], [1]));
        Assert.All(new LineSearchMethod[] { new SteepestDescent(), new ConjugateGradient(), new LBfgs(), new Newton() }, method =>
        {
            var run = Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], method with { Search = new Doubling() }, 10_000);
            Assert.True(run.Reason == TerminationReason.GradientTolerance, $"{method}: {run}");
        });
    }

    [Fact]
    public void A_direction_of_ones_own_is_searched_along()
    {
        var run = Minimizer.Run(TestObjective.GoldenQuadratic, [1, 1], new CoordinateDescent());
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Assert.All(run.Points.Zip(run.Points.Skip(1)), pair =>
            Assert.Single(pair.First.Zip(pair.Second), both => both.First != both.Second));
    }

    [Fact]
    public void A_direction_that_climbs_or_forgets_for_ever_ends_a_run_and_does_not_hang_it()
    {
        var run = Minimizer.Run(TestObjective.GoldenQuadratic, [0.1, 0.01], new Climbing());
        Assert.Equal((TerminationReason.NoLowerPoint, 0, 2), (run.Reason, run.Steps, Climbing.Found));
    }

    [Fact]
    public void When_a_search_gives_up_the_lowest_point_that_it_tried_is_taken()
    {
        // x²/2 from −8 along 1: values 24.5, 8, 0.5, 18 at 1, 4, 9, 14.
        var search = new GivingUp { Steps = [1, 4, 9, 14] };
        Assert.Equal(new LineSearchResult(true, 9, 0.5, 6), search.Find(TestObjective.Quadratic(1), [-8], [1]));
        Assert.Equal(new LineSearchResult(false, 0, 32, 3), (search with { Steps = [17, 20] }).Find(TestObjective.Quadratic(1), [-8], [1]));
    }

    private sealed record Climbing : LineSearchMethod
    {
        public static int Found { get; private set; }

        public override LineSearch Search { get; init; } = new ArmijoBacktracking();

        protected override SearchDirection CreateDirection(Objective objective)
        {
            Found = 0;
            return new Uphill();
        }

        private sealed class Uphill : SearchDirection
        {
            public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction)
            {
                Found++;
                gradient.CopyTo(direction);
            }

            public override bool Reset() => true;
        }
    }

    private sealed record GivingUp : LineSearch
    {
        public IReadOnlyList<double> Steps { get; init; } = [];

        protected override LinePoint? Search(SearchLine line, double firstStep)
        {
            foreach (var step in Steps)
            {
                line.At(step);
            }

            return null;
        }
    }
}
