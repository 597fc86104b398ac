namespace Descent.Minimization;

/// <summary>Where to go next, from everything that one run has seen.</summary>
internal abstract class SearchDirection
{
    /// <summary>True when the directions come with a length of their own, so that 1 is the step to try first.</summary>
    public virtual bool HasOwnLength => false;

    /// <summary>Writes the direction at a new point.</summary>
    public abstract void Find(ReadOnlySpan<double> x, ReadOnlySpan<double> gradient, Span<double> direction);

    /// <summary>Forgets what it has seen, so that the next direction is minus the gradient. False when it had nothing to forget.</summary>
    public abstract bool Reset();
}
