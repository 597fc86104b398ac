using System.Globalization;
using System.Runtime.CompilerServices;

namespace Descent.Calculus;

/// <summary>
/// A number whose history is recorded on a <see cref="Calculus.Tape"/>. Operators and <see cref="Elementary"/> functions append to
/// the tape; a plain number is a constant and leaves no trace of its own.
/// </summary>
public readonly struct TapeValue : IReal<TapeValue>
{
    internal const int NoIndex = -1;

    internal TapeValue(Tape? tape, int index, double value) => (Tape, Index, Value) = (tape, index, value);

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <summary>∂result/∂(this) after <see cref="Tape.Backward"/>; 0 for a constant.</summary>
    public double Adjoint => Tape?.Adjoint(Index) ?? 0;

    internal Tape? Tape { get; }

    internal int Index { get; }

    /// <summary>Gives the value a name in drawings of the graph, and returns it.</summary>
    public TapeValue Named(string label)
    {
        Tape?.Label(Index, label);
        return this;
    }

    /// <summary>Takes a number as a constant.</summary>
    public static implicit operator TapeValue(double constant) => new(null, NoIndex, constant);

    /// <summary>Returns a + b.</summary>
    public static TapeValue operator +(TapeValue a, TapeValue b) => Binary(TapeOperation.Add, a, b, a.Value + b.Value, 1, 1);

    /// <summary>Returns a − b.</summary>
    public static TapeValue operator -(TapeValue a, TapeValue b) => Binary(TapeOperation.Subtract, a, b, a.Value - b.Value, 1, -1);

    /// <summary>Returns −a.</summary>
    public static TapeValue operator -(TapeValue a) => Unary(TapeOperation.Negate, a, -a.Value, -1);

    /// <summary>Returns a·b.</summary>
    public static TapeValue operator *(TapeValue a, TapeValue b) =>
        Binary(TapeOperation.Multiply, a, b, a.Value * b.Value, b.Value, a.Value);

    /// <summary>Returns a/b.</summary>
    public static TapeValue operator /(TapeValue a, TapeValue b)
    {
        var quotient = a.Value / b.Value;
        return Binary(TapeOperation.Divide, a, b, quotient, 1 / b.Value, -quotient / b.Value);
    }

    static TapeValue IReal<TapeValue>.Sin(TapeValue x) => Unary(TapeOperation.Sin, x, Math.Sin(x.Value), Math.Cos(x.Value));

    static TapeValue IReal<TapeValue>.Cos(TapeValue x) => Unary(TapeOperation.Cos, x, Math.Cos(x.Value), -Math.Sin(x.Value));

    static TapeValue IReal<TapeValue>.Tan(TapeValue x)
    {
        var tan = Math.Tan(x.Value);
        return Unary(TapeOperation.Tan, x, tan, 1 + tan * tan);
    }

    static TapeValue IReal<TapeValue>.Asin(TapeValue x) =>
        Unary(TapeOperation.Asin, x, Math.Asin(x.Value), 1 / Math.Sqrt(1 - x.Value * x.Value));

    static TapeValue IReal<TapeValue>.Acos(TapeValue x) =>
        Unary(TapeOperation.Acos, x, Math.Acos(x.Value), -1 / Math.Sqrt(1 - x.Value * x.Value));

    static TapeValue IReal<TapeValue>.Atan(TapeValue x) => Unary(TapeOperation.Atan, x, Math.Atan(x.Value), 1 / (1 + x.Value * x.Value));

    static TapeValue IReal<TapeValue>.Sinh(TapeValue x) => Unary(TapeOperation.Sinh, x, Math.Sinh(x.Value), Math.Cosh(x.Value));

    static TapeValue IReal<TapeValue>.Cosh(TapeValue x) => Unary(TapeOperation.Cosh, x, Math.Cosh(x.Value), Math.Sinh(x.Value));

    static TapeValue IReal<TapeValue>.Tanh(TapeValue x)
    {
        var tanh = Math.Tanh(x.Value);
        return Unary(TapeOperation.Tanh, x, tanh, 1 - tanh * tanh);
    }

    static TapeValue IReal<TapeValue>.Exp(TapeValue x)
    {
        var exp = Math.Exp(x.Value);
        return Unary(TapeOperation.Exp, x, exp, exp);
    }

    static TapeValue IReal<TapeValue>.Log(TapeValue x) => Unary(TapeOperation.Log, x, Math.Log(x.Value), 1 / x.Value);

    static TapeValue IReal<TapeValue>.Sqrt(TapeValue x)
    {
        var root = Math.Sqrt(x.Value);
        return Unary(TapeOperation.Sqrt, x, root, 0.5 / root);
    }

    static TapeValue IReal<TapeValue>.Abs(TapeValue x) => Unary(TapeOperation.Abs, x, Math.Abs(x.Value), Elementary.Sign<Real>(x.Value));

    static TapeValue IReal<TapeValue>.Sign(TapeValue x) => Unary(TapeOperation.Sign, x, Elementary.Sign<Real>(x.Value), 0);

    static TapeValue IReal<TapeValue>.Pow(TapeValue x, double exponent) => Elementary.Pow(x, (TapeValue)exponent);

    static TapeValue IReal<TapeValue>.Pow(TapeValue x, TapeValue exponent)
    {
        var (u, n) = (x.Value, exponent.Value);
        var power = Math.Pow(u, n);
        var slope = n == 0 ? 0 : n * Math.Pow(u, n - 1);
        return Binary(TapeOperation.Pow, x, exponent, power, slope, exponent.Tape is null ? 0 : power * PowerRule.LogOfBase(u));
    }

    /// <summary>Returns the number as text.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TapeValue Unary(TapeOperation operation, TapeValue a, double value, double slope) => a.Tape is { } tape
        ? new TapeValue(tape, tape.Append(operation, value, a.Index, slope, NoIndex, 0), value)
        : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TapeValue Binary(TapeOperation operation, TapeValue a, TapeValue b, double value, double slopeA, double slopeB)
    {
        if ((a.Tape ?? b.Tape) is not { } tape)
        {
            return value;
        }

        if (a.Tape is null)
        {
            slopeA = a.Value;
        }
        else if (b.Tape is null)
        {
            slopeB = b.Value;
        }
        else if (a.Tape != b.Tape)
        {
            throw new ArgumentException("The two values lie on different tapes. Make all variables of one calculation on one tape.");
        }

        return new(tape, tape.Append(operation, value, a.Index, slopeA, b.Index, slopeB), value);
    }
}
