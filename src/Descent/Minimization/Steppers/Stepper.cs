using Descent.Calculus;

namespace Descent.Minimization;

/// <summary>A run's moving part: the current point with its value and gradient, and the way to the next one.</summary>
internal abstract class Stepper(Objective objective, double[] start)
{
    public double[] X { get; protected set; } = start;

    public double[] Gradient { get; protected set; } = new double[start.Length];

    public double Value { get; protected set; }

    protected Objective Objective => objective;

    public void Evaluate() => Value = objective.ValueAndGradient(X, Gradient);

    /// <summary>Moves to the next point and evaluates it. When there is none it returns false and stays.</summary>
    public abstract bool Advance();
}
