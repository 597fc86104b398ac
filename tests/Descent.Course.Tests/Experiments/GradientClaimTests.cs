using Descent.Course.Experiments;

namespace Descent.Course.Tests.Experiments;

/// <summary>The claims of notebook 04: verdicts, and the numbers that their sentences promise.</summary>
public class GradientClaimTests
{
    [Theory]
    [InlineData("2.9", "1 cm³ more lifts the water by 0.03537 cm, and 1/(πr²) is 0.03537")]
    [InlineData("2.9", "∂h/∂r = −2V/(πr³) = -4.716 cm per cm")]
    [InlineData("2.11", "the gradient is (3, 4); a millimetre to the east lifts by 3 mm, one to the north by 4 mm")]
    [InlineData("2.12", "lowers the cost from 1.6 to 1.512, while the greatest error grows from 2 to 2.58")]
    [InlineData("2.5", "against the first parameter alone -3, against the second alone -4, along minus the gradient -5")]
    [InlineData("0.9", "with y held fixed is 3; df/dx along the curve y = x², where y moves too, is 13")]
    public void A_sentence_states_what_was_worked_out_by_hand(string id, string words) =>
        Assert.Contains(Claim.Decide(id).Evidence, evidence => evidence.Measured.Contains(words, StringComparison.Ordinal));
}
