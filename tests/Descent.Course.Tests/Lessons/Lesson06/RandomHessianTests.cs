using Descent.Course.Experiments;

namespace Descent.Course.Tests.Lessons;

public class RandomHessianTests
{
    // Exact for one to three variables (Dean and Majumdar 2008): 1/2, (2 − √2)/4, (π − 2√2)/4π.
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.14644660940672624)]
    [InlineData(3, 0.02492092096072346)]
    public void The_share_of_minima_is_the_exact_one_within_four_standard_deviations(int n, double exact)
    {
        const int trials = 100_000;
        Assert.Equal(exact, RandomHessian.Minima(n, trials, seed: 1).Estimate, 4 * Math.Sqrt(exact * (1 - exact) / trials));
    }

    [Fact]
    public void The_same_seed_draws_the_same_matrices() => Assert.Equal(RandomHessian.Minima(3, 1000, 5), RandomHessian.Minima(3, 1000, 5));

    [Fact]
    public void No_variables_are_refused() => Assert.Throws<ArgumentOutOfRangeException>("n", () => RandomHessian.Minima(0, 10, 1));
}
