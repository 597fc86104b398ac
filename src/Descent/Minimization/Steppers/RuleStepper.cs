using Descent.Calculus;
using Descent.Optimizers;

namespace Descent.Minimization;

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
