namespace Descent.Calculus;

/// <summary>
/// The elementary functions for every <see cref="IReal{TSelf}"/>, under the names that <see cref="Math"/> has for plain numbers:
/// <c>Elementary.Sin(x)</c> is a dual number when x is one, and a new entry of the tape when x lives on a tape.
/// </summary>
public static class Elementary
{
    /// <inheritdoc cref="IReal{TSelf}.Sin"/>
    public static T Sin<T>(T x) where T : struct, IReal<T> => T.Sin(x);

    /// <inheritdoc cref="IReal{TSelf}.Cos"/>
    public static T Cos<T>(T x) where T : struct, IReal<T> => T.Cos(x);

    /// <inheritdoc cref="IReal{TSelf}.Tan"/>
    public static T Tan<T>(T x) where T : struct, IReal<T> => T.Tan(x);

    /// <inheritdoc cref="IReal{TSelf}.Asin"/>
    public static T Asin<T>(T x) where T : struct, IReal<T> => T.Asin(x);

    /// <inheritdoc cref="IReal{TSelf}.Acos"/>
    public static T Acos<T>(T x) where T : struct, IReal<T> => T.Acos(x);

    /// <inheritdoc cref="IReal{TSelf}.Atan"/>
    public static T Atan<T>(T x) where T : struct, IReal<T> => T.Atan(x);

    /// <inheritdoc cref="IReal{TSelf}.Sinh"/>
    public static T Sinh<T>(T x) where T : struct, IReal<T> => T.Sinh(x);

    /// <inheritdoc cref="IReal{TSelf}.Cosh"/>
    public static T Cosh<T>(T x) where T : struct, IReal<T> => T.Cosh(x);

    /// <inheritdoc cref="IReal{TSelf}.Tanh"/>
    public static T Tanh<T>(T x) where T : struct, IReal<T> => T.Tanh(x);

    /// <inheritdoc cref="IReal{TSelf}.Exp"/>
    public static T Exp<T>(T x) where T : struct, IReal<T> => T.Exp(x);

    /// <inheritdoc cref="IReal{TSelf}.Log"/>
    public static T Log<T>(T x) where T : struct, IReal<T> => T.Log(x);

    /// <inheritdoc cref="IReal{TSelf}.Sqrt"/>
    public static T Sqrt<T>(T x) where T : struct, IReal<T> => T.Sqrt(x);

    /// <inheritdoc cref="IReal{TSelf}.Abs"/>
    public static T Abs<T>(T x) where T : struct, IReal<T> => T.Abs(x);

    /// <inheritdoc cref="IReal{TSelf}.Sign"/>
    public static T Sign<T>(T x) where T : struct, IReal<T> => T.Sign(x);

    /// <inheritdoc cref="IReal{TSelf}.Pow(TSelf, double)"/>
    public static T Pow<T>(T x, double exponent) where T : struct, IReal<T> => T.Pow(x, exponent);

    /// <inheritdoc cref="IReal{TSelf}.Pow(TSelf, TSelf)"/>
    public static T Pow<T>(T x, T exponent) where T : struct, IReal<T> => T.Pow(x, exponent);
}
