namespace Descent.Calculus.Symbolic;

/// <summary>
/// Builds terms and simplifies while building, in the order of a textbook: like terms and like factors are collected, numbers
/// folded, neutral elements dropped. Nothing is expanded, so (1 − x)² stays as its author wrote it. Numbers are folded only where
/// the result is one that a double holds to its full precision.
/// </summary>
internal static class Algebra
{
    public static readonly Number Zero = new(0);
    public static readonly Number One = new(1);

    private static readonly Number s_e = new(Math.E);

    public static Term Negate(Term a) => Multiply(new Number(-1), a);

    public static Term Subtract(Term a, Term b) => Add(a, Negate(b));

    public static Term Divide(Term a, Term b) => Multiply(a, Raise(b, new Number(-1)));

    public static Term Apply(ElementaryFunction function, Term argument) => argument is Number number
        ? new Number(function.Evaluate(number.Value))
        : new Call(function, argument);

    public static Term Add(params ReadOnlySpan<Term> terms)
    {
        // Like terms share everything but their coefficient; the order of first appearance is kept.
        var order = new List<Term>();
        var coefficients = new Dictionary<Term, double>();
        var constant = 0.0;
        var constantAt = int.MaxValue;
        void Collect(Term term)
        {
            switch (term)
            {
                case Sum sum:
                    foreach (var part in sum.Terms)
                    {
                        Collect(part);
                    }

                    break;
                case Product { Coefficient: -1, Factors: [Sum subtracted] }:
                    foreach (var part in subtracted.Terms)
                    {
                        Collect(Negate(part));
                    }

                    break;
                case Number number:
                    constant += number.Value;
                    constantAt = Math.Min(constantAt, order.Count);
                    break;
                default:
                    var (coefficient, body) = Split(term);
                    if (!coefficients.TryGetValue(body, out var known))
                    {
                        order.Add(body);
                    }

                    coefficients[body] = known + coefficient;
                    break;
            }
        }

        foreach (var term in terms)
        {
            Collect(term);
        }

        var parts = new List<Term>();
        for (var i = 0; i <= order.Count; i++)
        {
            if (constant != 0 && i == constantAt)
            {
                parts.Add(new Number(constant));
            }

            if (i < order.Count && coefficients[order[i]] is not 0 and var like)
            {
                parts.Add(Scale(like, order[i]));
            }
        }

        // What had a number before it may stand alone now: 3(x + 1) − 2(x + 1) + y is a sum in the sum.
        if (parts.Any(part => part is Sum or Product { Coefficient: -1, Factors: [Sum] }))
        {
            return Add([.. parts]);
        }

        // "2x − 4" rather than "−4 + 2x": a sum begins with a term that carries no minus sign, if it has one.
        if (parts.Count > 1 && IsNegative(parts[0]) && parts.FindIndex(part => !IsNegative(part)) is > 0 and var positive)
        {
            var first = parts[positive];
            parts.RemoveAt(positive);
            parts.Insert(0, first);
        }

        return parts switch
        {
            [] => Zero,
            [var only] => only,
            _ => new Sum(parts),
        };
    }

    public static Term Multiply(params ReadOnlySpan<Term> terms)
    {
        var coefficient = 1.0;
        var apart = new List<Term>();
        var order = new List<Term>();
        var exponents = new Dictionary<Term, Term>();
        void Fold(double number)
        {
            if (IsFolded(coefficient * number, coefficient, number))
            {
                coefficient *= number;
            }
            else
            {
                apart.Add(new Number(number));
            }
        }

        void Collect(Term term)
        {
            switch (term)
            {
                case Number number:
                    Fold(number.Value);
                    break;
                case Product product:
                    Fold(product.Coefficient);
                    foreach (var factor in product.Factors)
                    {
                        Collect(factor);
                    }

                    break;
                default:
                    var (@base, exponent) = AsPower(term);
                    if (exponents.TryGetValue(@base, out var known))
                    {
                        exponent = Add(known, exponent);
                    }
                    else
                    {
                        order.Add(@base);
                    }

                    exponents[@base] = exponent;
                    break;
            }
        }

        foreach (var term in terms)
        {
            Collect(term);
        }

        var factors = new List<Term>();
        var isSettled = true;
        foreach (var @base in order)
        {
            var factor = Raise(@base, exponents[@base]);
            if (factor is Number number)
            {
                Fold(number.Value);
            }
            else
            {
                factors.Add(factor);
                isSettled &= factor is not Product && AsPower(factor).Base.Equals(@base);
            }
        }

        if (coefficient == 0)
        {
            return Zero;
        }

        // What was under a root may stand free now and meet its like: x · √(xy) · √(xy) is x · xy.
        if (!isSettled)
        {
            return Multiply([new Number(coefficient), .. factors, .. apart]);
        }

        return factors.Count + apart.Count == 0 ? new Number(coefficient)
            : factors.Count == 1 && apart.Count == 0 && coefficient == 1 ? factors[0]
            : new Product(coefficient, [.. factors.OrderBy(ReadingOrder), .. apart]);
    }

