using Descent.Calculus;
using Descent.Minimization;
using Descent.Tests.Golden;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Minimization;

/// <summary>Which steps L-BFGS remembers, seen in the directions that follow; the searches here take whatever they try.</summary>
public class LBfgsMemoryTests
{
    private static readonly Stopping s_never = new() { GradientTolerance = 0 };

    [Fact]
    public void Two_loops_by_hand()
    {
        // On x² + y²/2 from (1, 1): g₀ = (2, 1), and half of it leads to (0, ½) with g₁ = (0, ½). So s = −(1, ½), y = −(2, ½), sᵀy = 9/4,
        // yᵀy = 17/4. First loop: sᵀd = ¼ of d = −g₁, a = 1/9, d = (2/9, −4/9). Times 9/17: (2/17, −4/17). Second: yᵀd = −2/17,
        // b = −8/153, a − b = 25/153, and d + (a − b)s = (−7/153, −97/306).
        var run = Minimizer.Run(TestObjective.Quadratic(2, 1), [1, 1], new LBfgs { Search = new FirstTrial { Length = 0.5 } }, 2, s_never);
        Near.Equal([0, 0.5], [.. run.Points[1]]);
        Near.Equal([-7 / 153.0, 0.5 - 97 / 306.0], [.. run.Points[2]], 1e-14);
    }

    [Fact]
    public void A_step_over_which_the_gradient_stays_the_same_teaches_nothing_and_forgets_nothing()
    {
        // Gradient (2, 1) at the start and (1, 1) everywhere else: the first pair alone decides both steps that follow.
        var f = new TestObjective(2, (x, g) =>
        {
            (g[0], g[1]) = (x[0] == 0 ? 2 : 1, 1);
            return x[0] + x[1];
        });
        var points = Points(f, [0, 0], 3);
        Near.Equal([.. points[2] - points[1]], [.. points[3] - points[2]], 1e-14);

        // s = −(2, 1), y = −(1, 0), sᵀy = 2, yᵀy = 1. First loop: sᵀd = 3, a = 3/2, d = (½, −1). Times 2: (1, −2). Second: yᵀd = −1,
        // b = −½, and d + 2s = (−3, −4).
        Near.Equal([-3, -4], [.. points[2] - points[1]], 1e-14);
    }

    [Fact]
    public void A_step_of_negative_curvature_is_not_remembered()
    {
        // On (x² − 4y²)/2 from (1, 1) half of −g = (−1, 4) has sᵀy = ¼ − 16 < 0: the next step goes down the gradient, (½, −12).
        var points = Points(TestObjective.Quadratic(1, -4), [1, 1], 2, 0.5);
        Near.Equal([0.5, 3], [.. points[1]]);
        Near.Equal(-0.5 / 12, (points[2][0] - 0.5) / (points[2][1] - 3), 1e-14);
    }

    /// <summary>sᵀy is compared with |s| times |y|, in every unit of x and of f.</summary>
    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(30)]
    public void A_step_is_remembered_however_short_it_is(int exponent)
    {
        // On x²/4 half of −g leads from 1 to ¾; the pair knows the curvature, ½, and its step ends at 0.
        var unit = Math.Pow(2, exponent);
        Assert.Equal([unit, 0.75 * unit, 0], Points(TestObjective.Quadratic(0.5), [unit], 2, 0.5).Select(x => x[0]));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void A_search_that_fails_is_repeated_only_where_there_is_a_pair_to_forget(int failing, bool goesOn)
    {
        var search = new FirstTrial { Failing = failing };
        var run = Minimizer.Run(TestObjective.Quadratic(0.5, 0.25), [1, 1], new LBfgs { Search = search }, 2, s_never);
        Assert.Equal((goesOn ? 2 : 0, goesOn ? 3 : 1), (run.Steps, search.Calls));
        if (goesOn)
        {
            // The second search failed along the pair's direction, so the third goes down the gradient, (¼, 3/16).
            var step = Vector<double>.Build.DenseOfArray(run.Points[2]) - Vector<double>.Build.DenseOfArray(run.Points[1]);
            Near.Equal(0.75, step[1] / step[0]);
        }
    }

    private static Vector<double>[] Points(Objective f, double[] start, int steps, double length = 1)
    {
        var method = new LBfgs { Search = new FirstTrial { Length = length } };
        return [.. Minimizer.Run(f, start, method, steps, s_never).Points.Select(Vector<double>.Build.DenseOfArray)];
    }

    /// <summary>Takes the first step that it tries, of a given length at first; one of its calls may fail without a try.</summary>
    private sealed record FirstTrial : LineSearch
    {
        public double Length { get; init; } = 1;

        public int Failing { get; init; }

        public int Calls { get; private set; }

        protected override LinePoint? Search(SearchLine line, double firstStep) =>
            ++Calls == Failing ? null : line.At(Calls == 1 ? Length : firstStep);
    }
}
