using Descent.Minimization;
using Descent.Optimizers;
using Descent.Schedules;
using Descent.Tests.Golden;
using Descent.Tests.Minimization;

namespace Descent.Tests.Optimizers;

/// <summary>Rules against what can be proved about them.</summary>
public class RuleTheoryTests
{
    private static readonly Stopping s_never = new() { GradientTolerance = 0, DivergenceFactor = double.MaxValue };

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Heavy_ball_at_its_best_shrinks_the_error_by_root_kappa_minus_1_over_root_kappa_plus_1_per_step(double kappa)
    {
        var root = Math.Sqrt(kappa);
        var r = (root - 1) / (root + 1);
        var rule = new Momentum { LearningRate = 4 / Math.Pow(root + 1, 2), Beta = r * r };
        var path = Minimizer.Run(TestObjective.Quadratic(1, kappa), [1, 1], rule, 100, s_never).Trajectory;

        // At the best β both roots of each recurrence coincide, so a factor linear in k stands beside r to the power k.
        for (var k = 0; k <= 100; k++)
        {
            Near.Equal(Math.Pow(r, k) * (1 + (1 - r) * k), path.Point(k)[0], 1e-9, $"x after {k} steps");
            Near.Equal(Math.Pow(-r, k) * (1 + (1 + r) * k), path.Point(k)[1], 1e-9, $"y after {k} steps");
        }
    }

