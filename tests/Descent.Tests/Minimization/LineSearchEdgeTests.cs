using Descent.Calculus;
using Descent.Minimization;
using Descent.Optimizers;
using Descent.Tests.Golden;

namespace Descent.Tests.Minimization;

/// <summary>Line searches where no step is as good as was asked for.</summary>
public class LineSearchEdgeTests
{
    private static readonly Objective s_wrong = Objective.Of(x => x, _ => -1.0);

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.9, 1e-310)]
    [InlineData(0.9999999, 1)]
    public void Backtracking_gives_up_after_200_trials_however_little_it_shrinks(double shrink, double firstStep)
    {
        var found = new ArmijoBacktracking { Shrink = shrink }.Find(s_wrong, [0], [1], firstStep);
        Assert.Equal((false, 0.0, 0.0), (found.Found, found.Step, found.Value));
        Assert.InRange(found.Evaluations, 50, 201); // the start is one more
    }

    [Fact]
    public void Backtracking_ends_when_a_step_no_longer_changes_x()
    {
        // From 1 along 1: 1 + 2⁻⁵³ rounds to 1, so the 54th trial is the last; the start is one more evaluation.
        Assert.Equal(55, new ArmijoBacktracking().Find(s_wrong, [1], [1]).Evaluations);
    }

    [Fact]
    public void Backtracking_halves_after_60_patient_trials()
    {
        var steps = new List<double>();
        var wrong = Objective.Of(x => { steps.Add(x); return x; }, _ => -1.0);
        new ArmijoBacktracking { Shrink = 0.9 }.Find(wrong, [0], [1]);
        var factors = steps.Skip(1).Zip(steps.Skip(2), (a, b) => b / a).ToArray();
        Assert.All(factors.Take(59), factor => Near.Equal(0.9, factor));
        Assert.Equal(Enumerable.Repeat(0.5, 140), factors.Skip(59));
    }

    [Fact]
    public void Where_no_step_meets_both_conditions_the_lowest_that_meets_the_first_is_taken()
    {
        // Slopes of −1 up to the kink at 1 and of 2 past it: no point is flat.
        var kink = Objective.Of(x => Math.Max(-x, 2 * x - 3), x => x < 1 ? -1 : 2);
        var found = new StrongWolfe { Curvature = 0.5 }.Find(kink, [0], [1], 0.7);
        Assert.True(found.Found, $"{found}");
        Near.Equal(1, found.Step, 1e-9);
        Near.Equal(-1, found.Value, 1e-9);
    }

    [Fact]
    public void A_run_goes_on_where_no_step_meets_both_conditions()
    {
        var kink = Objective.Of(x => Math.Max(-x, 2 * x - 3), x => x < 1 ? -1 : 2);
        var run = Minimizer.Run(kink, 0, new LBfgs());
        Assert.True(run.Steps > 0 && run.Best.Value < -0.99, $"{run}");
    }

    [Theory]
    [InlineData(1e-4, 0)]
    [InlineData(0.9, 0.1)]
    [InlineData(0.5, 0.5)]
    public void A_decrease_that_leaves_no_slope_so_flat_is_refused_before_the_first_step(double decrease, double curvature)
    {
        var search = new StrongWolfe { SufficientDecrease = decrease, Curvature = curvature };
        var error = Assert.Throws<InvalidOperationException>(
            () => Minimizer.Run(TestObjective.Rosenbrock, [-1.2, 1], new LBfgs { Search = search }));
        Assert.StartsWith("SufficientDecrease must be less than Curvature, but they were ", error.Message);
        Assert.Throws<InvalidOperationException>(() => search.Find(TestObjective.Quadratic(1), [1], [-1]));
    }

    [Theory]
    [InlineData(1e12, 1.19, 1.19)]
    [InlineData(-1e12, 1.19, 1.19)]
    [InlineData(1e12, 1.21, 0.605)]
    [InlineData(-1e12, 1.21, 0.605)]
    [InlineData(1e12, 1.9, 0.95)]
    public void Where_rounding_hides_the_values_the_slopes_decide(double level, double firstStep, double expected)
    {
        // On 1e12 + x²/2 near 0 along −x, φ′(α) = (α − 1)x². At c₁ = 0.4 Armijo's condition is α ≤ 1.2 by the values of the parabola,
        // if they could be seen, and φ′(α) ≤ 0.2x² by its slopes.
        var f = Objective.Of(x => level + x * x / 2, x => x);
        var found = new ArmijoBacktracking { SufficientDecrease = 0.4 }.Find(f, [1e-3], [-1e-3], firstStep);
        Assert.Equal(new LineSearchResult(true, expected, level, found.Evaluations), found);
    }

    [Fact]
    public void A_slope_at_the_border_itself_is_small_enough()
    {
        // As above at c₁ = 1/4, where powers of two leave no rounding: at α = 3/2 the slope is x²/2, and the border is there.
        var f = Objective.Of(x => 1e12 + x * x / 2, x => x);
        var x = Math.ScaleB(1, -10);
        Assert.Equal(1.5, new ArmijoBacktracking { SufficientDecrease = 0.25 }.Find(f, [x], [-x], 1.5).Step);
    }

    [Theory]
    [InlineData(1.5, 1.5)]
    [InlineData(1.6, 0.8)]
    public void A_step_is_long_enough_for_Armijo_as_far_as_his_line_lies_above(double firstStep, double expected)
    {
        // (1 − α)²/2 ≤ 1/2 − α/4 up to α = 3/2, where both are 1/8.
        var search = new ArmijoBacktracking { SufficientDecrease = 0.25 };
        Assert.Equal(expected, search.Find(TestObjective.Quadratic(1), [1], [-1], firstStep).Step);
    }

    [Fact]
    public void The_rounding_of_x_hides_values_too()
    {
        // At x = 1 with a slope of 1000 a change of 1e-16 in x changes f by 1e-13: an f that is 5e-12 higher says nothing.
        var noisy = Objective.Of(x => x == 1 ? 0 : 5e-12, x => x == 1 ? 1000 : 1);
        Assert.Equal(new LineSearchResult(true, 1, 5e-12, 2), new ArmijoBacktracking().Find(noisy, [1], [-1]));
    }

    [Fact]
    public void A_low_value_without_a_gradient_is_not_taken()
    {
        var f = Objective.Of(x => x < 0 ? -5 : x * x / 2, x => x < 0 ? double.NaN : x);
        Assert.Equal(1, new ArmijoBacktracking().Find(f, [1], [-1], 2).Step);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1.5, 3)]
    [InlineData(1.09, 2)]
    public void Strong_Wolfe_finds_the_minimum_of_a_parabola_with_one_interpolation(double firstStep, int evaluations)
    {
        // Flat slopes in small units: 0.005x² from 1 along −1.
        var found = new StrongWolfe { Curvature = 0.1 }.Find(TestObjective.Quadratic(0.01), [1], [-1], firstStep);
        Near.Equal(evaluations == 3 ? 1 : firstStep, found.Step);
        Assert.Equal(evaluations, found.Evaluations);
    }

    [Fact]
    public void A_direction_of_slope_0_is_refused() => Assert.Equal(
        "The function must fall along the direction, but its slope there is 0. Try minus the gradient. (Parameter 'direction')",
        Assert.Throws<ArgumentException>(() => new StrongWolfe().Find(TestObjective.Quadratic(2), [1], [0])).Message);

    [Fact]
    public void A_value_that_is_not_finite_is_never_low_enough()
    {
        // log x falls to −∞ at 0, which is a failure and not a success.
        var logarithm = Objective.Of(x => Math.Log(x), x => 1 / x);
        Assert.All(new LineSearch[] { new ArmijoBacktracking(), new StrongWolfe() }, search =>
        {
            var found = search.Find(logarithm, [1], [-1]);
            Assert.True(found.Found && double.IsFinite(found.Value) && found.Value < 0, $"{search}: {found}");
        });
    }

    [Fact]
    public void The_minimum_of_a_parabola_and_of_a_cubic_is_found_from_what_is_known_of_them()
    {
        // 3(x − 2)² + 5 and (x − 1)²(x + 2) = x³ − 3x + 2.
        LinePoint Parabola(double x) => new(x, 3 * (x - 2) * (x - 2) + 5, 6 * (x - 2));
        LinePoint Cubic(double x) => new(x, x * x * x - 3 * x + 2, 3 * x * x - 3);
        Near.Equal(2, Interpolation.QuadraticMinimum(Parabola(-1), Parabola(7)));
        Near.Equal(1, Interpolation.CubicMinimum(Cubic(0.5), Cubic(3), Cubic(-0.25)));
    }

    [Fact]
    public void Lengths_are_checked_and_the_message_names_both() => Assert.Equal(
        "x has length 2, but the objective has length 1. Both must be equal: one number per parameter.",
        Assert.Throws<ArgumentException>(() => new StrongWolfe().Find(TestObjective.Quadratic(2), [1, 1], [1])).Message);
}
