using System.Globalization;

namespace Descent.Calculus;

/// <summary>A plain number, the innermost layer of a <see cref="Dual{T}"/>. Converts from and to <see cref="double"/>.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Real(double Value) : IReal<Real>
{
    /// <summary>Takes a number as it is.</summary>
    public static implicit operator Real(double constant) => new(constant);

    /// <summary>Gives the number back.</summary>
    public static implicit operator double(Real x) => x.Value;

    /// <summary>Returns a + b.</summary>
    public static Real operator +(Real a, Real b) => new(a.Value + b.Value);

    /// <summary>Returns a − b.</summary>
    public static Real operator -(Real a, Real b) => new(a.Value - b.Value);

    /// <summary>Returns −a.</summary>
    public static Real operator -(Real a) => new(-a.Value);

    /// <summary>Returns a·b.</summary>
    public static Real operator *(Real a, Real b) => new(a.Value * b.Value);

    /// <summary>Returns a/b.</summary>
    public static Real operator /(Real a, Real b) => new(a.Value / b.Value);

    static Real IReal<Real>.Sin(Real x) => Math.Sin(x.Value);

    static Real IReal<Real>.Cos(Real x) => Math.Cos(x.Value);

    static Real IReal<Real>.Tan(Real x) => Math.Tan(x.Value);

    static Real IReal<Real>.Asin(Real x) => Math.Asin(x.Value);

    static Real IReal<Real>.Acos(Real x) => Math.Acos(x.Value);

    static Real IReal<Real>.Atan(Real x) => Math.Atan(x.Value);

    static Real IReal<Real>.Sinh(Real x) => Math.Sinh(x.Value);

    static Real IReal<Real>.Cosh(Real x) => Math.Cosh(x.Value);

    static Real IReal<Real>.Tanh(Real x) => Math.Tanh(x.Value);

    static Real IReal<Real>.Exp(Real x) => Math.Exp(x.Value);

    static Real IReal<Real>.Log(Real x) => Math.Log(x.Value);

    static Real IReal<Real>.Sqrt(Real x) => Math.Sqrt(x.Value);

    static Real IReal<Real>.Abs(Real x) => Math.Abs(x.Value);

    // Math.Sign throws for NaN; here NaN passes through.
    static Real IReal<Real>.Sign(Real x) => x.Value > 0 ? 1 : x.Value < 0 ? -1 : x;

    static Real IReal<Real>.Pow(Real x, double exponent) => Math.Pow(x.Value, exponent);

    static Real IReal<Real>.Pow(Real x, Real exponent) => Math.Pow(x.Value, exponent.Value);

    /// <summary>Returns the number as text.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
