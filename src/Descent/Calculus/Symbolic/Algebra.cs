namespace Descent.Calculus.Symbolic;

/// <summary>
/// Builds terms and simplifies while building, in the order of a textbook: like terms and like factors are collected, numbers
/// folded, neutral elements dropped. Nothing is expanded, so (1 − x)² stays as its author wrote it.
/// </summary>
internal static class Algebra
{
    public static readonly Number Zero = new(0);
    public static readonly Number One = new(1);

    private static readonly Number s_e = new(Math.E);

    public static Term Negate(Term a) => Multiply(new Number(-1), a);

    public static Term Subtract(Term a, Term b) => Add(a, Negate(b));

    public static Term Divide(Term a, Term b) => b is Number { Value: not 0 } divisor
        ? Multiply(a, new Number(1 / divisor.Value))
        : Multiply(a, Raise(b, new Number(-1)));

    public static Term Apply(ElementaryFunction function, Term argument) => argument is Number number
        ? new Number(function.Evaluate(number.Value))
        : new Call(function, argument);

    public static Term Add(params ReadOnlySpan<Term> terms)
    {
        // Like terms share everything but their coefficient; the order of first appearance is kept.
        var order = new List<string>();
        var collected = new Dictionary<string, (double Coefficient, Term Body)>();
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
                    var (coefficient, rest) = Split(term);
                    if (!collected.TryGetValue(rest.Key, out var known))
                    {
                        order.Add(rest.Key);
                        known = (0, rest);
                    }

                    collected[rest.Key] = (known.Coefficient + coefficient, known.Body);
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
            if (constant != 0 && i == Math.Min(constantAt, order.Count))
            {
                parts.Add(new Number(constant));
            }

            if (i < order.Count && collected[order[i]] is { Coefficient: not 0 } like)
            {
                parts.Add(Scale(like.Coefficient, like.Body));
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
        var order = new List<string>();
        var collected = new Dictionary<string, (Term Base, Term Exponent)>();
        void Collect(Term term)
        {
            switch (term)
            {
                case Number number:
                    coefficient *= number.Value;
                    break;
                case Product product:
                    coefficient *= product.Coefficient;
                    foreach (var factor in product.Factors)
                    {
                        Collect(factor);
                    }

                    break;
                default:
                    var (@base, exponent) = AsPower(term);
                    if (collected.TryGetValue(@base.Key, out var known))
                    {
                        exponent = Add(known.Exponent, exponent);
                    }
                    else
                    {
                        order.Add(@base.Key);
                    }

                    collected[@base.Key] = (@base, exponent);
                    break;
            }
        }

        foreach (var term in terms)
        {
            Collect(term);
        }

        if (coefficient == 0)
        {
            return Zero;
        }

        var factors = new List<Term>();
        foreach (var key in order)
        {
            var (@base, exponent) = collected[key];
            switch (Raise(@base, exponent))
            {
                case Number number:
                    coefficient *= number.Value;
                    break;
                case Product product:
                    coefficient *= product.Coefficient;
                    factors.AddRange(product.Factors);
                    break;
                case var factor:
                    factors.Add(factor);
                    break;
            }
        }

        return factors switch
        {
            [] => new Number(coefficient),
            [var only] when coefficient == 1 => only,
            _ => new Product(coefficient, [.. factors.OrderBy(ReadingOrder)]),
        };
    }

    public static Term Raise(Term @base, Term exponent) => (@base, exponent) switch
    {
        (_, Number { Value: 0 }) => One,
        (_, Number { Value: 1 }) => @base,
        (Number a, Number b) => new Number(Math.Pow(a.Value, b.Value)),
        (Number { Value: 1 }, _) => One,
        (Number { Value: Math.E }, _) => Apply(ElementaryFunction.Exp, exponent),

        // (eᵘ)ᵛ = eᵘᵛ, for eᵘ is positive.
        (Call call, _) when call.Function == ElementaryFunction.Exp => Apply(call.Function, Multiply(call.Argument, exponent)),

        // (uᵃ)ᵇ = uᵃᵇ for every integer b; otherwise not: √(u²) is |u|, not u.
        (Power { Exponent: Number a } inner, Number b) when double.IsInteger(b.Value) =>
            Raise(inner.Base, new Number(a.Value * b.Value)),
        (Product product, Number { Value: var n }) when double.IsInteger(n) =>
            Multiply([new Number(Math.Pow(product.Coefficient, n)), .. product.Factors.Select(factor => Raise(factor, exponent))]),
        _ => new Power(@base, exponent),
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
        Product product => new Product(coefficient * product.Coefficient, product.Factors),
        _ when coefficient == 1 => rest,
        _ => new Product(coefficient, [rest]),
    };
}
