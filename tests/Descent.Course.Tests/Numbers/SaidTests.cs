using System.Text.RegularExpressions;

namespace Descent.Course.Tests.Numbers;

public class SaidTests
{
    [Theory]
    [InlineData("it takes 22 steps", 22.0, true)]
    [InlineData("it takes 22 steps", 22.6, false)]
    [InlineData("it takes 0.13 steps", 0.1341, true)]
    [InlineData("it takes 0.14 steps", 0.1341, false)]
    [InlineData("it takes 115,147 steps", 115_147, true)]
    [InlineData("it takes 115{,}147 steps", 115_148, false)]
    [InlineData("it takes −3.0 steps", -3.04, true)]
    [InlineData("it takes 2.1e-7 steps", 2.06e-7, true)]
    [InlineData(@"it takes 2 \cdot 10^{-7} steps", 2.4e-7, true)]
    [InlineData(@"it takes 2 \cdot 10^{-7} steps", 2.6e-7, false)]
    [InlineData("it takes 115,000 steps", 115_147, false)]
    public void A_number_agrees_to_the_digits_that_are_printed(string prose, double value, bool right) =>
        Assert.Equal(right, Said.Is("takes {} steps", value).Fault(Found("takes {} steps", prose)) is null);

    [Fact]
    public void A_number_that_is_rounded_may_end_in_zeros()
    {
        Assert.Null(Said.About("{} steps", 115_147).Fault(Found("{} steps", "about 115,000 steps")));
        Assert.NotNull(Said.About("{} steps", 115_547).Fault(Found("{} steps", "about 115,000 steps")));
    }

    [Fact]
    public void A_wrong_number_is_shown_beside_the_right_one() => Assert.Equal(
        "\"from 10 to 22\": 22 is printed, 23 is right",
        Said.Is("from {} to {}", 10, 23).Fault(Found("from {} to {}", "goes from 10 to 22.")));

    private static Match Found(string fragment, string prose) => Assert.Single(Said.Chosen(fragment).In(prose));
}
