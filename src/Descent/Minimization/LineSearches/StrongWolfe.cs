using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Minimization;

/// <summary>
/// A step that lowers f enough <i>and</i> leaves a slope flat enough, |φ′(α)| ≤ c₂|φ′(0)|, so that quasi-Newton methods see a curvature:
/// the step length doubles until it brackets such a point, then the bracket closes by cubic, quadratic or halving steps
/// (Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed. 2006, algorithms 3.5 and 3.6; the same path as SciPy's <c>line_search</c>).
/// </summary>
/// <remarks>
/// Where both together are not met within 40 doublings or 40 steps of closing in, as on a function that falls for ever, the lowest point
/// that was tried is taken; where none is low enough yet it closes in further, in 200 steps at most. c₁ must be less than c₂, or there may
/// be no point that meets both.
/// </remarks>
public sealed record StrongWolfe : LineSearch
{
    private const int MostTrials = 40;

    /// <summary>c₂, the share of the first slope that may remain. Default 0.9; conjugate gradients want 0.1.</summary>
    public double Curvature
    {
        get;
        init => field = Require.UnitInterval(value, nameof(Curvature), "Try 0.9, or 0.1 for conjugate gradients.");
    }
    = 0.9;

    /// <inheritdoc/>
    protected override LinePoint? Search(SearchLine line, double firstStep)
    {
        if (SufficientDecrease >= Curvature)
        {
            throw new InvalidOperationException(Invariant(
                $"SufficientDecrease must be less than Curvature, but they were {SufficientDecrease} and {Curvature}. ")
                + "A step that lowers f by so much need not leave a slope so flat. Try 1e-4 and 0.9.");
        }

        var last = new LinePoint(0, line.StartValue, line.StartSlope);
        var step = firstStep;
        for (var trial = 0; trial < MostTrials; trial++, step *= 2)
        {
            var at = line.At(step);
            if (!DecreasesEnough(line, at) || IsHigher(line, at, last))
            {
                return Zoom(line, last, at);
            }

            if (IsFlat(line, at))
            {
                return at;
            }

            if (at.Slope >= 0)
            {
                return Zoom(line, at, last);
            }

            last = at;
        }

        return null;
    }

    /// <summary>Closes in on a point between the best one so far, <paramref name="low"/>, and one beyond it, on either side.</summary>
    private LinePoint? Zoom(SearchLine line, LinePoint low, LinePoint high)
    {
        LinePoint? third = null;
        for (var trial = 0; trial < MostTrials || (low.Step == 0 && trial < 5 * MostTrials && !line.HasVanished); trial++)
        {
            var width = high.Step - low.Step;
            var cubic = third is { } known ? Interpolation.CubicMinimum(low, high, known) : double.NaN;
            var quadratic = Interpolation.QuadraticMinimum(low, high);
            var step = IsInside(cubic, 0.2) ? cubic : IsInside(quadratic, 0.1) ? quadratic : low.Step + 0.5 * width;
            var at = line.At(step);
            if (!DecreasesEnough(line, at) || IsHigher(line, at, low))
            {
                (third, high) = (high, at);
                continue;
            }

            if (IsFlat(line, at))
            {
                return at;
            }

            third = low;
            if (at.Slope * width >= 0)
            {
                (third, high) = (high, low);
            }

            low = at;

            // An interpolated point must keep away from both ends, or the bracket might hardly close.
            bool IsInside(double candidate, double margin) =>
                Math.Abs(candidate - (low.Step + high.Step) / 2) <= (0.5 - margin) * Math.Abs(width);
        }

        return null;
    }

    /// <summary>False where rounding may have made the difference: then the slopes decide.</summary>
    private static bool IsHigher(SearchLine line, LinePoint at, LinePoint other) => at.Value > other.Value + line.Rounding;

    private bool IsFlat(SearchLine line, LinePoint at) => Math.Abs(at.Slope) <= -Curvature * line.StartSlope;
}
