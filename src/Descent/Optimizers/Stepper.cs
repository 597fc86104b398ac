using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>A run's moving part: the current point with its value and gradient, the point before, and the way to the next one.</summary>
internal abstract class Stepper(Objective objective, double[] start)
{
    public double[] X { get; protected set; } = start;

    /// <summary>The point before the last step; before the first, the start.</summary>
    public double[] PreviousX { get; protected set; } = [.. start];

    public double[] Gradient { get; protected set; } = new double[start.Length];

    public double Value { get; private set; } = double.NaN;

    /// <summary>f at <see cref="PreviousX"/>; before the first step, not a number.</summary>
    public double PreviousValue { get; private set; } = double.NaN;

    public double GradientNorm { get; private set; }

    /// <summary>True when the last <see cref="Advance"/> failed because rounding hides whether any point is lower.</summary>
    public bool IsLostInRounding { get; protected set; }

    public Objective Objective => objective;

    public virtual void Evaluate() => Take(objective.ValueAndGradient(X, Gradient));

    /// <summary>
    /// Moves to the next point and evaluates it, and leaves the array of the old one as it is. When there is none it returns false and
    /// stays.
    /// </summary>
    public abstract bool Advance();

    /// <summary>Takes note of the value at a new point, whose gradient is there already.</summary>
    protected void Take(double value) => (PreviousValue, Value, GradientNorm) = (Value, value, VectorKernels.Norm(Gradient));
}
