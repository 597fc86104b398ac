using System.Globalization;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// A node of a formula: an immutable expression in real variables. Build nodes with <see cref="Algebra"/>, which simplifies;
/// the constructors store what they are given.
/// </summary>
internal abstract class Term
{
    private string? _key;

    /// <summary>What the node is, whatever the order of its summands and factors: equal keys mean the same formula.</summary>
    public string Key => _key ??= MakeKey();

    public sealed override string ToString() => PlainText.Write(this);

    protected abstract string MakeKey();

    protected static string InAnyOrder(IReadOnlyList<Term> terms) =>
        string.Join(' ', terms.Select(term => term.Key).Order(StringComparer.Ordinal));
}

/// <summary>A number.</summary>
internal sealed class Number(double value) : Term
{
    public double Value { get; } = value;

    protected override string MakeKey() => Value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>The variable at <see cref="Index"/>, by the lambda's name for it.</summary>
internal sealed class Variable(int index, string name) : Term
{
    public int Index { get; } = index;

    public string Name { get; } = name;

    protected override string MakeKey() => $"[{Index}]";
}

/// <summary>A sum of two or more terms, none of them a sum, at most one a number.</summary>
internal sealed class Sum(IReadOnlyList<Term> terms) : Term
{
    public IReadOnlyList<Term> Terms { get; } = terms;

    protected override string MakeKey() => $"(+ {InAnyOrder(Terms)})";
}

/// <summary>A number times one or more factors, none of them a number or a product.</summary>
internal sealed class Product(double coefficient, IReadOnlyList<Term> factors) : Term
{
    public double Coefficient { get; } = coefficient;

    public IReadOnlyList<Term> Factors { get; } = factors;

    protected override string MakeKey() => $"({Coefficient:R} {InAnyOrder(Factors)})";
}

/// <summary>A base raised to an exponent. A quotient is a product with exponent −1.</summary>
internal sealed class Power(Term @base, Term exponent) : Term
{
    public Term Base { get; } = @base;

    public Term Exponent { get; } = exponent;

    protected override string MakeKey() => $"(^ {Base.Key} {Exponent.Key})";
}

/// <summary>An elementary function of one argument.</summary>
internal sealed class Call(ElementaryFunction function, Term argument) : Term
{
    public ElementaryFunction Function { get; } = function;

    public Term Argument { get; } = argument;

    protected override string MakeKey() => $"({Function.Name} {Argument.Key})";
}