    public static Term Raise(Term @base, Term exponent) => (@base, exponent) switch
    {
        (_, Number { Value: 0 }) => One,
        (_, Number { Value: 1 }) => @base,
        (Number a, Number b) when PowerOf(a.Value, b.Value) is var power && IsFolded(power, a.Value, b.Value) => new Number(power),
        (Number { Value: 1 }, _) => One,
        (Number { Value: Math.E }, _) => Apply(ElementaryFunction.Exp, exponent),

        // (eᵘ)ᵛ = eᵘᵛ, for eᵘ is positive.
        (Call call, _) when call.Function == ElementaryFunction.Exp => Apply(call.Function, Multiply(call.Argument, exponent)),

        // (uᵃ)ᵇ = uᵃᵇ for every integer b; otherwise not: √(u²) is |u|, not u.
        (Power { Exponent: Number a } inner, Number b) when double.IsInteger(b.Value) =>
            Raise(inner.Base, new Number(a.Value * b.Value)),
        (Product { Coefficient: var c } product, Number { Value: var n }) when double.IsInteger(n) && IsFolded(PowerOf(c, n), c, n) =>
            Multiply([new Number(PowerOf(c, n)), .. product.Factors.Select(factor => Raise(factor, exponent))]),
        _ => new Power(@base, exponent),
    };

    /// <summary>Builds a term anew around other operands.</summary>
    public static Term Rebuild(Term term, IReadOnlyList<Term> operands) => term switch
    {
        Sum => Add([.. operands]),
        Product product => Multiply([new Number(product.Coefficient), .. operands]),
        Power => Raise(operands[0], operands[1]),
        _ => new Call(((Call)term).Function, operands[0]),
    };

    /// <summary>Splits a term into its coefficient and the rest, which carries none.</summary>
    public static (double Coefficient, Term Body) Split(Term term) => term switch
    {
        Product { Factors: [var only] } product => (product.Coefficient, only),
        Product product => (product.Coefficient, new Product(1, product.Factors)),
        _ => (1, term),
    };

    public static bool IsNegative(Term term) => term switch
    {
        Number number => number.Value < 0,
        Product product => product.Coefficient < 0,
        _ => false,
    };

    // The reciprocal is rounded once; Math.Pow promises less.
    private static double PowerOf(double a, double b) => b == -1 ? 1 / a : Math.Pow(a, b);

    // Whether a number may stand for the operation on two others: not when it overflowed or lost digits below the smallest normal one.
    private static bool IsFolded(double result, double a, double b) =>
        double.IsNormal(result) || a == 0 || !double.IsFinite(a) || b == 0 || !double.IsFinite(b);

    // x before 2ˣ before (x − 1) before sin(x): the order in which a product is easiest to read.
    private static int ReadingOrder(Term factor) => factor switch
    {
        Power { Exponent: not Number } => 1,
        Power power => ReadingOrder(power.Base),
        Variable or Number => 0,
        Sum => 2,
        _ => 3,
    };

    // eᵘ counts as a power of e, so that eᵘ · eᵛ becomes eᵘ⁺ᵛ.
    private static (Term Base, Term Exponent) AsPower(Term term) => term switch
    {
        Power power => (power.Base, power.Exponent),
        Call call when call.Function == ElementaryFunction.Exp => (s_e, call.Argument),
        _ => (term, One),
    };

    private static Term Scale(double coefficient, Term rest) => rest switch
    {
        _ when coefficient == 1 => rest,
        Product product => new Product(coefficient, product.Factors),
        _ => new Product(coefficient, [rest]),
    };
}
