using Descent.Calculus;
using Descent.Course.Experiments;
using Descent.Course.Figures;

namespace Descent.Course.Tests.Experiments;

public class MeasuredClaimTests
{
    public static TheoryData<string> Ids => [.. Course.Experiments.Claims.Measured.All.Select(claim => claim.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_measurement_supports_its_verdict(string id)
    {
        var finding = Claim.Decide(id);
        Assert.NotEmpty(finding.Evidence);
        Assert.All(finding.Evidence, evidence => Assert.True(evidence.Holds, evidence.Measured));
    }

    // |1 − α| per step on x²/2 and |1 − 10α| on 5x²: the counts follow from a logarithm.
    [Theory]
    [InlineData(0.1, 132)]
    [InlineData(0.19, 132)]
    [InlineData(0.01, 1375)]
    [InlineData(0.199, 1375)]
    [InlineData(0.2, double.PositiveInfinity)]
    [InlineData(0.21, double.PositiveInfinity)]
    public void A_sweep_counts_the_steps_that_theory_says(double rate, double expected)
    {
        var sweep = RateSweep.Of([Formula.Of(x => x * x / 2), Formula.Of(x => 5 * x * x)], [rate], [1]);
        Assert.Equal(new Spread(expected, expected, expected), Assert.Single(sweep).Steps);
    }
}
