namespace Descent.Calculus;

/// <summary>What a <see cref="GradientCheck"/> finds about a coordinate, and about all of them.</summary>
public enum GradientVerdict
{
    /// <summary>The gradient agrees with the differences, within the tolerance.</summary>
    Right,

    /// <summary>The gradient differs from the differences by more than the tolerance and their own error allow.</summary>
    Wrong,

    /// <summary>
    /// The differences are not certain enough to tell: there is a kink, a jump or the edge of the domain of f nearby, or f changes faster
    /// than they can follow.
    /// </summary>
    CannotBeChecked,
}
