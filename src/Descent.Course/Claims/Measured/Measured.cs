namespace Descent.Course.Experiments.Claims;

/// <summary>A claim that is still decided by an experiment in the library; the notebooks are taking these over one by one.</summary>
internal sealed record Measured(string Id, string Quote, Verdict Verdict, string Better, Func<IEnumerable<Evidence>> Experiment)
{
    public static IEnumerable<Measured> All =>
    [
        .. MinimaSaddlesPlateaus.Claims,
    ];

    public static IReadOnlyList<Evidence> Of(string id) => All.FirstOrDefault(claim => claim.Id == id) is { } found
        ? [.. found.Experiment()]
        : throw new ArgumentException(
            $"Claim {id} needs evidence. Say what the cells above measured, and whether it supports the verdict: "
            + $"Claim.Decide(\"{id}\", (\"ten times κ, ten times the steps\", ratio is > 8 and < 14)).");
}
