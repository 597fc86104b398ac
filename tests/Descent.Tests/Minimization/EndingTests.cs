using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Optimizers;
using Descent.Schedules;
using Descent.Tests.Golden;

namespace Descent.Tests.Minimization;

/// <summary>Reasons are true at the edges: functions without end, numbers of every size, rests, and the limit of precision.</summary>
public class EndingTests
{
    private static readonly LineSearchMethod[] s_methods = [new SteepestDescent(), new ConjugateGradient(), new LBfgs(), new Newton()];

    public static TheoryData<LineSearchMethod> Methods => [.. s_methods];

    public static TheoryData<LineSearchMethod> NothingToForget => [new SteepestDescent(), new ConjugateGradient(), new LBfgs()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_fall_without_end_is_divergence(LineSearchMethod method)
    {
        Assert.Equal(TerminationReason.Diverged, Minimizer.Run(Formula.Of(x => -x), 0, method).Reason);
        Assert.Equal(TerminationReason.Diverged, Minimizer.Run(Formula.Of(x => -x * x), 1, method).Reason);
        Assert.Equal(
            TerminationReason.Diverged, Minimizer.Run(TestFunctions.MonkeySaddle, TestFunctions.MonkeySaddle.Start, method).Reason);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_run_ends_alike_in_every_unit_of_f(LineSearchMethod method)
    {
        foreach (var unit in new[] { 1e-160, 1e-100, 1e-17, 1, 1e17, 1e100, 1e160 })
        {
            var f = Formula.Of((x, y) => unit * (x * x + 3 * y * y + x * y));
            var run = Minimizer.Run(f, [1, 1], method, stopping: new Stopping { GradientTolerance = 1e-8 * unit });
            Assert.True(run.Reason == TerminationReason.GradientTolerance && run.Steps <= 60, $"in units of {unit}: {run}");
            Near.Equal([0, 0], run.Last.Point.ToArray(), 1e-8, floor: 1);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_gradient_of_1e_minus_170_or_1e173_is_neither_0_nor_infinite(LineSearchMethod method)
    {
        var flat = Minimizer.Run(Formula.Of(x => 1e-170 * x), 0, method, 2, new Stopping { GradientTolerance = 0 });
        Assert.Equal((TerminationReason.MaxIterations, 1e-170), (flat.Reason, flat.Trajectory.GradientNorms[0]));

        var steep = Minimizer.Run(Formula.Of(x => Math.Exp(x)), 400, method);
        Assert.Equal(TerminationReason.GradientTolerance, steep.Reason);
        Near.Equal(Math.Exp(400), steep.GradientNorms[0]);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_gradient_that_the_values_contradict_ends_a_run_with_no_lower_point(LineSearchMethod method)
    {
        MinimizationResult Ends(double start, Func<double, double> f, Func<double, double> derivative) =>
            Minimizer.Run(Objective.Of(f, derivative), start, method);

        Assert.Equal(TerminationReason.NoLowerPoint, Ends(1, x => x * x, x => -2 * x).Reason);
        Assert.Equal(TerminationReason.NoLowerPoint, Ends(1e-6, x => 100 + x * x, x => -2 * x).Reason);
        Assert.Equal(TerminationReason.NoLowerPoint, Ends(1e-6, x => 1e6 + x * x, x => -2 * x).Reason);
        Assert.Equal(TerminationReason.NoLowerPoint, Ends(1, _ => 3, _ => 1).Reason);
        Assert.Equal(TerminationReason.NoLowerPoint, Ends(1, x => x == 1 ? 3 : double.NaN, _ => 1).Reason);
        Assert.False(Ends(1, _ => 3, _ => 1).Converged);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void At_the_limit_of_precision_the_reason_says_so(LineSearchMethod method)
    {
        // A coarse gradient, odd multiples of 5e-7, is never 0; what it promises at the minimum no value near 38 shows.
        static double Coarse(double slope) => (Math.Floor(slope / 1e-6) + 0.5) * 1e-6;
        var f = new TestObjective(2, (x, g) =>
        {
            (g[0], g[1]) = (Coarse(2 * x[0]), Coarse(20 * x[1]));
            return 38 + x[0] * x[0] + 10 * x[1] * x[1];
        });
        var run = Minimizer.Run(f, [1, 1], method, stopping: new Stopping { GradientTolerance = 0 });
        var (steps, norm) = (run.Steps, run.Last.GradientNorm);
        Assert.True(run.Reason == TerminationReason.PrecisionLimit && norm < 1e-5, $"{run}, |g| = {norm}");
        Assert.True(run.Converged);
        Assert.Equal($"converged to the limit of precision after {steps} steps", run.Outcome);
    }

    [Fact]
    public void A_gradient_that_is_noise_does_not_keep_a_run_going_for_ever()
    {
        // Between 1e-9 and 3e-9 in each coordinate, by the bits of x alone; no value near 1e12 shows the difference.
        static double Noise(double x)
        {
            var bits = BitConverter.DoubleToUInt64Bits(x) * 0x9E3779B97F4A7C15;
            return 1e-9 * (1 + (bits >> 11) * Math.Pow(2, -52));
        }

        var f = new TestObjective(2, (x, g) =>
        {
            (g[0], g[1]) = (Noise(x[0]), Noise(x[1] + 1));
            return 1e12;
        });
        var method = new SteepestDescent { Search = new FirstTrial() };
        var run = Minimizer.Run(f, [0.3, 0.7], method, stopping: new() { GradientTolerance = 0 });
        Assert.True(run.Reason == TerminationReason.PrecisionLimit && run.Steps is >= 20 and < 200, $"{run}");

        // It ends with the first twenty gradients in a row of which none is the smallest so far.
        var smallest = Enumerable.Range(1, run.Steps).Where(k => run.GradientNorms[k] < run.GradientNorms[..k].Min()).Prepend(0).Last();
        Assert.Equal(smallest + 20, run.Steps);
    }

    [Fact]
    public void A_run_that_idles_looks_around_after_every_twenty_steps_and_goes_on_where_f_falls()
    {
        // Steps of 1 from integer to integer, all on one level; between them f is lower. No gradient is smaller than the first step's.
        var (steps, looks) = (-1, new List<int>());
        var f = new TestObjective(1, (x, g) =>
        {
            g[0] = 1;
            if (x[0] == Math.Floor(x[0]))
            {
                steps++;
                return 3;
            }

            looks.Add(steps);
            return 2;
        });
        var run = Minimizer.Run(f, 0, new SteepestDescent { Search = new FirstTrial() }, 70);
        Assert.Equal((TerminationReason.MaxIterations, 70), (run.Reason, steps));
        Assert.Equal([21, 41, 61], looks);
    }

    [Theory]
    [MemberData(nameof(NothingToForget))]
    public void A_method_with_nothing_to_forget_searches_once(LineSearchMethod method)
    {
        // The start, 54 halvings until 1 + α rounds to 1, and one look whether the gradient tells the truth.
        var f = Objective.Of(x => x * x, x => -2 * x).Counted();
        Minimizer.Run(f, 1, method with { Search = new ArmijoBacktracking() });
        Assert.Equal(56, f.Calls);
    }

    /// <summary>From 0 with slope 2, left: f and its slope at -1e-5 are given. At -1e-3 f has risen, as its slope promises.</summary>
    [Theory]
    [InlineData(0, -2, 3, TerminationReason.PrecisionLimit)] // neither shows: a look further away decides
    [InlineData(-1, -2, 2, TerminationReason.NoLowerPoint)] // a fall where the slopes promise none
    [InlineData(1e-6, 1, 2, TerminationReason.NoLowerPoint)] // a rise where they promise a fall
    [InlineData(0, -3, 2, TerminationReason.NoLowerPoint)] // no rise where they promise one of 5e-6
    [InlineData(5e-6 / 0.13, -3, 2, TerminationReason.PrecisionLimit)] // a rise of which they promise more than an eighth
    [InlineData(5e-6 / 0.125, -3, 2, TerminationReason.NoLowerPoint)] // and no more than that
    [InlineData(5e-6 / 0.12, -3, 2, TerminationReason.NoLowerPoint)]
    public void A_value_or_a_promise_that_shows_is_not_lost_in_rounding(double value, double slope, int calls, TerminationReason reason)
    {
        var seen = new List<double>();
        var f = new TestObjective(1, (x, g) =>
        {
            seen.Add(x[0]);
            (g[0], var height) = x[0] == 0 ? (2, 0) : x[0] > -1e-4 ? (slope, value) : (-3, 1e-6);
            return height;
        });
        Assert.Equal(reason, Minimizer.Run(f, 0, new SteepestDescent { Search = new NoTrial() }).Reason);
        Near.Equal(new[] { 0, -1e-5, -1e-3 }.AsSpan(0, calls), [.. seen]);
    }

    [Fact]
    public void A_direction_along_which_f_is_level_is_not_the_limit_of_precision()
    {
        // From (1, 0) across the slope of x² + y², which rises there on both sides.
        var run = Minimizer.Run(TestObjective.Quadratic(2, 2), [1, 0], new Sideways());
        Assert.Equal((TerminationReason.NoLowerPoint, 0), (run.Reason, run.Steps));
    }

    [Fact]
    public void Where_no_change_shows_at_all_the_limit_of_precision_ends_a_run()
    {
        var f = new TestObjective(1, (x, g) =>
        {
            g[0] = x[0] == 0.5 ? 1e-9 : 2e-9;
            return 1e12;
        });
        var run = Minimizer.Run(f, 0.5, new SteepestDescent(), stopping: new() { GradientTolerance = 0 });
        Assert.Equal(TerminationReason.PrecisionLimit, run.Reason);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_small_gradient_is_found_where_values_can_no_longer_tell_points_apart(LineSearchMethod method)
    {
        // f differs from 1e12 by less than its rounding, 1e-4, as soon as x is below 0.01.
        var f = Formula.Of((x, y) => 1e12 + x * x + 3 * y * y + x * y);
        var run = Minimizer.Run(f, [1, 1], method, stopping: new Stopping { GradientTolerance = 1e-12 });
        Assert.True(run.Reason == TerminationReason.GradientTolerance, $"{run}");
        Near.Equal([0, 0], run.Last.Point.ToArray(), 1e-12, floor: 1);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void On_a_quartic_a_run_comes_as_close_as_numbers_allow(LineSearchMethod method)
    {
        // Curvature vanishes with x: what the last decrease promises would need steps beyond all measure.
        var search = new StrongWolfe { Curvature = 0.01 };
        var run = Minimizer.Run(TestFunctions.Quartic, 1.5, method with { Search = search }, 2000, new Stopping { GradientTolerance = 0 });
        Assert.True(run.Converged && Math.Abs(run.Last.Point[0]) < 1e-70, $"{run}");
    }

    [Fact]
    public void Near_a_kink_no_run_claims_to_have_converged()
    {
        // |x| + 10|y|: from (1, 0) both slopes across the kink point up, though f falls along it.
        var f = new TestObjective(2, (x, g) =>
        {
            (g[0], g[1]) = (Math.Sign(x[0]), x[1] >= 0 ? 10 : -10);
            return Math.Abs(x[0]) + 10 * Math.Abs(x[1]);
        });
        Assert.All(s_methods, method => Assert.False(Minimizer.Run(f, [1, 0], method).Converged));
    }

    [Fact]
    public void A_step_that_does_not_move_is_no_convergence()
    {
        var still = new Stopping { StepTolerance = 1e-9, ValueTolerance = 1e-12 };
        var f = TestObjective.Quadratic(2);
        Assert.Equal(TerminationReason.MaxIterations, Minimizer.Run(f, 2, new GradientDescent { LearningRate = 0 }, 5, still).Reason);

        var warm = Minimizer.Run(f, 2, new GradientDescent { LearningRate = new LinearWarmup(10, 0.1) }, stopping: still);
        Assert.True(warm.Converged && warm.Last.GradientNorm < 1e-5, $"{warm}");

        // Rprop rests for one step after each turn.
        var rests = Minimizer.Run(f, 2, new Rprop(), 200, still);
        Assert.Contains(0.0, rests.Trajectory.Coordinate(0).Zip(rests.Trajectory.Coordinate(0).Skip(1), (a, b) => b - a));
        Assert.True(rests.Reason == TerminationReason.MaxIterations || rests.Last.GradientNorm < 1e-5, $"{rests}");
    }

    [Fact]
    public void A_parameter_that_is_not_a_number_is_seen_even_where_f_does_not_see_it()
    {
        // Adam without ε divides 0 by 0 in y, on which f does not depend.
        var run = Minimizer.Run(Formula.Of((x, y) => x * x), [1, 1], new Adam { Epsilon = 0 });
        Assert.Equal((TerminationReason.NonFiniteValue, 1), (run.Reason, run.Steps));
        Assert.True(double.IsNaN(run.Last.Point[1]) && run.Last.Value < 1);
        Assert.Equal([1.0, 1.0], run.Best.Point);
    }

    [Fact]
    public void A_point_whose_gradient_is_not_a_number_is_never_the_best()
    {
        var f = new TestObjective(1, (x, g) =>
        {
            g[0] = x[0] < 0.5 ? double.NaN : x[0];
            return x[0] * x[0] / 2;
        });
        var run = Minimizer.Run(f, 2, new GradientDescent { LearningRate = 0.5 });
        Assert.Equal((TerminationReason.NonFiniteValue, 0.25, 0.5), (run.Reason, run.Last.Point[0], run.Best.Point[0]));
    }

    [Fact]
    public void A_budget_behind_any_wrapper_ends_a_run_at_the_last_point_that_it_paid_for()
    {
        var counted = TestObjective.Rosenbrock.Counted(4);
        var wrapped = Objective.Of(2, counted.Value, (x, g) => counted.ValueAndGradient(x, g));
        var run = Minimizer.Run(wrapped, [-1.2, 1], new GradientDescent { LearningRate = 1e-4 }, recording: Recording.None);
        Assert.Equal((TerminationReason.CallBudget, 1), (run.Reason, run.Steps));
        Near.Equal(TestObjective.Rosenbrock.Value([.. run.Last.Point]), run.Last.Value);
        Assert.Equal(run.Last.Value, run.Trajectory.Values[^1]);
        Near.Equal([-1.2 + 0.02156, 1.0088], [.. run.Last.Point], 1e-12);
    }

    [Fact]
    public void A_budget_that_ends_with_a_step_is_noticed_when_the_next_step_asks()
    {
        var f = TestObjective.Quadratic(1).Counted(3);
        Assert.Equal(TerminationReason.MaxIterations, Minimizer.Run(f, 1, new GradientDescent(), steps: 2).Reason);
    }

    private sealed record NoTrial : LineSearch
    {
        protected override LinePoint? Search(SearchLine line, double firstStep) => null;
    }

    /// <summary>Goes across the gradient.</summary>
    private sealed record Sideways : LineSearchMethod
    {
        public override LineSearch Search { get; init; } = new ArmijoBacktracking();

        protected override SearchDirection CreateDirection(Objective objective) => new Across();

        private sealed class Across : SearchDirection
        {
            public override void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction) =>
                (direction[0], direction[1]) = (-gradient[1], gradient[0]);
        }
    }

    /// <summary>Takes the first step that it tries.</summary>
    private sealed record FirstTrial : LineSearch
    {
        protected override LinePoint? Search(SearchLine line, double firstStep) => line.At(firstStep);
    }
}
