using Descent.Calculus;
using Descent.Minimization;
using Descent.Tests.Golden;

namespace Descent.Tests.Minimization;

/// <summary>Which steps the search tries, one by one, on cubics along α; and when it gives up.</summary>
public class StrongWolfeTests
{
    private static readonly Objective s_wrong = Objective.Of(x => x, _ => -1.0);

    /// <summary>φ(α) = α³ − 3α, with φ(0) = 0, φ′(0) = −3 and its minimum at 1.</summary>
    [Theory]
    [InlineData(0.25, new[] { 0.25, 0.5, 1 })] // doubles, for the slopes there are −2.8 and −2.25
    [InlineData(0.6, new[] { 0.6, 1.2, 0.98 })] // the parabola from 1.2 back to 0.6, the last step before, has a curvature of 6
    [InlineData(2.5, new[] { 2.5, 0.6, 1 })] // the parabola from 0 to 2.5 has its minimum at 3/(2 · 2.5), the cubic with both at 1
    [InlineData(1.25, new[] { 1.25, 0.9125, 1 })] // the parabola from 1.25 back to 0, and 0.9125 lies beyond the minimum
    [InlineData(4, new[] { 4, 2, 1.0 })] // 3/8 is too near to 0, so the bracket is halved; then the cubic through 0, 2 and 4
    [InlineData(3.5, new[] { 3.5, 3 / 7.0, 55 / 28.0, 1 })] // 3/7 is just far enough from 0; then both minima are too near to 3/7
    public void A_bracket_closes_by_a_parabola_and_then_by_the_cubic_itself(double firstStep, double[] expected) =>
        AssertTrials(expected, 1e-4, firstStep, x => x * x * x - 3 * x, x => 3 * x * x - 3);

    /// <summary>φ(α) = 3u − u³ with u = α − 2: φ(0) = 2, φ′(0) = −9, and the minimum at 1 lies before a maximum at 3.</summary>
    [Theory]
    [InlineData(1e-4, 2.25, new[] { 2.25, 1.3125, 1 })] // rises at 2.25 and at 1.3125, so 2.25 is the third point of the cubic
    [InlineData(0.05, 2.5, new[] { 2.5, 9 / 7.0, 1 })] // 2.5 is not low enough; 9/7 is, but rises: the bracket turns round
    public void The_cubic_goes_through_the_point_that_was_the_lowest_before(double decrease, double firstStep, double[] expected) =>
        AssertTrials(expected, decrease, firstStep, x => 3 * (x - 2) - Math.Pow(x - 2, 3), x => 3 - 3 * (x - 2) * (x - 2));

    /// <summary>φ(α) = α² − α: the parabola from 5 back to 0 has its minimum at a tenth of the bracket, and that is itself.</summary>
    [Fact]
    public void A_tenth_of_the_bracket_is_far_enough_from_its_end() => AssertTrials([5, 0.5], 1e-4, 5, x => x * x - x, x => 2 * x - 1);

    [Fact]
    public void A_slope_may_be_as_steep_as_its_share_of_the_first() =>
        Assert.Equal(
            new LineSearchResult(true, 1.5, 0.125, 2),
            new StrongWolfe { Curvature = 0.5 }.Find(TestObjective.Quadratic(1), [1], [-1], 1.5));

    [Fact]
    public void A_bracket_with_a_low_point_closes_in_forty_times()
    {
        // Slopes of −1 up to the kink at 1 and of 2 past it, so no point is flat. The start, two doublings, and forty trials between.
        var kink = Objective.Of(x => Math.Max(-x, 2 * x - 3), x => x < 1 ? -1 : 2);
        var found = new StrongWolfe { Curvature = 0.5 }.Find(kink, [0], [1], 0.7);
        Assert.Equal((true, 43), (found.Found, found.Evaluations));
        Near.Equal(1, found.Step);
    }

    [Fact]
    public void A_bracket_without_a_low_point_closes_in_two_hundred_times() =>
        Assert.Equal(new LineSearchResult(false, 0, 0, 202), new StrongWolfe().Find(s_wrong, [0], [1]));

    [Fact]
    public void A_bracket_without_a_low_point_closes_in_until_a_step_no_longer_changes_x()
    {
        // Each step is 0.21 to 0.25 of the one before; the first that x = 1e-60 does not feel, below 1e-76, ends the search.
        var steps = new List<double>();
        var wrong = Objective.Of(x => { steps.Add(x); return x; }, _ => -1.0);
        var found = new StrongWolfe().Find(wrong, [1e-60], [1]);
        Assert.Equal((false, steps.Count), (found.Found, found.Evaluations));
        Assert.Equal(steps.Count - 1, steps.FindIndex(1, x => x == 1e-60));
        Assert.InRange(steps.Count, 110, 130);
    }

    [Fact]
    public void A_step_that_no_longer_changes_x_does_not_end_the_first_forty_trials() =>
        Assert.Equal(42, new StrongWolfe().Find(s_wrong, [1], [1]).Evaluations);

    private static void AssertTrials(
        double[] expected, double decrease, double firstStep, Func<double, double> f, Func<double, double> derivative)
    {
        var tried = new List<double>();
        var line = Objective.Of(x => { tried.Add(x); return f(x); }, derivative);
        var search = new StrongWolfe { SufficientDecrease = decrease, Curvature = 0.1 };
        var found = search.Find(line, [0], [1], firstStep);
        Near.Equal([0, .. expected], [.. tried], what: "trial");
        Assert.Equal(found, new LineSearchResult(true, tried[^1], f(tried[^1]), expected.Length + 1));
    }
}
