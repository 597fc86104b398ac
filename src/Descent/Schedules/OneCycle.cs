using Descent.Numerics;

namespace Descent.Schedules;

/// <summary>
/// One rise and one long fall, both half waves of a cosine: from αmax/d up to αmax over the first share of the steps, then down to
/// αmax/(d·e) at the last (Smith and Topin 2018, arXiv:1708.07120). PyTorch: <c>OneCycleLR(max_lr, total_steps, pct_start, div_factor,
/// final_div_factor)</c>. After the last step the rate stays.
/// </summary>
/// <param name="Maximum">αmax, finite and 0 or greater.</param>
/// <param name="Steps">The number of steps of the whole cycle, at least 2.</param>
/// <param name="RisingShare">The share of the steps that rise, at least 0 and less than 1. Default 0.3.</param>
/// <param name="Division">d, finite and 1 or greater. Default 25.</param>
/// <param name="FinalDivision">e, finite and 1 or greater. Default 10,000.</param>
/// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
public sealed record OneCycle(double Maximum, int Steps, double RisingShare = 0.3, double Division = 25, double FinalDivision = 1e4)
    : Schedule
{
    /// <summary>αmax, the rate at the top.</summary>
    public double Maximum { get; } = Require.NonNegative(Maximum, nameof(Maximum), "Try 0.1.");

    /// <summary>The number of steps of the whole cycle.</summary>
    public int Steps { get; } = Require.AtLeast(2, Steps, nameof(Steps), "Pass the number of steps of the run.");

    /// <summary>The share of the steps that rise.</summary>
    public double RisingShare { get; } = Require.UnitInterval(RisingShare, nameof(RisingShare), "Try 0.3.");

    /// <summary>d: the first rate is αmax/d.</summary>
    public double Division { get; } = Require.AtLeastOne(Division, nameof(Division), "Try 25.");

    /// <summary>e: the last rate is αmax/(d·e).</summary>
    public double FinalDivision { get; } = Require.AtLeastOne(FinalDivision, nameof(FinalDivision), "Try 10000.");

    /// <inheritdoc/>
    public override double At(int step)
    {
        var (top, last, first) = (RisingShare * Steps - 1, Steps - 1.0, Maximum / Division);
        return step <= top
            ? CosineDecay.Between(first, Maximum, top > 0 ? step / top : 1)
            : CosineDecay.Between(Maximum, first / FinalDivision, (Math.Min(step, last) - top) / (last - top));
    }
}
