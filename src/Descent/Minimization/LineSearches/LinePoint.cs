using Descent.Numerics;

namespace Descent.Minimization;

/// <summary>φ(α) = f(x + αd) and φ′(α) = dᵀ∇f(x + αd) at one α.</summary>
/// <param name="Step">α, the step length in units of the direction.</param>
/// <param name="Value">φ(α).</param>
/// <param name="Slope">φ′(α).</param>
public readonly record struct LinePoint(double Step, double Value, double Slope)
{
    /// <summary>Returns the name and the settings, the same in every culture.</summary>
    public override string ToString() => RecordText.Of(this);
}
