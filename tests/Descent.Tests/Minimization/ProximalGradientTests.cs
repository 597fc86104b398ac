using Descent.Minimization;
using Descent.Optimizers;
using Descent.Schedules;

namespace Descent.Tests.Minimization;

public class ProximalGradientTests
{
    [Fact]
    public void Without_a_penalty_it_is_gradient_descent()
    {
        var plain = Minimizer.Run(TestObjective.Rosenbrock, [-1.2, 1], new GradientDescent { LearningRate = 1e-3 }, 50);
        var proximal = Minimizer.Run(TestObjective.Rosenbrock, [-1.2, 1], new ProximalGradient { LearningRate = 1e-3 }, 50);
        Assert.Equal(plain.Points, proximal.Points);
        Assert.Equal(plain.Values, proximal.Values);
        Golden.Near.Equal(plain.GradientNorms, proximal.GradientNorms, 1e-10);
    }

    [Fact]
    public void Its_gradient_is_0_at_the_minimum_of_a_function_with_a_kink()
    {
        // ½(x − a)² + |x| has its minimum at 0 for |a| ≤ 1, else at a ∓ 1.
        Assert.Equal((0.0, TerminationReason.GradientTolerance, 1), Ends(0.7, start: 0.2, rate: 1));
        Assert.Equal((2.0, TerminationReason.GradientTolerance, 1), Ends(3, start: 5, rate: 1));
        var (x, reason, _) = Ends(-3, start: 5, rate: 0.5);
        Assert.Equal(TerminationReason.GradientTolerance, reason);
        Golden.Near.Equal(-2, x, 1e-7);

        static (double X, TerminationReason Reason, int Steps) Ends(double target, double start, double rate)
        {
            var run = Minimizer.Run(new Kink(1, target), [start], new ProximalGradient { LearningRate = rate });
            return (run.Last.Point[0], run.Reason, run.Steps);
        }
    }

    [Fact]
    public void The_values_are_those_of_the_whole_function()
    {
        var run = Minimizer.Run(new Kink(1, 3), [5], new ProximalGradient { LearningRate = 0.5 }, 2);
        Assert.Equal([5, 3.5, 2.75], run.Points.Select(point => point[0]));
        Assert.Equal([2 + 5, 0.125 + 3.5, 0.03125 + 2.75], run.Values);
        Assert.Equal([3, 1.5, 0.75], run.GradientNorms);
    }

    [Fact]
    public void The_rate_may_be_a_schedule_and_a_rate_of_0_rests()
    {
        var method = new ProximalGradient { LearningRate = new StepDecay(0.5, 1, 0.5) };
        var run = Minimizer.Run(new Kink(1, 9), [5], method, 2);
        Assert.Equal([5, 6.5, 6.875], run.Points.Select(point => point[0]));
        var rest = Minimizer.Run(new Kink(1, 3), [5], new ProximalGradient { LearningRate = 0 }, 3);
        Assert.Equal((TerminationReason.MaxIterations, 5.0, 2.0), (rest.Reason, rest.Last.Point[0], rest.Last.GradientNorm));
    }

    [Fact]
    public void Momentum_needs_fewer_steps_in_a_narrow_valley_and_the_first_two_are_by_the_formula()
    {
        var f = TestObjective.Quadratic(1, 0.01);
        var plain = Minimizer.Run(f, [1, 1], new ProximalGradient { LearningRate = 1 }, 10_000);
        var fast = Minimizer.Run(f, [1, 1], new ProximalGradient { LearningRate = 1, IsAccelerated = true }, 10_000);
        Assert.Equal((TerminationReason.GradientTolerance, TerminationReason.GradientTolerance), (plain.Reason, fast.Reason));
        Assert.True(4 * fast.Steps < plain.Steps, $"{fast.Steps} and {plain.Steps} steps");

        // t₁ = 1, t₂ = (1 + √5)/2, t₃ = (1 + √(1 + 4t₂²))/2: the first step has no momentum yet, the second (t₂ − 1)/t₃.
        var t2 = (1 + Math.Sqrt(5)) / 2;
        var share = (t2 - 1) / ((1 + Math.Sqrt(1 + 4 * t2 * t2)) / 2);
        Assert.Equal(0.99, fast.Points[1][1]);
        Golden.Near.Equal(0.9801 + share * (0.9801 - 0.99), fast.Points[2][1]);
    }

