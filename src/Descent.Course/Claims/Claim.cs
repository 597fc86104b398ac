namespace Descent.Course.Experiments;

/// <summary>
/// A sentence of one of the texts that the course examines, with our verdict: one section of <c>notebooks/claims.md</c>. The experiment
/// that decides it stands in a notebook, in the cells above the one that calls <see cref="Decide"/>.
/// </summary>
/// <param name="Id">The number of the text and of the claim within it, such as 0.7; T7 is the seventh table of text 1.</param>
/// <param name="Text">The text that it is taken from.</param>
/// <param name="Place">Where in the text it stands.</param>
/// <param name="Quote">What the text says, word for word.</param>
/// <param name="Verdict">Our verdict, as long as the evidence supports it.</param>
/// <param name="Correction">What the text should have said.</param>
/// <param name="Notebook">The number of the notebook that decides it.</param>
public sealed record Claim(string Id, SourceText Text, string Place, string Quote, Verdict Verdict, string Correction, string Notebook)
{
    /// <summary>All claims of the ledger, in the order of the notebooks.</summary>
    public static IReadOnlyList<Claim> All => Ledger.Course.Claims;

    /// <summary>Decides a claim by what the cells above have measured.</summary>
    /// <param name="id">The claim's number in the ledger, such as "0.7".</param>
    /// <param name="evidence">
    /// At least one pair of a sentence, which says what was measured and in which setting, and whether that supports the verdict. Where
    /// one does not, the verdict is withdrawn.
    /// </param>
    /// <returns>A panel with the quotation, the verdict, the evidence and the correction.</returns>
    /// <exception cref="ArgumentException">There is no such claim, or there is no evidence; the message says what to write.</exception>
    public static Finding Decide(string id, params (string Measured, bool Holds)[] evidence)
    {
        var claim = All.FirstOrDefault(claim => claim.Id == id) ?? throw new ArgumentException(
            $"There is no claim '{id}' in claims.md. The claims are {string.Join(", ", All.Select(claim => claim.Id))}.", nameof(id));
        return evidence.Length > 0
            ? new Finding(claim, [.. evidence.Select(one => new Evidence(one.Measured, one.Holds))])
            : throw new ArgumentException(
                $"Claim {id} needs evidence. Say what the cells above measured, and whether it supports the verdict: "
                + $"Claim.Decide(\"{id}\", (\"ten times κ, ten times the steps\", ratio is > 8 and < 14)).", nameof(evidence));
    }
}
