using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>Steps by direction and line search; goes back to minus the gradient where a direction leads to no lower point.</summary>
internal sealed class LineSearchStepper(Objective objective, double[] start, LineSearchMethod method) : Stepper(objective, start)
{
    private readonly SearchDirection _finder = method.Begin(objective);
    private readonly Line _line = new(objective);
    private readonly double[] _direction = new double[start.Length];
    private double _previousValue = double.NaN;

    public override bool Advance()
    {
        try
        {
            do
            {
                _finder.Find(X, Gradient, _direction);
                _line.Begin(X, Value, Gradient, _direction);
                if (_line.StartSlope < 0 && method.Search.Search(_line, FirstStep()) is { } found)
                {
                    _previousValue = Value;
                    (X, Gradient) = _line.Exchange(X, Gradient);
                    Value = found.Value;
                    return true;
                }
            }
            while (_finder.Reset());
        }
        catch (CallBudgetExceededException)
        {
            // The loop sees that the budget is used up, and says so.
        }

        return false;
    }

    /// <summary>A step of length 1 at first, then one that promises the last decrease again (Nocedal and Wright 2006, (3.60)).</summary>
    private double FirstStep()
    {
        if (_finder.HasOwnLength)
        {
            return 1;
        }

        var guess = 2 * (Value - _previousValue) / _line.StartSlope;
        return double.IsFinite(guess) && guess > 0 ? guess : Math.Min(1, 1 / VectorKernels.Norm(_direction));
    }
}