    [Fact]
    public void With_complex_roots_momentum_swings_within_an_envelope_that_shrinks_by_the_root_of_beta_per_step()
    {
        var (beta, rateTimesCurvature) = (0.9, 0.1);
        var rule = new Momentum { LearningRate = 0.01, Beta = beta };
        var path = Minimizer.Run(TestObjective.Quadratic(10), [1], rule, 200, s_never).Trajectory;
        var (modulus, cosine) = (Math.Sqrt(beta), (1 + beta - rateTimesCurvature) / (2 * Math.Sqrt(beta)));
        var angle = Math.Acos(cosine);
        var swing = ((1 - rateTimesCurvature) / modulus - cosine) / Math.Sin(angle);
        for (var k = 0; k <= 200; k++)
        {
            var expected = Math.Cos(k * angle) + swing * Math.Sin(k * angle);
            Near.Equal(expected, path.Point(k)[0] / Math.Pow(modulus, k), 1e-10, $"x after {k} steps", floor: 1);
        }
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(-1e-3)]
    [InlineData(1e6)]
    [InlineData(1e-9)]
    public void Adams_first_step_has_length_rate_times_g_over_g_plus_epsilon(double g)
    {
        var rule = new Adam { LearningRate = 0.1, Epsilon = 1e-8 };
        var x = new double[1];
        rule.Update(x, [g], rule.CreateState(1));
        Near.Equal(-0.1 * g / (Math.Abs(g) + 1e-8), x[0]);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, -1)]
    public void Reddis_example_sends_Adam_to_plus_1_and_AMSGrad_to_minus_1(bool amsGrad, double expected)
    {
        // Gradients C, −1, −1 in turn on [−1, 1] with C = 3: their sum is positive, so the best point is −1 (arXiv:1904.09237, section 3).
        MomentOptimizer rule = amsGrad ? new AMSGrad() : new Adam();
        rule = rule with { Beta1 = 0, Beta2 = 1 / (1 + 9.0), LearningRate = new InverseRoot(0.1) };
        var state = rule.CreateState(1);
        var x = new[] { 0.0 };
        for (var t = 0; t < 30_000; t++)
        {
            rule.Update(x, [t % 3 == 0 ? 3 : -1], state);
            x[0] = Math.Clamp(x[0], -1, 1);
        }

        Assert.Equal(expected, x[0], 0.05);
    }

    [Fact]
    public void AdaGrad_with_a_constant_gradient_steps_like_one_over_root_t()
    {
        var run = Steps(new AdaGrad { LearningRate = 1, Epsilon = 0 }, 2.5, 100);
        for (var t = 1; t <= 100; t++)
        {
            Near.Equal(1 / Math.Sqrt(t), run[t - 1] - run[t], 1e-11);
        }
    }

    [Fact]
    public void Rprop_grows_its_steps_by_a_fifth_while_the_sign_stays_up_to_the_largest()
    {
        var run = Steps(new Rprop { LearningRate = 1, MaximumStep = 2 }, 1e-7, 6);
        Near.Equal([0, -1, -2.2, -3.64, -5.368, -7.368, -9.368], run);
    }

    [Fact]
    public void Lion_moves_by_the_rate_whatever_the_gradient_and_rests_at_a_gradient_of_0()
    {
        Near.Equal([0, -0.1, -0.2], Steps(new Lion { LearningRate = 0.1 }, 1e-12, 2));
        Assert.Equal([0, 0, 0], Steps(new Lion { LearningRate = 0.1 }, 0, 2));
    }

    [Fact]
    public void AdamW_shrinks_a_weight_without_gradient_by_the_rate_times_the_decay_and_Adam_with_L2_by_the_rate()
    {
        var decoupled = new[] { 1.0 };
        var rule = new AdamW { LearningRate = 0.1, WeightDecay = 0.5 };
        rule.Update(decoupled, [0], rule.CreateState(1));
        Near.Equal(0.95, decoupled[0]);
        var coupled = new[] { 1.0 };
        var l2 = new Adam { LearningRate = 0.1, Epsilon = 0, Transform = new WeightDecay(0.5) };
        l2.Update(coupled, [0], l2.CreateState(1));
        Near.Equal(0.9, coupled[0]);
    }

    [Fact]
    public void Barzilai_Borwein_uses_its_learning_rate_where_the_curvature_is_not_positive()
    {
        // −x²/2: each step multiplies x by 1 + α.
        Near.Equal([1, 1.5, 2.25, 3.375], Minimizer.Run(
            TestObjective.Quadratic(-1), [1], new BarzilaiBorwein { LearningRate = 0.5 }, 3, s_never).Trajectory.Coordinate(0));

        // On a straight line there is none at all.
        Assert.Equal([0, -0.5, -1], Steps(new BarzilaiBorwein { LearningRate = 0.5 }, 1, 2));
    }

    [Fact]
    public void Barzilai_Borwein_uses_its_learning_rate_after_a_step_of_length_0()
    {
        var rule = new BarzilaiBorwein { LearningRate = new LinearWarmup(2, 1, 0) };
        var (x, state) = (new[] { 0.0 }, rule.CreateState(1));
        rule.Update(x, [4], state);
        Assert.Equal(0, x[0]);
        rule.Update(x, [2], state);
        Assert.Equal(-1, x[0]);
    }

    [Fact]
    public void Barzilai_Borwein_takes_the_inverse_curvature_after_one_step_and_beats_gradient_descent_in_a_valley()
    {
        var line = Minimizer.Run(TestObjective.Quadratic(4), [1], new BarzilaiBorwein { LearningRate = 0.01 });
        Assert.Equal((TerminationReason.GradientTolerance, 2), (line.Reason, line.Steps));

        double[] curvatures = [1, 3, 10, 30, 100];
        double[] start = [1, 1, 1, 1, 1];
        var valley = Minimizer.Run(TestObjective.Quadratic(curvatures), start, new BarzilaiBorwein { LearningRate = 0.01 });
        var plain = Minimizer.Run(TestObjective.Quadratic(curvatures), start, new GradientDescent { LearningRate = 2.0 / 101 }, 10_000);
        Assert.Equal(TerminationReason.GradientTolerance, valley.Reason);
        Assert.True(10 * valley.Steps < plain.Steps, $"{valley.Steps} against {plain.Steps}");
    }

    private static double[] Steps(Optimizer rule, double gradient, int count)
    {
        var (x, state) = (new double[1], rule.CreateState(1));
        var path = new List<double> { 0 };
        for (var t = 0; t < count; t++)
        {
            rule.Update(x, [gradient], state);
            path.Add(x[0]);
        }

        return [.. path];
    }

    /// <summary>α/√(t + 1), the rate of the proof.</summary>
    private sealed record InverseRoot(double Initial) : Schedule
    {
        public override double At(int step) => Initial / Math.Sqrt(step + 1);
    }
}
