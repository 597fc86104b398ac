using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>
/// Backtracking: from the first step length, shrink until f(x + αd) ≤ f(x) + c₁α dᵀ∇f(x) (Armijo 1966, doi:10.2140/pjm.1966.16.1).
/// The simplest search that always ends on a smooth function; it never tries a longer step than the first.
/// </summary>
public sealed record ArmijoBacktracking : LineSearch
{
    private const int MostTrials = 200;
    private const int PatientTrials = 60;

    /// <summary>ρ, the factor from one trial to the next. Default 0.5. After 60 trials each step is at most half the one before.</summary>
    public double Shrink
    {
        get;
        init => field = value > 0
            ? Require.UnitInterval(value, nameof(Shrink), "Try 0.5.")
            : Require.Positive(value, nameof(Shrink), "Try 0.5.");
    }
    = 0.5;

    /// <inheritdoc/>
    protected override LinePoint? Search(SearchLine line, double firstStep)
    {
        var step = firstStep;
        for (var trial = 1; trial <= MostTrials; trial++)
        {
            var at = line.At(step);
            if (DecreasesEnough(line, at))
            {
                return at;
            }

            if (line.HasVanished)
            {
                return null;
            }

            step *= trial < PatientTrials ? Shrink : Math.Min(Shrink, 0.5);
        }

        return null;
    }
}
