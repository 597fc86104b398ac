using Descent.Calculus;

namespace Descent.Optimizers;

/// <summary>Steps by a rule: one evaluation per step, taken as it comes.</summary>
internal sealed class RuleStepper(Objective objective, double[] start, Optimizer rule) : Stepper(objective, start)
{
    private readonly OptimizerState _state = rule.CreateState(start.Length);

    public override bool Advance()
    {
        (X, PreviousX) = (PreviousX, X);
        PreviousX.CopyTo(X, 0);
        rule.Update(X, Gradient, _state);
        Evaluate();
        return true;
    }
}
