namespace Descent.Calculus.Symbolic;

/// <summary>The rules of differentiation: one line per kind of node.</summary>
internal static class Differentiation
{
    /// <summary>Returns ∂term/∂x for the variable with the given index.</summary>
    public static Term Derive(Term term, int variable) => DeepRecursion.Continue(Rule, (term, variable));

    private static Term Rule((Term Term, int Variable) of)
    {
        var (term, variable) = of;
        return term switch
        {
            Number => Algebra.Zero,
            Variable v => v.Index == variable ? Algebra.One : Algebra.Zero,
            Sum sum => Algebra.Add([.. sum.Terms.Select(part => Derive(part, variable))]),
            Product product => DeriveProduct(product, variable),
            Power power => DerivePower(power, variable),
            Call call => Algebra.Multiply(call.Function.DerivativeAt(call.Argument), Derive(call.Argument, variable)),
            _ => throw new InvalidOperationException($"There is no rule for {term.GetType().Name}."),
        };
    }

    // (uvw)′ = u′vw + uv′w + uvw′
    private static Term DeriveProduct(Product product, int variable)
    {
        var terms = new List<Term>();
        for (var i = 0; i < product.Factors.Count; i++)
        {
            var factors = product.Factors.ToArray();
            factors[i] = Derive(factors[i], variable);
            terms.Add(Algebra.Multiply([new Number(product.Coefficient), .. factors]));
        }

        return Algebra.Add([.. terms]);
    }

    // (uⁿ)′ = n uⁿ⁻¹ u′ for a number n; (aᵘ)′ = aᵘ ln a · u′ for a number a; in general uᵛ (v′ ln u + v u′ / u).
    private static Term DerivePower(Power power, int variable)
    {
        var (u, v) = (power.Base, power.Exponent);
        var du = Derive(u, variable);
        if (v is Number { Value: -1 } && ExponentOfOnePlusExp(u) is { } w)
        {
            // The logistic function: of −eʷ w′ / (1 + eʷ)² nothing is left but ∞/∞ where eʷ overflows.
            return Algebra.Negate(Algebra.Multiply(Algebra.Apply(ElementaryFunction.LogisticSlope, w), Derive(w, variable)));
        }

        if (v is Number n)
        {
            return Algebra.Multiply(n, Algebra.Raise(u, new Number(n.Value - 1)), du);
        }

        var dv = Derive(v, variable);
        var logarithm = new Call(ElementaryFunction.LogOfBase, u); // ln 2 stays ln 2
        return u is Number
            ? Algebra.Multiply(power, logarithm, dv)
            : Algebra.Multiply(power, Algebra.Add(Algebra.Multiply(dv, logarithm), Algebra.Multiply(v, Algebra.Divide(du, u))));
    }

    // w if the term is 1 + eʷ.
    private static Term? ExponentOfOnePlusExp(Term term) => term is Sum { Terms: [var a, var b] }
        ? (a, b) switch
        {
            (Number { Value: 1 }, Call call) when call.Function == ElementaryFunction.Exp => call.Argument,
            (Call call, Number { Value: 1 }) when call.Function == ElementaryFunction.Exp => call.Argument,
            _ => null,
        }
        : null;
}
