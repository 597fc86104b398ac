using System.Globalization;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// Writes a term the way a textbook does: signs pulled forward, negative exponents below a fraction bar, 2x rather than 2·x.
/// </summary>
internal abstract class Notation
{
    private readonly HashSet<string> _variables;

    /// <summary>Prepares to write the given terms, whose variables may have names that constants have too.</summary>
    protected Notation(IEnumerable<Term> terms) =>
        _variables = [.. Kernels.Uses(terms).Keys.OfType<Variable>().Select(variable => variable.Name)];

    protected abstract string Times { get; }

    protected abstract Writing Fraction(Writing numerator, Term? singleNumerator, Writing denominator, bool simpleDenominator);

    protected abstract Writing Raised(Term @base, Writing exponent);

    protected abstract Writing Root(Writing radicand);

    protected abstract Writing Function(ElementaryFunction function, Writing argument);

    protected abstract string Name(string variable);

    /// <summary>Writes e, π, ∞ or NaN; null where the symbol would be mistaken for something else, and digits are better.</summary>
    protected abstract Writing? Constant(string symbol);

    protected abstract string Scientific(string mantissa, int exponent);

    protected abstract Writing Parentheses(Writing content);

    /// <summary>Joins two neighbouring factors.</summary>
    protected abstract Writing Join(Writing left, Writing right);

    public Writing Text(Term term) => DeepRecursion.Continue(TextOf, term);

    /// <summary>Writes out the functions that have no name, such as the slope of the logistic function.</summary>
    protected static Term WrittenOut(Term term) => DeepRecursion.Continue(WriteOut, term);

    protected bool IsVariable(string name) => _variables.Contains(name);

    private static Term WriteOut(Term term)
    {
        var operands = term.Operands.Select(WrittenOut).ToArray();
        return term is Call { Function.Definition: { } definition } ? definition(operands[0])
            : operands.SequenceEqual(term.Operands, ReferenceEqualityComparer.Instance) ? term
            : Algebra.Rebuild(term, operands);
    }

    private Writing TextOf(Term term) => term switch
    {
        Number number => Digits(number.Value),
        Variable variable => Name(variable.Name),
        Sum sum => TextOfSum(sum),
        Product product => TextOfProduct(product.Coefficient, product.Factors),
        Power { Exponent: Number { Value: < 0 } } power => TextOfProduct(1, [power]),
        Power { Exponent: Number { Value: 0.5 } } power => Root(Text(power.Base)),
        Power power => Raised(power.Base, Text(power.Exponent)),
        Call call => Function(call.Function, Text(call.Argument)),
        _ => throw new InvalidOperationException($"There is no notation for {term.GetType().Name}."),
    };

    /// <summary>Writes a base so that an exponent may follow it.</summary>
    protected Writing Base(Term term) =>
        term is Variable or Call || (term is Number && Text(term).All(c => char.IsAsciiLetterOrDigit(c) || c == '.'))
            ? Text(term)
            : Parentheses(Text(term));

    private Writing TextOfSum(Sum sum)
    {
        var text = Text(sum.Terms[0]);
        foreach (var term in sum.Terms.Skip(1))
        {
            text += Algebra.IsNegative(term) ? " - " + Text(Algebra.Negate(term)) : " + " + Text(term);
        }

        return text;
    }

    private Writing TextOfProduct(double coefficient, IReadOnlyList<Term> factors)
    {
        if (coefficient < 0)
        {
            return "-" + (coefficient == -1 && factors is [Sum sum] ? Parentheses(Text(sum)) : TextOfProduct(-coefficient, factors));
        }

        var numerator = factors.Where(factor => !IsBelow(factor)).ToArray();
        var denominator = factors.Where(IsBelow).Select(factor => Algebra.Raise(factor, new Number(-1))).ToArray();
        var (over, under) = AsFraction(coefficient, evenIfShort: denominator.Length > 0) ?? (coefficient, 1);
        var top = JoinAll(over, numerator);
        if (denominator.Length == 0 && under == 1)
        {
            return top;
        }

        var single = numerator.Length == 1 && over == 1 ? numerator[0] : null;
        var simple = denominator.Length == 0 || (denominator is [not Sum] && under == 1);
        return Fraction(top, single, JoinAll(under, denominator), simple);
    }

    private Writing JoinAll(double coefficient, Term[] factors)
    {
        if (factors.Length == 0)
        {
            return Digits(coefficient);
        }

        var alone = factors.Length == 1 && coefficient == 1;
        var text = coefficient == 1 ? null : Digits(coefficient);
        foreach (var factor in factors)
        {
            var next = factor is Sum && !alone ? Parentheses(Text(factor)) : Text(factor);
            text = text is null ? next : char.IsAsciiDigit(next.First) ? text + Times + next : Join(text, next);
        }

        return text!;
    }

    private Writing Digits(double value)
    {
        if (value < 0)
        {
            return "-" + Digits(-value);
        }

        if (!double.IsFinite(value))
        {
            return Constant(double.IsNaN(value) ? "NaN" : "∞")!;
        }

        if ((value == Math.E ? Constant("e") : AsMultipleOfPi(value)) is { } known)
        {
            return known;
        }

        if (AsFraction(value) is var (over, under))
        {
            return Fraction(Digits(over), null, Digits(under), simpleDenominator: true);
        }

        var text = ShortText(value);
        return text.Split('E') is [var mantissa, var exponent]
            ? Scientific(mantissa, int.Parse(exponent, CultureInfo.InvariantCulture))
            : text;
    }

    // 6.283185307179586 is 2π to a reader, and the derivatives of sin(2πx) bring π².
    private Writing? AsMultipleOfPi(double value)
    {
        if (Constant("π") is not { } pi)
        {
            return null;
        }

        foreach (var (unit, symbol) in ((double, Writing)[])[(Math.PI, pi), (Math.PI * Math.PI, pi + "^2")])
        {
            for (var denominator = 1; denominator <= 12; denominator++)
            {
                var numerator = Math.Round(value / unit * denominator);
                if (numerator is >= 1 and <= 1000 && Math.Abs(numerator / denominator * unit - value) <= 4e-16 * value)
                {
                    var top = numerator == 1 ? symbol : Join(Digits(numerator), symbol);
                    return denominator == 1 ? top : Fraction(top, null, Digits(denominator), simpleDenominator: true);
                }
            }
        }

        return null;
    }

    // 0.25 reads well as it is; 0.3333333333333333 is a third; and 0.5/x is 1/2x.
    private static (double Numerator, double Denominator)? AsFraction(double value, bool evenIfShort = false)
    {
        if ((evenIfShort || ShortText(value).Length > 8) && !double.IsInteger(value) && value is > 1e-4 and < 1e4)
        {
            for (var denominator = 2.0; denominator <= 1000; denominator++)
            {
                var numerator = Math.Round(value * denominator);
                if (Math.Abs(numerator / denominator - value) <= 4e-16 * value)
                {
                    return (numerator, denominator);
                }
            }
        }

        return null;
    }

    // Fifteen digits where they suffice: 0.1 + 0.2 is 0.3 to a reader.
    private static string ShortText(double value) => value.ToString("G15", CultureInfo.InvariantCulture) is { Length: <= 8 } text
        ? text
        : value.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsBelow(Term factor) => factor is Power { Exponent: Number { Value: < 0 } };
}
