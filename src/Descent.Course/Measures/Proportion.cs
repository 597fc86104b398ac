using System.Net;

namespace Descent.Course.Figures;

/// <summary>How many of some trials succeeded, with what that says of the probability.</summary>
/// <param name="Successes">How many succeeded.</param>
/// <param name="Trials">How many there were, at least 1.</param>
[TypeFormatterSource(typeof(ProportionFormatters), PreferredMimeTypes = ["text/html", "text/plain"])]
public readonly record struct Proportion(int Successes, int Trials)
{
    // 95 % of a normal distribution lies within so many standard deviations.
    private const double Z = 1.959964;

    /// <summary>How many trials there were.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There were none.</exception>
    public int Trials { get; } = Trials >= 1 ? Trials : throw new ArgumentOutOfRangeException(
        nameof(Trials), $"Of {Trials} trials there is no share. Make at least 1; try 1,000.");

    /// <summary>The share that succeeded.</summary>
    public double Estimate => (double)Successes / Trials;

    /// <summary>The lower end of the 95 % confidence interval (Wilson 1927, doi:10.1080/01621459.1927.10502953).</summary>
    public double Low => Successes == 0 ? 0 : Centre - Reach;

    /// <summary>The upper end of the 95 % confidence interval.</summary>
    public double High => Successes == Trials ? 1 : Centre + Reach;

    private double Centre => (Estimate + Z * Z / (2 * Trials)) / (1 + Z * Z / Trials);

    private double Reach => Z * Math.Sqrt(Estimate * (1 - Estimate) / Trials + Z * Z / (4.0 * Trials * Trials)) / (1 + Z * Z / Trials);

    /// <summary>Returns "0.147 (0.1455 to 0.1486)".</summary>
    public override string ToString() => $"{Numerals.Write(Estimate)} ({Numerals.Write(Low)} to {Numerals.Write(High)})";

    /// <summary>Returns <see cref="ToString"/> as HTML.</summary>
    public string ToHtml() => $"<pre>{WebUtility.HtmlEncode(ToString())}</pre>";
}