    [Fact]
    public void Momentum_that_points_uphill_begins_again()
    {
        // Without the restart the bowl of one curvature would be left again and again: x swings around 0.
        var run = Minimizer.Run(
            TestObjective.Quadratic(0.05), [1], new ProximalGradient { LearningRate = 1, IsAccelerated = true }, 400);
        var turns = run.Points.Zip(run.Points.Skip(1), (a, b) => a[0] * b[0] < 0).Count(isTurn => isTurn);
        Assert.Equal(TerminationReason.GradientTolerance, run.Reason);
        Assert.True(run.Steps < 200, $"{run.Steps} steps with {turns} turns");
    }

    /// <summary>On 0.025x² a plain step takes y to 0.95y; where momentum and step disagree, momentum begins again.</summary>
    [Fact]
    public void Momentum_and_its_restarts_are_this_loop_over_numbers()
    {
        var run = Minimizer.Run(
            TestObjective.Quadratic(0.05), [1], new ProximalGradient { LearningRate = 1, IsAccelerated = true }, 100,
            new Stopping { GradientTolerance = 0 });
        var (y, last, t, restarts) = (1.0, 1.0, 1.0, 0);
        for (var k = 0; k <= 100; k++)
        {
            Golden.Near.Equal(y, run.Trajectory.Point(k)[0], 1e-12, $"point {k}", floor: 1);
            var next = 0.95 * y;
            var isUphill = (y - next) * (next - last) > 0;
            restarts += isUphill ? 1 : 0;
            var before = isUphill ? 1 : t;
            t = (1 + Math.Sqrt(1 + 4 * before * before)) / 2;
            (y, last) = (next + (before - 1) / t * (next - last), next);
        }

        Assert.InRange(restarts, 2, 20);
    }

    [Fact]
    public void A_counter_counts_one_gradient_for_each_point_and_hands_the_penalty_on()
    {
        var counted = new Kink(1, 0.7).Counted(budget: 4);
        var run = Minimizer.Run(counted, [5], new ProximalGradient { LearningRate = 0.1 });
        Assert.Equal((TerminationReason.CallBudget, 4, 4), (run.Reason, counted.GradientCalls, run.Trajectory.Count));
        Golden.Near.Equal(5 - 0.1 * (4.3 + 1), run.Points[1][0]);
    }

    [Fact]
    public void The_defaults_are_those_of_its_documentation() =>
        Assert.Equal("ProximalGradient { LearningRate = 0.1, IsAccelerated = False }", $"{new ProximalGradient()}");

    [Fact]
    public void A_long_run_allocates_no_more_than_a_short_one_when_nothing_is_recorded()
    {
        var never = new Stopping { GradientTolerance = 0 };
        var f = new Kink(1, 3);
        void Run(int steps) => Minimizer.Run(
            f, [5], new ProximalGradient { LearningRate = 1e-3, IsAccelerated = true }, steps, never, Recording.None);
        Allocated.AsMuch(() => Run(10), () => Run(10_000));
    }

    /// <summary>½(x − a)² + λ|x|.</summary>
    private sealed class Kink(double strength, double target) : Descent.Calculus.Objective
    {
        public override int Dimension => 1;

        public override double Value(ReadOnlySpan<double> x) => 0.5 * Math.Pow(x[0] - target, 2) + strength * Math.Abs(x[0]);

        public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = x[0] - target + strength * Math.Sign(x[0]);
            return Value(x);
        }

        internal override double ValueAndSmoothGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = x[0] - target;
            return Value(x);
        }

        internal override void ProximalStep(Span<double> x, double rate)
        {
            var size = Math.Abs(x[0]) - rate * strength;
            x[0] = size > 0 ? Math.CopySign(size, x[0]) : 0;
        }
    }
}
