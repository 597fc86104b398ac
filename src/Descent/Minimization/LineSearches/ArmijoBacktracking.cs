using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>
/// Backtracking: from the first step length, shrink until f(x + αd) ≤ f(x) + c₁α dᵀ∇f(x) (Armijo 1966, doi:10.2140/pjm.1966.16.1).
/// The simplest search that always ends on a smooth function; it never tries a longer step than the first.
/// </summary>
public sealed record ArmijoBacktracking : LineSearch
{
    private const double SmallestShare = 1e-20;

    /// <summary>ρ, the factor from one trial to the next. Default 0.5.</summary>
    public double Shrink
    {
        get;
        init => field = value > 0
            ? Require.UnitInterval(value, nameof(Shrink), "Try 0.5.")
            : Require.Positive(value, nameof(Shrink), "Try 0.5.");
    }
    = 0.5;

    internal override LinePoint? Search(Line line, double firstStep)
    {
        for (var step = firstStep; step > firstStep * SmallestShare; step *= Shrink)
        {
            var at = line.At(step);
            if (DecreasesEnough(line, at))
            {
                return at;
            }
        }

        return null;
    }
}
