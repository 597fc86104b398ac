using Descent.Minimization;
using Descent.Tests.Golden;

namespace Descent.Tests.Minimization;

public class LineSearchTests
{
    private static readonly double[] s_start = [-1.2, 1];

    private static double[] Downhill()
    {
        var gradient = TestObjective.Rosenbrock.Gradient(s_start);
        return [.. gradient.Select(g => -g)];
    }

    [Fact]
    public void Strong_Wolfe_takes_the_same_path_as_SciPys_line_search()
    {
        var golden = GoldenFile.Read("scipy.json").GetProperty("line_search_wolfe2 rosen x0 dir=-g");
        var found = new StrongWolfe().Find(TestObjective.Rosenbrock, s_start, Downhill());
        Near.Equal(golden.Number("alpha"), found.Step, 1e-10);
        Near.Equal(golden.Number("new_f"), found.Value, 1e-10);
        Assert.Equal(golden.GetProperty("fc").GetInt32(), found.Evaluations);
    }

    [Theory]
    [InlineData(1e-6, 0.9)]
    [InlineData(1, 0.1)]
    [InlineData(1e3, 1e-6)]
    public void Strong_Wolfe_meets_both_conditions_from_any_first_step(double firstStep, double curvature)
    {
        var (f, d) = (TestObjective.Rosenbrock, Downhill());
        double Slope(double step) => f.Gradient([s_start[0] + step * d[0], s_start[1] + step * d[1]]).Zip(d, (g, e) => g * e).Sum();
        var search = new StrongWolfe { Curvature = curvature, SufficientDecrease = Math.Min(1e-4, curvature / 2) };
        var found = search.Find(f, s_start, d, firstStep);
        Assert.True(found.Found);
        Assert.True(found.Value <= 24.2 + 1e-4 * found.Step * Slope(0));
        Assert.True(Math.Abs(Slope(found.Step)) <= curvature * -Slope(0));
    }

    [Fact]
    public void Backtracking_takes_the_first_power_of_the_factor_that_lowers_f_enough()
    {
        // On x² from 1 along −2: φ(α) = (1 − 2α)², and φ(1) = 1 promises nothing; φ(½) = 0.
        Assert.Equal(new LineSearchResult(true, 0.5, 0, 3), new ArmijoBacktracking().Find(TestObjective.Quadratic(2), [1], [-2]));
        Assert.Equal(
            new LineSearchResult(true, 0.25, 0.25, 2),
            new ArmijoBacktracking().Find(TestObjective.Quadratic(2), [1], [-2], firstStep: 0.25));
    }

    [Fact]
    public void A_search_survives_points_where_the_function_is_not_a_number()
    {
        // log barrier: x − log x, not a number left of 0; minimum 1.
        var barrier = new TestObjective(1, (x, g) =>
        {
            g[0] = 1 - 1 / x[0];
            return x[0] - Math.Log(x[0]);
        });
        Assert.All(new LineSearch[] { new ArmijoBacktracking(), new StrongWolfe() }, search =>
        {
            var found = search.Find(barrier, [4], [-0.75], firstStep: 10);
            Assert.True(found.Found && found.Value < 4 - Math.Log(4), $"{found}");
        });
    }

    [Fact]
    public void On_a_function_that_falls_for_ever_the_last_of_40_doublings_is_taken()
    {
        var slope = new TestObjective(1, (x, g) =>
        {
            g[0] = -1;
            return -x[0];
        });
        Assert.Equal(new LineSearchResult(true, Math.Pow(2, 39), -Math.Pow(2, 39), 41), new StrongWolfe().Find(slope, [0], [1]));
    }

    [Fact]
    public void Directions_that_climb_and_bad_settings_are_refused()
    {
        static string Message(Action act) => Assert.ThrowsAny<ArgumentException>(act).Message;
        Assert.Equal(
            "The function must fall along the direction, but its slope there is 2. Try minus the gradient. (Parameter 'direction')",
            Message(() => new StrongWolfe().Find(TestObjective.Quadratic(2), [1], [1])));
        Assert.Equal(
            "direction has length 2, but the objective has length 1. Both must be equal: one number per parameter.",
            Message(() => new StrongWolfe().Find(TestObjective.Quadratic(2), [1], [1, 1])));
        Assert.Equal(
            "firstStep must be a finite number greater than 0, but was 0. Try 1. (Parameter 'firstStep')",
            Message(() => new StrongWolfe().Find(TestObjective.Quadratic(2), [1], [-1], 0)));
        Assert.Equal(
            "Curvature must be at least 0 and less than 1, but was 1. Try 0.9, or 0.1 for conjugate gradients. (Parameter 'Curvature')",
            Message(() => _ = new StrongWolfe { Curvature = 1 }));
        Assert.Equal(
            "SufficientDecrease must be at least 0 and less than 1, but was NaN. Try 1e-4. (Parameter 'SufficientDecrease')",
            Message(() => _ = new ArmijoBacktracking { SufficientDecrease = double.NaN }));
        Assert.Equal(
            "Shrink must be at least 0 and less than 1, but was 1. Try 0.5. (Parameter 'Shrink')",
            Message(() => _ = new ArmijoBacktracking { Shrink = 1 }));
        Assert.Equal(
            "Shrink must be a finite number greater than 0, but was 0. Try 0.5. (Parameter 'Shrink')",
            Message(() => _ = new ArmijoBacktracking { Shrink = 0 }));
    }
}
