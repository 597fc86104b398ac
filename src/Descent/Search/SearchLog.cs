using Descent.Calculus;
using Descent.Functions;
using Descent.Minimization;
using Descent.Numerics;

namespace Descent.Search;

/// <summary>What a search has asked and found: where it stood after each evaluation, the best point, its chance and its region.</summary>
internal sealed class SearchLog(Objective objective, IReadOnlyList<Interval> region, int evaluations, SeededRandom random)
{
    private readonly Trajectory _trajectory = new(objective.Dimension, evaluations, keepsPoints: true);
    private readonly double[] _best = new double[objective.Dimension];
    private double _bestValue = double.NaN;
    private int _bestStep;
    private int _asked;

    public int Dimension => objective.Dimension;

    public SeededRandom Random => random;

    public bool IsOver => _asked >= evaluations;

    public int Asked => _asked;

    public int Evaluations => evaluations;

    /// <summary>Returns f(x), or +∞ where that is NaN, so that a comparison never prefers it.</summary>
    public double Evaluate(ReadOnlySpan<double> x)
    {
        var value = objective.Value(x);
        Count(x, value);
        return double.IsNaN(value) ? double.PositiveInfinity : value;
    }

    /// <summary>Returns f(x) and its gradient, for a method that restarts one which needs it; counted as one evaluation.</summary>
    public double EvaluateWithGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var value = objective.ValueAndGradient(x, gradient);
        Count(x, value);
        return value;
    }

    /// <summary>Records where the search stands after the last evaluation.</summary>
    public void Stand(ReadOnlySpan<double> x, double value) => _trajectory.Add(_asked - 1, x, value, double.NaN);

    public double Width(int index) => region[index].High - region[index].Low;

    public double[] RandomPoint()
    {
        var point = new double[Dimension];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = random.Uniform(region[i].Low, region[i].High);
        }

        return point;
    }

    /// <summary>From the unit cube to the region.</summary>
    public void Place(ReadOnlySpan<double> unit, Span<double> x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = region[i].Low + unit[i] * Width(i);
        }
    }

    /// <summary>From the region to the unit cube.</summary>
    public double[] Unit(ReadOnlySpan<double> x)
    {
        var unit = new double[x.Length];
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] = (x[i] - region[i].Low) / Width(i);
        }

        return unit;
    }

    public MinimizationResult Result() => new(
        TerminationReason.CallBudget,
        _trajectory,
        new Iterate(_bestStep, _best, _bestValue, double.NaN),
        _trajectory[_trajectory.Count - 1]);

    private void Count(ReadOnlySpan<double> x, double value)
    {
        if (value < _bestValue || double.IsNaN(_bestValue))
        {
            x.CopyTo(_best);
            (_bestStep, _bestValue) = (_asked, value);
        }

        _asked++;
    }
}
