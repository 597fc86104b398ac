using System.Reflection;

namespace Descent.Calculus.Symbolic;

/// <summary>
/// An elementary function that formulas know: how .NET computes it, how it is written, and its derivative as a term.
/// <see cref="All"/> is the table of derivative rules; adding a function is adding a row.
/// </summary>
internal sealed class ElementaryFunction
{
    private readonly Func<Term, Term> _derivative;
    private readonly Func<double, double> _evaluate;

    private ElementaryFunction(
        string name, string latex, Func<double, double> evaluate, Func<Term, Term> derivative, Func<Term, Term>? definition = null)
    {
        (Name, Latex, Method, _evaluate, _derivative, Definition) = (name, latex, evaluate.Method, evaluate, derivative, definition);
    }

    /// <summary>The name in plain text, which is the lower-case name of the method of <see cref="Math"/>.</summary>
    public string Name { get; }

    /// <summary>The command that typesets the name.</summary>
    public string Latex { get; }

    /// <summary>The static method from double to double that computes the function.</summary>
    public MethodInfo Method { get; }

    /// <summary>How the function is written out, if it has no name that a reader knows; else null.</summary>
    public Func<Term, Term>? Definition { get; }

    public double Evaluate(double x) => _evaluate(x);

    /// <summary>Returns the derivative with respect to the argument, taken at <paramref name="u"/>.</summary>
    public Term DerivativeAt(Term u) => _derivative(u);

    public static readonly ElementaryFunction Sin = new("sin", @"\sin", Math.Sin, u => Algebra.Apply(Cos!, u));
    public static readonly ElementaryFunction Cos = new("cos", @"\cos", Math.Cos, u => Algebra.Negate(Algebra.Apply(Sin, u)));
    public static readonly ElementaryFunction Tan = new("tan", @"\tan", Math.Tan, u => Algebra.Raise(Algebra.Apply(Cos, u), Num(-2)));
    public static readonly ElementaryFunction Asin = new("asin", @"\arcsin", Math.Asin, u => Algebra.Raise(OneMinusSquare(u), Num(-0.5)));
    public static readonly ElementaryFunction Acos = new("acos", @"\arccos", Math.Acos, u => Algebra.Negate(Asin.DerivativeAt(u)));
    public static readonly ElementaryFunction Atan = new("atan", @"\arctan", Math.Atan, u => Algebra.Divide(Algebra.One, OnePlusSquare(u)));
    public static readonly ElementaryFunction Sinh = new("sinh", @"\sinh", Math.Sinh, u => Algebra.Apply(Cosh!, u));
    public static readonly ElementaryFunction Cosh = new("cosh", @"\cosh", Math.Cosh, u => Algebra.Apply(Sinh, u));
    public static readonly ElementaryFunction Tanh = new("tanh", @"\tanh", Math.Tanh, u => OneMinusSquare(Algebra.Apply(Tanh!, u)));
    public static readonly ElementaryFunction Exp = new("exp", @"\exp", Math.Exp, u => Algebra.Apply(Exp!, u));
    public static readonly ElementaryFunction Log = new("log", @"\ln", Math.Log, u => Algebra.Raise(u, Num(-1)));
    public static readonly ElementaryFunction Abs = new("abs", "", Math.Abs, u => Algebra.Apply(Sign!, u));

    /// <summary>
    /// −1, 0 or 1: the slope of |u|, and at 0 the sub-gradient that peers choose too. Its own slope is 0 where it has one.
    /// </summary>
    public static readonly ElementaryFunction Sign = new("sign", @"\operatorname{sign}", SignOf, _ => Algebra.Zero);

    /// <summary>
    /// ln u as a factor of the derivative uᵛ ln u: ln 0 counts as that of the smallest positive number, −744, so that 0ᵛ ln 0 is 0
    /// for v > 0, as it is in the limit. All ways of differentiating do this.
    /// </summary>
    public static readonly ElementaryFunction LogOfBase = new("log", @"\ln", PowerRule.LogOfBase, u => Algebra.Raise(u, Num(-1)));

    /// <summary>eᵘ/(1 + eᵘ)², the slope of the logistic function, which is small on both sides and never ∞/∞.</summary>
    public static readonly ElementaryFunction LogisticSlope = new(
        "", "", LogisticSlopeOf,
        u => Algebra.Negate(Algebra.Multiply(Algebra.Apply(LogisticSlope!, u), Algebra.Apply(Tanh, Algebra.Divide(u, Num(2))))),
        u => Algebra.Divide(Algebra.Apply(Exp, u), Square(Algebra.Add(Algebra.One, Algebra.Apply(Exp, u)))));

    /// <summary>The table: every function that a lambda may contain, beside + − · / and powers.</summary>
    public static IReadOnlyList<ElementaryFunction> All { get; } =
        [Sin, Cos, Tan, Asin, Acos, Atan, Sinh, Cosh, Tanh, Exp, Log, Abs, Sign];

    private static Number Num(double value) => new(value);

    private static Term Square(Term u) => Algebra.Raise(u, Num(2));

    private static Term OnePlusSquare(Term u) => Algebra.Add(Algebra.One, Square(u));

    private static Term OneMinusSquare(Term u) => Algebra.Subtract(Algebra.One, Square(u));

    // Math.Sign throws for NaN and returns int; NaN has to pass through, for divergence is a result.
    private static double SignOf(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    private static double LogisticSlopeOf(double x)
    {
        var small = Math.Exp(-Math.Abs(x));
        return small / ((1 + small) * (1 + small));
    }
}
