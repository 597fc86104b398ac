namespace Descent.Calculus;

/// <summary>
/// A dual number v + v′ε with ε² = 0: a value that carries its derivative through every operation by the rules of calculus
/// (forward mode; Wengert 1964, doi:10.1145/355586.364791). Each level of differentiation is a type of its own:
/// <c>Dual&lt;Dual&lt;Real&gt;&gt;</c> carries second derivatives, and the ε of one level cannot be mistaken for that of another.
/// </summary>
/// <typeparam name="T">What value and derivative are made of: <see cref="Real"/>, or a dual number of a lower level.</typeparam>
/// <param name="Value">v, the value.</param>
/// <param name="Derivative">v′, the derivative with respect to the variable that was seeded with 1.</param>
public readonly record struct Dual<T>(T Value, T Derivative) : IReal<Dual<T>>
    where T : struct, IReal<T>
{
    /// <summary>Takes a number as a constant: its derivative is 0.</summary>
    public static implicit operator Dual<T>(double constant) => new(constant, 0);

    /// <summary>Takes a number of the level below as a constant: its derivative on this level is 0.</summary>
    public static implicit operator Dual<T>(T constant) => new(constant, 0);

    /// <summary>(u + v)′ = u′ + v′.</summary>
    public static Dual<T> operator +(Dual<T> u, Dual<T> v) => new(u.Value + v.Value, u.Derivative + v.Derivative);

    /// <summary>(u − v)′ = u′ − v′.</summary>
    public static Dual<T> operator -(Dual<T> u, Dual<T> v) => new(u.Value - v.Value, u.Derivative - v.Derivative);

    /// <summary>(−u)′ = −u′.</summary>
    public static Dual<T> operator -(Dual<T> u) => new(-u.Value, -u.Derivative);

    /// <summary>(u v)′ = u′ v + u v′.</summary>
    public static Dual<T> operator *(Dual<T> u, Dual<T> v) =>
        new(u.Value * v.Value, u.Derivative * v.Value + u.Value * v.Derivative);

    /// <summary>(u/v)′ = (u′ − (u/v) v′) / v. A quotient of 0 does not move with v, were v ever so large.</summary>
    public static Dual<T> operator /(Dual<T> u, Dual<T> v)
    {
        var quotient = u.Value / v.Value;
        return new(quotient, (IsZero(quotient) ? u.Derivative : u.Derivative - quotient * v.Derivative) / v.Value);
    }

    /// <summary>sin′ = cos.</summary>
    static Dual<T> IReal<Dual<T>>.Sin(Dual<T> x) => new(T.Sin(x.Value), T.Cos(x.Value) * x.Derivative);

    /// <summary>cos′ = −sin.</summary>
    static Dual<T> IReal<Dual<T>>.Cos(Dual<T> x) => new(T.Cos(x.Value), -T.Sin(x.Value) * x.Derivative);

    /// <summary>tan′ = 1 + tan².</summary>
    static Dual<T> IReal<Dual<T>>.Tan(Dual<T> x)
    {
        var tan = T.Tan(x.Value);
        return new(tan, (1 + tan * tan) * x.Derivative);
    }

    /// <summary>arcsin′ = 1/√(1 − x²).</summary>
    static Dual<T> IReal<Dual<T>>.Asin(Dual<T> x) => Chain(T.Asin(x.Value), 1 / T.Sqrt(1 - x.Value * x.Value), x);

    /// <summary>arccos′ = −1/√(1 − x²).</summary>
    static Dual<T> IReal<Dual<T>>.Acos(Dual<T> x) => Chain(T.Acos(x.Value), -1 / T.Sqrt(1 - x.Value * x.Value), x);

    /// <summary>arctan′ = 1/(1 + x²).</summary>
    static Dual<T> IReal<Dual<T>>.Atan(Dual<T> x) => new(T.Atan(x.Value), x.Derivative / (1 + x.Value * x.Value));

    /// <summary>sinh′ = cosh.</summary>
    static Dual<T> IReal<Dual<T>>.Sinh(Dual<T> x) => new(T.Sinh(x.Value), T.Cosh(x.Value) * x.Derivative);

    /// <summary>cosh′ = sinh.</summary>
    static Dual<T> IReal<Dual<T>>.Cosh(Dual<T> x) => new(T.Cosh(x.Value), T.Sinh(x.Value) * x.Derivative);

    /// <summary>tanh′ = 1 − tanh².</summary>
    static Dual<T> IReal<Dual<T>>.Tanh(Dual<T> x)
    {
        var tanh = T.Tanh(x.Value);
        return new(tanh, (1 - tanh * tanh) * x.Derivative);
    }

    /// <summary>exp′ = exp.</summary>
    static Dual<T> IReal<Dual<T>>.Exp(Dual<T> x)
    {
        var exp = T.Exp(x.Value);
        return new(exp, exp * x.Derivative);
    }

    /// <summary>ln′ = 1/x.</summary>
    static Dual<T> IReal<Dual<T>>.Log(Dual<T> x) => new(T.Log(x.Value), x.Derivative / x.Value);

    /// <summary>√′ = 1/(2√x).</summary>
    static Dual<T> IReal<Dual<T>>.Sqrt(Dual<T> x)
    {
        var root = T.Sqrt(x.Value);
        return Chain(root, 0.5 / root, x);
    }

    /// <summary>|x|′ = sign(x).</summary>
    static Dual<T> IReal<Dual<T>>.Abs(Dual<T> x) => new(T.Abs(x.Value), T.Sign(x.Value) * x.Derivative);

    /// <summary>sign′ = 0.</summary>
    static Dual<T> IReal<Dual<T>>.Sign(Dual<T> x) => new(T.Sign(x.Value), 0);

    /// <summary>(xⁿ)′ = n xⁿ⁻¹, and 0 for n = 0.</summary>
    static Dual<T> IReal<Dual<T>>.Pow(Dual<T> x, double exponent) =>
        exponent == 0 ? 1 : Chain(T.Pow(x.Value, exponent), exponent * T.Pow(x.Value, exponent - 1), x);

    /// <summary>(uᵛ)′ = v uᵛ⁻¹ u′ + uᵛ ln u · v′; for v = 0 the first summand is 0, and ln 0 is that of the smallest number.</summary>
    static Dual<T> IReal<Dual<T>>.Pow(Dual<T> x, Dual<T> exponent)
    {
        var (u, v) = (x.Value, exponent.Value);
        var power = T.Pow(u, v);
        var byBase = Chain(power, IsZero(v) ? 0 : v * T.Pow(u, v - 1), x);
        var byExponent = Chain(power, power * (IsZero(u) ? PowerRule.LogOfBase(0) : T.Log(u)), exponent);
        return new(power, byBase.Derivative + byExponent.Derivative);
    }

    /// <summary>Returns value and derivative in one line: <c>9 + 6ε</c>; of duals of duals <c>(9 + 6ε) + (6 + 2ε)ε</c>.</summary>
    public override string ToString() => typeof(T) == typeof(Real) ? $"{Value} + {Derivative}ε" : $"({Value}) + ({Derivative})ε";

    // The chain rule. What does not move is left out: its slope may be infinite, or not a number where the rest is fine.
    private static Dual<T> Chain(T value, T slope, Dual<T> inner) => new(value, IsZero(inner.Derivative) ? 0 : slope * inner.Derivative);

    private static bool IsZero(T number) => EqualityComparer<T>.Default.Equals(number, 0);
}
