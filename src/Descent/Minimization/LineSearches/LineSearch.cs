using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>How far to go in a direction that descends: a step length that is good enough, found with few evaluations.</summary>
public abstract record LineSearch
{
    /// <summary>c₁: a step must lower f by at least this share of what the first slope promises. Default 1e-4.</summary>
    public double SufficientDecrease
    {
        get;
        init => field = Require.UnitInterval(value, nameof(SufficientDecrease), "Try 1e-4.");
    }
    = 1e-4;

    /// <summary>Searches from <paramref name="x"/> along <paramref name="direction"/>.</summary>
    /// <param name="objective">f and its gradient.</param>
    /// <param name="x">Where to start, n numbers.</param>
    /// <param name="direction">Where to go, n numbers; f must fall along it.</param>
    /// <param name="firstStep">The step length to try first. Default 1.</param>
    /// <exception cref="ArgumentException">A length is wrong, or f does not fall along the direction.</exception>
    public LineSearchResult Find(Objective objective, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, double firstStep = 1)
    {
        Require.SameLength(objective.Dimension, "the objective", x.Length, nameof(x));
        Require.SameLength(objective.Dimension, "the objective", direction.Length, nameof(direction));
        Require.Positive(firstStep, nameof(firstStep), "Try 1.");
        var line = new Line(objective);
        var gradient = new double[x.Length];
        var value = objective.ValueAndGradient(x, gradient);
        line.Begin(x.ToArray(), value, gradient, direction.ToArray());
        if (!(line.StartSlope < 0))
        {
            throw new ArgumentException(
                $"The function must fall along the direction, but its slope there is {line.StartSlope:G6}. Try minus the gradient.",
                nameof(direction));
        }

        return Search(line, firstStep) is { } found
            ? new LineSearchResult(true, found.Step, found.Value, line.Evaluations + 1)
            : new LineSearchResult(false, 0, value, line.Evaluations + 1);
    }

    /// <summary>Returns an acceptable point, which is then the one that the line evaluated last; or null.</summary>
    internal abstract LinePoint? Search(Line line, double firstStep);

    /// <summary>
    /// Armijo's condition. So near a minimum that values can no longer tell points apart, a flatter slope counts as progress;
    /// the same point again never does.
    /// </summary>
    private protected bool DecreasesEnough(Line line, LinePoint at) =>
        at.Value <= line.StartValue + SufficientDecrease * at.Step * line.StartSlope
        && (at.Value < line.StartValue || Math.Abs(at.Slope) < -line.StartSlope);
}
