using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>What a line search found.</summary>
/// <param name="Found">False when no step length was good enough.</param>
/// <param name="Step">α, the step length in units of the direction; 0 when none was found.</param>
/// <param name="Value">f(x + αd).</param>
/// <param name="Evaluations">How often value and gradient were evaluated, the start included.</param>
public sealed record LineSearchResult(bool Found, double Step, double Value, int Evaluations)
{
    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public override string ToString() => RecordText.Of(this);
}
