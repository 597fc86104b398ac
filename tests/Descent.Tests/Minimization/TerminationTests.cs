using Descent.Minimization;
using Descent.Optimizers;

namespace Descent.Tests.Minimization;

/// <summary>Every reason for which a run ends, alone and where several hold at the same point.</summary>
public class TerminationTests
{
    private static readonly GradientDescent s_halve = new() { LearningRate = 0.5 };

    private static MinimizationResult Run(TestObjective f, double start, Stopping stopping, int steps = 100) =>
        Minimizer.Run(f, start, s_halve, steps, stopping);

    /// <summary>x²/2 until the given call, then the given value: a rate of ½ halves x with each step.</summary>
    private static TestObjective Turning(int call, double value, double gradient = 1)
    {
        var calls = 0;
        return new(1, (x, g) =>
        {
            g[0] = calls < call ? x[0] : gradient;
            return calls++ < call ? x[0] * x[0] / 2 : value;
        });
    }

    [Fact]
    public void The_gradient_tolerance_ends_a_run_at_the_first_point_whose_gradient_is_at_most_that()
    {
        var run = Run(TestObjective.Quadratic(1), 1, new Stopping { GradientTolerance = 0.125 });
        Assert.Equal((TerminationReason.GradientTolerance, 3, true), (run.Reason, run.Steps, run.Converged));
        Assert.Equal("converged after 3 steps", run.Outcome);
    }

    [Fact]
    public void A_gradient_of_exactly_0_ends_a_run_even_when_every_tolerance_is_0()
    {
        var run = Run(TestObjective.Quadratic(1), 0, new Stopping { GradientTolerance = 0 });
        Assert.Equal((TerminationReason.GradientTolerance, 0), (run.Reason, run.Steps));
    }

    [Fact]
    public void The_step_tolerance_ends_a_run_at_the_first_step_that_is_no_longer()
    {
        var run = Run(TestObjective.Quadratic(1), 1, new Stopping { GradientTolerance = 0, StepTolerance = 0.125 });
        Assert.Equal((TerminationReason.StepTolerance, 3, true), (run.Reason, run.Steps, run.Converged));
    }

    [Fact]
    public void The_value_tolerance_ends_a_run_at_the_first_step_that_changes_the_value_no_more()
    {
        // Values 1/2, 1/8, 1/32, 1/128: changes 3/8, 3/32, 3/128.
        var run = Run(TestObjective.Quadratic(1), 1, new Stopping { GradientTolerance = 0, ValueTolerance = 3.0 / 128 });
        Assert.Equal((TerminationReason.ValueTolerance, 3, true), (run.Reason, run.Steps, run.Converged));
    }

    [Fact]
    public void A_tolerance_may_be_1_and_one_of_0_is_off()
    {
        // Steps of 1/2, 1/4 …, changes of f of 3/8, 3/32 …
        TerminationReason Reason(double step, double value) =>
            Run(TestObjective.Quadratic(1), 1, new Stopping { GradientTolerance = 0, StepTolerance = step, ValueTolerance = value }).Reason;
        Assert.Equal(TerminationReason.StepTolerance, Reason(step: 1, value: 0));
        Assert.Equal(TerminationReason.ValueTolerance, Reason(step: 0, value: 1));

        // A slope of 1 on a plateau: x moves, the value does not change.
        var flat = Run(new TestObjective(1, (_, g) => { g[0] = 1; return 3; }), 1, new Stopping { StepTolerance = 1e-3 });
        Assert.Equal(TerminationReason.MaxIterations, flat.Reason);
    }

    [Fact]
    public void A_run_that_uses_up_its_steps_has_not_converged()
    {
        var run = Run(TestObjective.Quadratic(1), 1, Stopping.Default, steps: 5);
        Assert.Equal((TerminationReason.MaxIterations, 5, false), (run.Reason, run.Steps, run.Converged));
        Assert.Equal("not converged in 5 steps", run.Outcome);
    }

    [Fact]
    public void No_steps_at_all_evaluates_the_start_and_stops()
    {
        var f = TestObjective.Quadratic(1);
        var run = Run(f, 1, Stopping.Default, steps: 0);
        Assert.Equal((TerminationReason.MaxIterations, 0, 1, 1), (run.Reason, run.Steps, run.Trajectory.Count, f.Calls));
    }

