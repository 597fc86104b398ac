using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Search;

/// <summary>
/// A way to minimize that asks for values alone, never for a gradient. Its price is counted in evaluations of f. Where it stands and the
/// best it has seen are two things: <see cref="MinimizationResult.Values"/> and <see cref="MinimizationResult.BestValues"/>.
/// </summary>
public abstract record SearchMethod
{
    private protected SearchMethod()
    {
    }

    /// <summary>
    /// Searches until the evaluations are used up. Entry k of the result is where the search stood after evaluation k; entry 0 is the
    /// start. The same seed gives the same run.
    /// </summary>
    /// <param name="objective">f; its gradient is not asked for. A value that is NaN counts as worse than any number.</param>
    /// <param name="region">
    /// Where to look, an interval per parameter: random starts are drawn from it, and it is the unit of step sizes. Each method says
    /// whether it stays inside.
    /// </param>
    /// <param name="evaluations">How often f is asked, the start included, at least 1. Default 10,000.</param>
    /// <param name="seed">Any integer.</param>
    /// <param name="start">Where to begin. Default a random point of the region.</param>
    /// <exception cref="ArgumentException">
    /// The region or the start has the wrong length, or an interval is empty or not finite; the message says which.
    /// </exception>
    public MinimizationResult Run(
        Objective objective, IReadOnlyList<Interval> region, int evaluations = 10_000, int seed = 1, double[]? start = null)
    {
        Require.SameLength(objective.Dimension, "the objective", region.Count, nameof(region));
        for (var i = 0; i < region.Count; i++)
        {
            if (!double.IsFinite(region[i].High - region[i].Low) || region[i].High <= region[i].Low)
            {
                throw new ArgumentException(
                    Invariant($"region[{i}] must go up from one finite number to another, but was {region[i].Low} to {region[i].High}. ")
                    + "Try new Interval(-5, 5).",
                    nameof(region));
            }
        }

        Require.AtLeast(1, evaluations, nameof(evaluations), "1 evaluates the start and stops.");
        var log = new SearchLog(objective, region, evaluations, new SeededRandom(seed));
        var first = start?.ToArray() ?? log.RandomPoint();
        Require.SameLength(objective.Dimension, "the objective", first.Length, nameof(start));
        var value = log.Evaluate(first);
        log.Stand(first, value);
        try
        {
            Search(log, first, value);
        }
        catch (CallBudgetExceededException)
        {
            // A counted objective's own budget was smaller: what was seen until then is the result.
        }

        return log.Result();
    }

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);

    /// <summary>Searches until the log is over.</summary>
    internal abstract void Search(SearchLog log, double[] start, double value);
}
