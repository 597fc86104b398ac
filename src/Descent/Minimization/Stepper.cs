using Descent.Calculus;
using Descent.Optimizers;

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

/// <summary>Steps by a rule: one evaluation per step, taken as it comes.</summary>
internal sealed class RuleStepper(Objective objective, double[] start, Optimizer rule) : Stepper(objective, start)
{
    private readonly OptimizerState _state = rule.CreateState(start.Length);

    public override bool Advance()
    {
        rule.Update(X, Gradient, _state);
        Evaluate();
        return true;
    }
}
