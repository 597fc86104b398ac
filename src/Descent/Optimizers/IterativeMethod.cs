using Descent.Calculus;
using Descent.Numerics;

namespace Descent.Optimizers;

/// <summary>
/// What a run repeats: a rule with a learning rate, an <see cref="Optimizer"/>; a direction with a line search; or the proximal gradient
/// method. A method of your own derives from one of the first two.
/// </summary>
public abstract record IterativeMethod
{
    private protected IterativeMethod()
    {
    }

    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public sealed override string ToString() => RecordText.Of(this);

    /// <summary>Makes the moving part of one run, which takes <paramref name="start"/> for its own.</summary>
    internal abstract Stepper Begin(Objective objective, double[] start);
}
