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
}