    [Theory]
    [InlineData(1.5 * 10, TerminationReason.MaxIterations)]
    [InlineData(1.5 * 10 + 1e-9, TerminationReason.Diverged)]
    [InlineData(-1.5 * 10 - 1e-9, TerminationReason.Diverged)]
    public void A_value_has_diverged_when_it_exceeds_the_factor_times_one_plus_the_start_value(double value, TerminationReason expected)
    {
        var run = Run(Turning(2, value), 1, new Stopping { DivergenceFactor = 10 }, steps: 2);
        Assert.Equal((expected, 2, false), (run.Reason, run.Steps, run.Converged));
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_value_or_gradient_that_is_not_finite_ends_a_run(double value, double gradient)
    {
        var run = Run(Turning(2, value, gradient), 1, Stopping.Default);
        Assert.Equal((TerminationReason.NonFiniteValue, 2, false), (run.Reason, run.Steps, run.Converged));
        Assert.Equal("not a number after 2 steps", run.Outcome);
    }

    [Fact]
    public void A_start_where_the_function_is_not_a_number_ends_at_once_and_is_best_and_last()
    {
        var run = Run(Turning(0, double.NaN), 1, Stopping.Default);
        Assert.Equal((TerminationReason.NonFiniteValue, 0), (run.Reason, run.Steps));
        Assert.Equal((double.NaN, double.NaN), (run.Best.Value, run.Last.Value));
    }

    [Fact]
    public void Where_several_reasons_hold_the_one_listed_first_is_reported()
    {
        // All hold after one step: the value passes every limit, the gradient is 0, the step and the change are within tolerance.
        var all = new Stopping { GradientTolerance = 2, StepTolerance = 100, ValueTolerance = 1e9, DivergenceFactor = 10 };
        TerminationReason After(TestObjective f, Stopping stopping) => Run(f, 8, stopping, steps: 1).Reason;

        Assert.Equal(TerminationReason.NonFiniteValue, After(Turning(1, double.PositiveInfinity, 0), all));
        Assert.Equal(TerminationReason.Diverged, After(Turning(1, 1000, 0), all));
        var calm = all with { DivergenceFactor = 1e10 };
        Assert.Equal(TerminationReason.GradientTolerance, After(Turning(1, 1000, 0), calm));
        Assert.Equal(TerminationReason.StepTolerance, After(Turning(1, 1000, 3), calm));
        Assert.Equal(TerminationReason.ValueTolerance, After(Turning(1, 1000, 3), calm with { StepTolerance = 0 }));
        Assert.Equal(TerminationReason.MaxIterations, After(Turning(1, 1000, 3), calm with { StepTolerance = 0, ValueTolerance = 0 }));
    }

    [Fact]
    public void A_budget_of_calls_ends_a_run_at_the_last_point_that_it_paid_for()
    {
        var run = Minimizer.Run(TestObjective.Quadratic(1).Counted(4), 1, s_halve);
        Assert.Equal((TerminationReason.CallBudget, 3, false), (run.Reason, run.Steps, run.Converged));
        Assert.Equal("out of calls after 3 steps", run.Outcome);
    }

    [Fact]
    public void A_run_can_be_cancelled_from_outside()
    {
        using var source = new CancellationTokenSource();
        var observer = new Observer { EachStep = point => { if (point.Step == 3) { source.Cancel(); } } };
        var run = Minimizer.Run(TestObjective.Quadratic(1), 1, s_halve, observer: observer, cancellation: source.Token);
        Assert.Equal((TerminationReason.Cancelled, 4, false), (run.Reason, run.Steps, run.Converged));
        Assert.Equal("cancelled after 4 steps", run.Outcome);
    }

    [Fact]
    public void Of_steps_used_up_a_cancellation_and_a_budget_used_up_the_steps_are_reported_then_the_cancellation()
    {
        TerminationReason Reason(int steps, bool isCancelled) =>
            Minimizer.Run(TestObjective.Quadratic(1).Counted(1), 1, s_halve, steps, cancellation: new(isCancelled)).Reason;
        Assert.Equal(TerminationReason.MaxIterations, Reason(steps: 0, isCancelled: true));
        Assert.Equal(TerminationReason.Cancelled, Reason(steps: 1, isCancelled: true));
        Assert.Equal(TerminationReason.CallBudget, Reason(steps: 1, isCancelled: false));
    }

    [Fact]
    public void A_line_search_along_a_wrong_gradient_finds_no_lower_point()
    {
        var wrong = new TestObjective(1, (x, g) =>
        {
            g[0] = -2 * x[0];
            return x[0] * x[0];
        });
        var run = Minimizer.Run(wrong, 1, new SteepestDescent());
        Assert.Equal((TerminationReason.NoLowerPoint, 0, false), (run.Reason, run.Steps, run.Converged));
        Assert.Equal("no lower point found after 0 steps", run.Outcome);
    }

    [Fact]
    public void The_enumeration_lists_the_reasons_in_the_order_of_their_precedence() => Assert.Equal(
        [
            "NonFiniteValue", "Diverged", "GradientTolerance", "StepTolerance", "ValueTolerance",
            "MaxIterations", "Cancelled", "CallBudget", "PrecisionLimit", "NoLowerPoint",
        ],
        Enum.GetNames<TerminationReason>());
}
