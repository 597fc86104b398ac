using Descent.Numerics;
using static System.FormattableString;

namespace Descent.Minimization;

/// <summary>What a run found, why it ended and the way it took.</summary>
[TypeFormatterSource]
public sealed class MinimizationResult
{
    internal MinimizationResult(TerminationReason reason, Trajectory trajectory, Iterate best, Iterate last) =>
        (Reason, Trajectory, Best, Last) = (reason, trajectory, best, last);

    /// <summary>Why the run ended.</summary>
    public TerminationReason Reason { get; }

    /// <summary>
    /// True when a tolerance ended the run, by gradient, step or value, or the limit of precision did: then a tolerance was asked for that
    /// no run can reach, and <see cref="Last"/> is as good an answer as there is; its gradient's norm says how good.
    /// </summary>
    public bool Converged => Reason is TerminationReason.GradientTolerance or TerminationReason.StepTolerance
        or TerminationReason.ValueTolerance or TerminationReason.PrecisionLimit;

    /// <summary>The number of steps made.</summary>
    public int Steps => Last.Step;

    /// <summary>The recorded points.</summary>
    public Trajectory Trajectory { get; }

    /// <summary>
    /// The point with the lowest value that the run visited, recorded or not; of equal ones the first. A point with a number that is not
    /// finite, in x, value or gradient, is not chosen unless it is the start. Of a noisy objective it is the last point: a low value may
    /// have been an easy batch.
    /// </summary>
    public Iterate Best { get; }

    /// <summary>The point at which the run ended; it need not be the best.</summary>
    public Iterate Last { get; }

    /// <summary>The values f(x) along the recorded points. Made once: every access gives the same array.</summary>
    public double[] Values => field ??= Trajectory.Values.ToArray();

    /// <summary>
    /// The lowest value so far along the recorded points, for the curve that never rises. Made once: every access gives the same array.
    /// </summary>
    public double[] BestValues => field ??= LowestSoFar(Values);

    /// <summary>The gradient norms ‖∇f(x)‖ along the recorded points. Made once: every access gives the same array.</summary>
    public double[] GradientNorms => field ??= Trajectory.GradientNorms.ToArray();

    /// <summary>
    /// The recorded points: <c>Points[k][i]</c> is parameter i of entry k. Made once: every access gives the same arrays.
    /// </summary>
    /// <exception cref="InvalidOperationException">The run was recorded without points.</exception>
    public double[][] Points => field ??= [.. Enumerable.Range(0, Trajectory.Count).Select(entry => Trajectory.Point(entry).ToArray())];

    /// <summary>The outcome in a few words: "converged after 23 steps".</summary>
    public string Outcome => Reason switch
    {
        TerminationReason.Diverged => $"diverged after {Count(Steps)}",
        TerminationReason.NonFiniteValue => $"not a number after {Count(Steps)}",
        TerminationReason.MaxIterations => $"not converged in {Count(Steps)}",
        TerminationReason.CallBudget => $"out of calls after {Count(Steps)}",
        TerminationReason.Cancelled => $"cancelled after {Count(Steps)}",
        TerminationReason.PrecisionLimit => $"converged to the limit of precision after {Count(Steps)}",
        TerminationReason.NoLowerPoint => $"no lower point found after {Count(Steps)}",
        _ => $"converged after {Count(Steps)}",
    };

    /// <summary>Returns the reason, the number of steps and the last point.</summary>
    public override string ToString() => $"{Reason} after {Count(Steps)}; {Last}";

    /// <summary>Returns <see cref="ToString"/> as HTML.</summary>
    public string ToHtml() => TextFormatters.Html(this);

    private static double[] LowestSoFar(double[] values)
    {
        var lowest = values.ToArray();
        for (var k = 1; k < lowest.Length; k++)
        {
            lowest[k] = lowest[k] < lowest[k - 1] || double.IsNaN(lowest[k - 1]) ? lowest[k] : lowest[k - 1];
        }

        return lowest;
    }

    private static string Count(int steps) => steps == 1 ? "1 step" : Invariant($"{steps:N0} steps");
}
