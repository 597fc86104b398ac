using Descent.Calculus;
using Descent.Course.Exercises;

namespace Descent.Course.Tests.Lessons;

public class LineCostTests
{
    private static readonly LineCost s_cost = new([0, 1, 2], [1, 0, 1]);

    [Fact]
    public void The_cost_is_the_mean_of_the_squared_errors() => Assert.Equal((0 + 4 + 4) / 3.0, s_cost.Value([1, 1]));

    [Fact]
    public void The_gradient_agrees_with_differences() => Assert.True(Gradient.Check(s_cost, [0.3, -0.7]).Passed);

    [Fact]
    public void At_the_line_of_least_squares_the_gradient_is_zero()
    {
        foreach (var cost in new[] { s_cost, IrisPetals.WidthFromLength, IrisPetals.VirginicaFromLength })
        {
            Assert.All(cost.Gradient(cost.Best), slope => Assert.Equal(0, slope, 1e-12));
        }
    }

    // The values that scikit-learn's and every other course's regression of petal width on petal length has.
    [Fact]
    public void The_petals_have_the_line_that_is_well_known()
    {
        var best = IrisPetals.WidthFromLength.Best;
        Assert.Equal((0.415755, -0.363076), (Math.Round(best[0], 6), Math.Round(best[1], 6)));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(0, 0, 1)]
    [InlineData(-1, 0.75, 2)]
    public void Above_one_half_the_line_says_yes(double slope, double intercept, int right) =>
        Assert.Equal(right, s_cost.CountRight(slope, intercept));
}
