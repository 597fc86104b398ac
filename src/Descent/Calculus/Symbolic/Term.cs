namespace Descent.Calculus.Symbolic;

/// <summary>
/// A node of a formula: an immutable expression in real variables. Build nodes with <see cref="Algebra"/>, which simplifies;
/// the constructors store what they are given. Two terms are equal when they are the same formula, whatever the order of
/// summands and factors.
/// </summary>
internal abstract class Term : IEquatable<Term>
{
    private readonly int _hash;

    // The hash comes from those of the operands, so that a term deep as a well is hashed as fast as a flat one.
    protected Term(int hash, params IReadOnlyList<Term> operands)
    {
        _hash = hash;
        Operands = operands;
        foreach (var operand in operands)
        {
            Depth = Math.Max(Depth, operand.Depth + 1);
        }
    }

    /// <summary>The terms that this one is made of, in order.</summary>
    public IReadOnlyList<Term> Operands { get; }

    /// <summary>The number of operations on the longest way down to a number or a variable, 0 for those.</summary>
    public int Depth { get; }

    public bool Equals(Term? other) => ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && GetType() == other.GetType() && DeepRecursion.Continue(IsSame, other));

    public sealed override bool Equals(object? obj) => Equals(obj as Term);

    public sealed override int GetHashCode() => _hash;

    public sealed override string ToString() => PlainText.Write(this);

    /// <summary>Compares with a term of the same kind.</summary>
    protected abstract bool IsSame(Term other);

    /// <summary>A hash that does not depend on the order of the terms.</summary>
    protected static int HashInAnyOrder(IReadOnlyList<Term> terms) =>
        terms.Aggregate(0, (sum, term) => unchecked(sum + HashCode.Combine(term)));

    /// <summary>Compares lists without regard to order; no list holds a term twice.</summary>
    protected static bool AreSameInAnyOrder(IReadOnlyList<Term> terms, IReadOnlyList<Term> others) =>
        terms.Count == others.Count && (terms.SequenceEqual(others) || terms.ToHashSet().SetEquals(others));
}

/// <summary>A number.</summary>
internal sealed class Number(double value) : Term(HashCode.Combine(BitConverter.DoubleToInt64Bits(value)))
{
    public double Value { get; } = value;

    // By its bits: 0 and −0 are two numbers, NaN is one.
    protected override bool IsSame(Term other) =>
        BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(((Number)other).Value);
}

/// <summary>The variable at <see cref="Index"/>, by the lambda's name for it.</summary>
internal sealed class Variable(int index, string name) : Term(HashCode.Combine(nameof(Variable), index))
{
    public int Index { get; } = index;

    public string Name { get; } = name;

    protected override bool IsSame(Term other) => Index == ((Variable)other).Index;
}

/// <summary>A sum of two or more terms, none of them a sum, at most one a number.</summary>
internal sealed class Sum(IReadOnlyList<Term> terms) : Term(HashCode.Combine(nameof(Sum), HashInAnyOrder(terms)), terms)
{
    public IReadOnlyList<Term> Terms => Operands;

    protected override bool IsSame(Term other) => AreSameInAnyOrder(Terms, other.Operands);
}

/// <summary>
/// A number times one or more factors, none of them a product. A factor is a number only where it would overflow, or vanish,
/// if it were multiplied with the other one.
/// </summary>
internal sealed class Product(double coefficient, IReadOnlyList<Term> factors)
    : Term(HashCode.Combine(nameof(Product), coefficient, HashInAnyOrder(factors)), factors)
{
    public double Coefficient { get; } = coefficient;

    public IReadOnlyList<Term> Factors => Operands;

    protected override bool IsSame(Term other) =>
        Coefficient.Equals(((Product)other).Coefficient) && AreSameInAnyOrder(Factors, other.Operands);
}

/// <summary>A base raised to an exponent. A quotient is a product with exponent −1.</summary>
internal sealed class Power(Term @base, Term exponent) : Term(HashCode.Combine(nameof(Power), @base, exponent), @base, exponent)
{
    public Term Base => Operands[0];

    public Term Exponent => Operands[1];

    protected override bool IsSame(Term other) => Operands.SequenceEqual(other.Operands);
}

/// <summary>An elementary function of one argument.</summary>
internal sealed class Call(ElementaryFunction function, Term argument)
    : Term(HashCode.Combine(nameof(Call), function, argument), argument)
{
    public ElementaryFunction Function { get; } = function;

    public Term Argument => Operands[0];

    protected override bool IsSame(Term other) => Function == ((Call)other).Function && Argument.Equals(other.Operands[0]);
}
