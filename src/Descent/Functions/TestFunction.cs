using Descent.Calculus;

namespace Descent.Functions;

/// <summary>
/// A function whose minima are known, to try optimizers on: an objective together with what the literature says about it.
/// </summary>
public sealed class TestFunction : Objective
{
    private readonly Objective _objective;

    internal TestFunction(string name, Objective objective, string? latex = null)
    {
        (Name, _objective) = (name, objective);
        Latex = latex ?? ((Formula)objective).ToLatex();
    }

    /// <summary>The name that the literature uses.</summary>
    public override string Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> VariableNames => _objective.VariableNames;

    /// <summary>The definition as LaTeX, without dollar signs.</summary>
    public string Latex { get; }

    /// <inheritdoc/>
    public override int Dimension => _objective.Dimension;

    /// <summary>The customary start, or ours where there is no custom; a copy.</summary>
    public required double[] Start { get => [.. field]; init; }

    /// <summary>All points with the least value, copies; empty for a function without one.</summary>
    public required double[][] Minimizers { get => [.. field.Select(point => point.ToArray())]; init; }

    /// <summary>The least value; −∞ for a function that falls for ever.</summary>
    public required double Minimum { get; init; }

    /// <summary>What a plot should show, one interval per variable.</summary>
    public required IReadOnlyList<Interval> Domain { get; init; }

    /// <summary>L: the gradient changes by at most L per unit of x, anywhere; null where no such number exists.</summary>
    public double? Smoothness { get; init; }

    /// <summary>μ: the least curvature in any direction, anywhere; null where it is not positive.</summary>
    public double? StrongConvexity { get; init; }

    /// <summary>Where the function comes from.</summary>
    public required string Source { get; init; }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x) => _objective.Value(x);

    /// <inheritdoc/>
    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient) => _objective.ValueAndGradient(x, gradient);

    /// <inheritdoc/>
    public override double[,] Hessian(ReadOnlySpan<double> x) => _objective.Hessian(x);

    internal static Interval[] Cube(int dimension, double low, double high) =>
        [.. Enumerable.Repeat(new Interval(low, high), dimension)];
}
