using System.Globalization;

namespace Descent.Calculus;

/// <summary>A derivative with an estimate of its own absolute error, both in units of f per unit of x.</summary>
/// <param name="Value">The estimate of f′(x).</param>
/// <param name="Error">
/// How far refinements disagreed, and at least the rounding: an estimate, not a bound. At a kink half the jump of the slope; infinite
/// where the differences do not settle.
/// </param>
public readonly record struct DerivativeEstimate(double Value, double Error)
{
    /// <summary>Returns value and error in one line: <c>2.71828182845905 ± 4E-14</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:G15} ± {Error:G1}");
}
