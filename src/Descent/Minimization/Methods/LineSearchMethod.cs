using Descent.Calculus;

namespace Descent.Minimization;

/// <summary>
/// A method that chooses a direction from what it has seen and a step length by a line search: no learning rate to tune, but it needs
/// exact gradients. Run it with <see cref="Minimizer"/>.
/// </summary>
public abstract record LineSearchMethod
{
    /// <summary>How step lengths are found. Each method documents its default.</summary>
    public abstract LineSearch Search { get; init; }

    /// <summary>Makes the memory of one run.</summary>
    internal abstract SearchDirection Begin(Objective objective);
}
