using Descent.Calculus;
using Descent.Course.Experiments;
using Descent.Course.Figures;

namespace Descent.Course.Tests.Experiments;

public class ClaimTests
{
    public static TheoryData<string> Ids => [.. Claim.All.Select(claim => claim.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_measurement_supports_its_verdict(string id)
    {
        var finding = Claim.Decide(id);
        Assert.NotEmpty(finding.Evidence);
        Assert.All(finding.Evidence, evidence => Assert.True(evidence.Holds, evidence.Measured));
    }

    [Fact]
    public void Ids_are_unique_and_the_claims_of_the_notebooks_are_all_there()
    {
        Assert.Equal(Claim.All.Count, Claim.All.Select(claim => claim.Id).Distinct().Count());
        string[] decided =
        [
            "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "0.10", "0.11", "0.12", "0.13", "0.14", "0.15",
            "2.1", "2.2", "2.3", "2.4", "2.5", "2.8", "2.9", "2.10", "2.11", "2.12", "2.14", "2.15",
            "1.5", "1.7", "1.10", "1.11", "1.13", "T1", "T2", "T9",
        ];
        Assert.Equal(decided.Order(), Claim.All.Select(claim => claim.Id).Order());
    }

    [Fact]
    public void The_claims_of_notebook_06_are_all_there() =>
        Assert.Superset(new HashSet<string> { "0.11", "0.12", "0.13", "0.14", "1.5", "1.10", "1.11", "2.1" },
            Claim.All.Select(claim => claim.Id).ToHashSet());

    [Fact]
    public void A_verdict_whose_measurement_fails_is_withdrawn()
    {
        var finding = new Claim("x", "Water is dry.", Verdict.Confirmed, "Water is wet.", () => [new("touched it: wet", false)]).Decide();
        Assert.False(finding.Holds);
        Assert.Equal("Claim x: \"Water is dry.\"\nVerdict: withdrawn, a measurement contradicts it.\n✗ touched it: wet\nBetter: Water is "
            + "wet.", finding.ToString());
    }

    [Fact]
    public void An_unknown_id_lists_those_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => Claim.Decide("9.9"));
        Assert.StartsWith($"There is no claim '9.9'. The claims are {string.Join(", ", Claim.All.Select(claim => claim.Id))}.",
            error.Message);
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
