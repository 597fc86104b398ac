using Descent.Calculus;
using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Minimization;

/// <summary>How far to go in a direction that descends: a step length that is good enough, found with few evaluations.</summary>
/// <example>
/// A search of your own tries points of the line until one will do:
/// <code>
/// public sealed record Doubling : LineSearch
/// {
///     protected override LinePoint? Search(SearchLine line, double firstStep)
///     {
///         var best = line.At(firstStep);
///         while (!DecreasesEnough(line, best) &amp;&amp; line.Evaluations &lt; 60)
///         {
///             best = line.At(best.Step / 2);
///         }
///
///         var next = line.At(2 * best.Step);
///         while (next.Value &lt; best.Value &amp;&amp; line.Evaluations &lt; 120)
///         {
///             (best, next) = (next, line.At(2 * next.Step));
///         }
///
///         return DecreasesEnough(line, best) ? best : null;
///     }
/// }
/// </code>
/// </example>
public abstract record LineSearch
{
    /// <summary>c₁: a step must lower f by at least this share of what the first slope promises. Default 1e-4.</summary>
    public double SufficientDecrease
    {
        get;
        init => field = Require.UnitInterval(value, nameof(SufficientDecrease), "Try 1e-4.");
    }
    = 1e-4;

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);

    /// <summary>Searches from <paramref name="x"/> along <paramref name="direction"/>.</summary>
    /// <param name="objective">f and its gradient.</param>
    /// <param name="x">Where to start, n numbers.</param>
    /// <param name="direction">Where to go, n numbers; f must fall along it.</param>
    /// <param name="firstStep">The step length to try first. Default 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or f does not fall along the direction.</exception>
    /// <exception cref="InvalidOperationException">The settings contradict each other; the message says which.</exception>
    public LineSearchResult Find(Objective objective, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, double firstStep = 1)
    {
        Require.SameLength(objective.Dimension, "the objective", x.Length, nameof(x));
        Require.SameLength(objective.Dimension, "the objective", direction.Length, nameof(direction));
        Require.Positive(firstStep, nameof(firstStep), "Try 1.");
        var line = new SearchLine(objective);
        var gradient = new double[x.Length];
        var value = objective.ValueAndGradient(x, gradient);
        line.Begin(x.ToArray(), value, gradient, direction.ToArray());
        if (!(line.StartSlope < 0))
        {
            throw new ArgumentException(
                Invariant($"The function must fall along the direction, but its slope there is {line.StartSlope:G6}. ")
                + "Try minus the gradient.",
                nameof(direction));
        }

        return Take(line, firstStep) is { } found
            ? new LineSearchResult(true, found.Step, found.Value, line.Evaluations + 1)
            : new LineSearchResult(false, 0, value, line.Evaluations + 1);
    }

    /// <summary>
    /// Returns the point to go to, one that was evaluated, or null when none will do; the lowest of those tried is then taken if it is
    /// lower than the start.
    /// </summary>
    /// <param name="line">f along the direction.</param>
    /// <param name="firstStep">The step length to try first.</param>
    protected abstract LinePoint? Search(SearchLine line, double firstStep);

    /// <summary>
    /// Armijo's condition, φ(α) ≤ φ(0) + c₁αφ′(0). So near a minimum that rounding hides the difference of two values the slopes decide in
    /// their place: φ′(α) ≤ (2c₁ − 1)φ′(0), which for a parabola is the same (Hager and Zhang 2005, doi:10.1137/030601880, their
    /// approximate Wolfe conditions), and |φ′(α)| &lt; |φ′(0)|, so that every step makes progress.
    /// </summary>
    protected bool DecreasesEnough(SearchLine line, LinePoint at) =>
        SearchLine.IsFinite(at)
        && (Math.Abs(at.Value - line.StartValue) <= line.Rounding
            ? Math.Abs(at.Slope) < -line.StartSlope && at.Slope <= (2 * SufficientDecrease - 1) * line.StartSlope
            : at.Value <= line.StartValue + SufficientDecrease * at.Step * line.StartSlope);

    /// <summary>Searches, and makes the point that was chosen the one that the line evaluated last.</summary>
    internal LinePoint? Take(SearchLine line, double firstStep)
    {
        var chosen = Search(line, firstStep) ?? line.Lower;
        return chosen is { } point && point.Step != line.Last.Step ? line.At(point.Step) : chosen;
    }
}
