using System.Numerics;

namespace Descent.Calculus;

/// <summary>
/// Something that calculates like a real number: plain (<see cref="Real"/>), with a derivative in tow (<see cref="Dual{T}"/>) or
/// recorded on a tape (<see cref="TapeValue"/>). One generic function runs on all of them, and on duals of duals.
/// </summary>
/// <example><code>
/// static T F&lt;T&gt;(T x) where T : struct, IReal&lt;T&gt; => Elementary.Exp(x) * Elementary.Sin(x);
/// </code></example>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IReal<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>,
    IUnaryNegationOperators<TSelf, TSelf>
    where TSelf : struct, IReal<TSelf>
{
    /// <summary>Takes a number as a constant.</summary>
    static abstract implicit operator TSelf(double constant);

    /// <summary>Returns sin x, x in radians.</summary>
    static abstract TSelf Sin(TSelf x);

    /// <summary>Returns cos x, x in radians.</summary>
    static abstract TSelf Cos(TSelf x);

    /// <summary>Returns tan x, x in radians.</summary>
    static abstract TSelf Tan(TSelf x);

    /// <summary>Returns arcsin x, in radians.</summary>
    static abstract TSelf Asin(TSelf x);

    /// <summary>Returns arccos x, in radians.</summary>
    static abstract TSelf Acos(TSelf x);

    /// <summary>Returns arctan x, in radians.</summary>
    static abstract TSelf Atan(TSelf x);

    /// <summary>Returns sinh x.</summary>
    static abstract TSelf Sinh(TSelf x);

    /// <summary>Returns cosh x.</summary>
    static abstract TSelf Cosh(TSelf x);

    /// <summary>Returns tanh x.</summary>
    static abstract TSelf Tanh(TSelf x);

    /// <summary>Returns eˣ.</summary>
    static abstract TSelf Exp(TSelf x);

    /// <summary>Returns ln x.</summary>
    static abstract TSelf Log(TSelf x);

    /// <summary>Returns √x.</summary>
    static abstract TSelf Sqrt(TSelf x);

    /// <summary>Returns |x|; its derivative is sign(x), which is 0 at 0.</summary>
    static abstract TSelf Abs(TSelf x);

    /// <summary>Returns −1, 0 or 1; its derivative is 0.</summary>
    static abstract TSelf Sign(TSelf x);

    /// <summary>Returns xⁿ for a constant exponent.</summary>
    static abstract TSelf Pow(TSelf x, double exponent);

    /// <summary>
    /// Returns x to the power of another number y. ∂/∂x is y·xʸ⁻¹, and 0 for y = 0, for every x; ∂/∂y is xʸ ln x, where ln 0 counts as
    /// that of the smallest positive number, −744, so that it is 0 at x = 0, y > 0, and which is NaN for x &lt; 0.
    /// </summary>
    static abstract TSelf Pow(TSelf x, TSelf exponent);
}
