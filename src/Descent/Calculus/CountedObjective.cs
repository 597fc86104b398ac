using System.Globalization;
using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// An objective that counts how often it is asked: the price that optimizers are compared by. With a budget it stops answering,
/// so that a loop without an end comes to one.
/// </summary>
public sealed class CountedObjective : Objective
{
    private readonly Objective _inner;

    internal CountedObjective(Objective inner, int? budget)
    {
        _inner = inner;
        Budget = budget is { } given ? Require.AtLeast(0, given, nameof(budget), "Leave it out to count without a limit.") : null;
    }

    /// <summary>The most calls that are answered; null when there is no limit.</summary>
    public int? Budget { get; }

    /// <summary>How often a value alone was asked for.</summary>
    public int ValueCalls { get; private set; }

    /// <summary>How often a value together with its gradient was asked for.</summary>
    public int GradientCalls { get; private set; }

    /// <summary>How often a Hessian was asked for.</summary>
    public int HessianCalls { get; private set; }

    /// <summary>All calls, a gradient or a Hessian counted as one.</summary>
    public int Calls => ValueCalls + GradientCalls + HessianCalls;

    /// <inheritdoc/>
    public override int Dimension => _inner.Dimension;

    /// <inheritdoc/>
    public override bool IsNoisy => _inner.IsNoisy;

    /// <inheritdoc/>
    public override string Name => _inner.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<string> VariableNames => _inner.VariableNames;

    /// <inheritdoc/>
    /// <exception cref="CallBudgetExceededException">The budget is used up.</exception>
    public override double Value(ReadOnlySpan<double> x)
    {
        RequireBudget();
        ValueCalls++;
        return _inner.Value(x);
    }

    /// <inheritdoc/>
    /// <exception cref="CallBudgetExceededException">The budget is used up.</exception>
    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        RequireBudget();
        GradientCalls++;
        return _inner.ValueAndGradient(x, gradient);
    }

    /// <inheritdoc/>
    /// <exception cref="CallBudgetExceededException">The budget is used up.</exception>
    public override double[,] Hessian(ReadOnlySpan<double> x)
    {
        RequireBudget();
        HessianCalls++;
        return _inner.Hessian(x);
    }

    internal override double ValueAndSmoothGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        RequireBudget();
        GradientCalls++;
        return _inner.ValueAndSmoothGradient(x, gradient);
    }

    internal override void ProximalStep(Span<double> x, double rate) => _inner.ProximalStep(x, rate);

    private void RequireBudget()
    {
        if (Calls >= Budget)
        {
            throw new CallBudgetExceededException(string.Create(
                CultureInfo.InvariantCulture,
                $"The budget of {Budget:N0} calls of the function is used up. "
                + $"Does the loop have an end, and does each step bring it closer?"));
        }
    }
}
