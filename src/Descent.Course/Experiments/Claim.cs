using Descent.Course.Experiments.Claims;

namespace Descent.Course.Experiments;

/// <summary>
/// A sentence of one of the texts that the course makes real, bound to our verdict and to the experiment that decides it. The
/// experiment runs anew each time, so a verdict cannot outlive what it rests on.
/// </summary>
public sealed class Claim
{
    private readonly Func<IEnumerable<Evidence>> _experiment;

    internal Claim(string id, string quote, Verdict verdict, string better, Func<IEnumerable<Evidence>> experiment) =>
        (Id, Quote, Verdict, Better, _experiment) = (id, quote, verdict, better, experiment);

    /// <summary>The number of the source text and of the claim within it, such as 0.7; T7 is the seventh table of the second text.</summary>
    public string Id { get; }

    /// <summary>What the text says.</summary>
    public string Quote { get; }

    /// <summary>Our verdict, as long as the experiment supports it.</summary>
    public Verdict Verdict { get; }

    /// <summary>What the text should have said.</summary>
    public string Better { get; }

    /// <summary>All claims that have been decided so far, in the order of the notebooks.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        .. StartHere.Claims,
        .. WhatLearningMinimizes.Claims,
        .. Derivatives.Claims,
        .. DescentInOneDimension.Claims,
        .. PartialDerivativesAndTheGradient.Claims,
        .. ValleysAndConditioning.Claims,
        .. MinimaSaddlesPlateaus.Claims,
    ];

    /// <summary>Runs the experiment of the claim with this id and returns what it found.</summary>
    /// <exception cref="ArgumentException">There is no such claim; the message lists those there are.</exception>
    public static Finding Decide(string id) =>
        All.FirstOrDefault(claim => claim.Id == id) is { } found
            ? found.Decide()
            : throw new ArgumentException($"There is no claim '{id}'. The claims are {string.Join(", ", All.Select(claim => claim.Id))}.", nameof(id));

    /// <summary>Runs the experiment and returns what it found.</summary>
    public Finding Decide() => new(this, [.. _experiment()]);
}
