using System.Numerics.Tensors;
using Descent.Calculus;
using Descent.Numerics;
using Descent.Optimizers;

namespace Descent.Minimization;

/// <summary>Steps by direction and line search; goes back to minus the gradient where a direction leads to no lower point.</summary>
internal sealed class LineSearchStepper(Objective objective, double[] start, SearchDirection finder, LineSearch search)
    : Stepper(objective, start)
{
    /// <summary>The share of x by which a first step moves at least: enough for f to show a difference.</summary>
    private const double VisibleShare = 1e-8;

    /// <summary>How many steps may pass without a lower value that shows or a smaller gradient.</summary>
    private const int Patience = 20;

    private readonly SearchLine _line = new(objective);
    private readonly double[] _direction = new double[start.Length];
    private double _smallestNorm = double.PositiveInfinity;
    private int _idle;

    public override bool Advance()
    {
        // At the limit of precision slopes are noise too, and a search might find a flatter one for ever.
        if (_idle == Patience)
        {
            (_idle, IsLostInRounding) = (0, _line.IsLostInRounding());
        }

        if (IsLostInRounding)
        {
            return false;
        }

        if (!Search() && !(finder.Reset() && Search()))
        {
            IsLostInRounding = _line.IsLostInRounding();
            return false;
        }

        _idle = Value >= PreviousValue - _line.Rounding && GradientNorm >= _smallestNorm ? _idle + 1 : 0;
        _smallestNorm = Math.Min(_smallestNorm, GradientNorm);
        return true;
    }

    private bool Search()
    {
        finder.Find(X, Gradient, _direction);
        if (!IsUsable(VectorKernels.Dot(Gradient, _direction)))
        {
            // The product of two large or two small vectors overflows or vanishes; with a direction of length 1 it does not.
            TensorPrimitives.Divide(_direction, VectorKernels.Norm(_direction), _direction);
        }

        _line.Begin(X, Value, Gradient, _direction);
        if (!(_line.StartSlope < 0) || search.Take(_line, FirstStep()) is not { } found)
        {
            return false;
        }

        var free = PreviousX;
        PreviousX = X;
        (X, Gradient) = _line.Exchange(free, Gradient);
        Take(found.Value);
        return true;
    }

    /// <summary>
    /// A step of length 1 at most, then one that promises the last decrease again (Nocedal and Wright 2006, (3.60)), but is not more than
    /// ten times as long as the last: near a minimum a promise may need a step beyond all measure.
    /// </summary>
    private double FirstStep()
    {
        if (finder.HasOwnLength)
        {
            return 1;
        }

        var guess = 2 * (Value - PreviousValue) / _line.StartSlope;
        var length = VectorKernels.Norm(_direction);
        return double.IsFinite(guess) && guess > 0
            ? Math.Min(guess, 10 * VectorKernels.Distance(X, PreviousX) / length)
            : Math.Max(Math.Min(1, 1 / length), VisibleShare * Math.Max(1, VectorKernels.Norm(X)) / length);
    }

    private static bool IsUsable(double slope) => double.IsFinite(slope) && slope != 0;
}
