namespace Descent.Minimization;

/// <summary>Where to go next, from everything that one run has seen; see <see cref="LineSearchMethod"/>.</summary>
public abstract class SearchDirection
{
    /// <summary>True when the directions come with a length of their own, so that 1 is the step to try first. Default false.</summary>
    public virtual bool HasOwnLength => false;

    /// <summary>Writes the direction at a new point. One along which f does not fall leads nowhere.</summary>
    /// <param name="x">The point, n numbers.</param>
    /// <param name="gradient">∇f(x), n numbers.</param>
    /// <param name="direction">Room for n numbers, to be overwritten.</param>
    public abstract void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction);

    /// <summary>
    /// Forgets what it has seen, so that the next direction is minus the gradient; called when a direction led to no lower point.
    /// Returns false, the default, when there is nothing to forget.
    /// </summary>
    public virtual bool Reset() => false;
}
