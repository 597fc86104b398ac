using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Descent.Calculus.Symbolic;
using Descent.Numerics;

namespace Descent.Calculus;

/// <summary>
/// A function read from a C# lambda: its expression tree is differentiated by the rules of calculus, simplified, written as LaTeX
/// and compiled. Value and gradient come from one compiled method that computes shared parts once.
/// </summary>
/// <example><code>
/// var f = Formula.Of(x => x * x - 4 * x);
/// f.Derivative(3);               // 2
/// f.DerivativeFormula.ToLatex(); // 2 x - 4
/// var valley = Formula.Of((x, y) => Math.Pow(1 - x, 2) + 100 * Math.Pow(y - x * x, 2));
/// valley.Gradient([-1.2, 1]);    // -215.6, -88
/// </code></example>
/// <remarks>
/// <para>
/// Known are + − · /, <see cref="Math.Pow"/>, <see cref="Math.Sqrt"/>, <see cref="Math.Log(double, double)"/> and the elementary
/// functions of <see cref="Math"/>; |x| has the derivative sign(x), which is 0 at 0. A captured variable keeps the value that it has
/// when the formula is made. Every <c>Of</c> throws <see cref="ArgumentException"/> for a lambda that holds something else; the
/// message names it.
/// </para>
/// <para>
/// Simplification is that of algebra, so a formula may have a value where the lambda has none: x/x is 1 also at 0, √x·√x is x also for
/// x &lt; 0, 0·ln x is 0. Where the lambda is finite the two agree up to rounding, unless an
/// intermediate result leaves the range of a double. Slopes of powers follow
/// <see cref="IReal{TSelf}.Pow(TSelf, TSelf)"/>, except that y·xʸ⁻¹ is NaN at x = y = 0. Where a derivative overflows on the way, such
/// as eˣ/(1 + eˣ) for x > 709, it is NaN; that of 1/(1 + e⁻ˣ) never is.
/// </para>
/// <para>Where a program may not make machine code (<c>dotnet run file.cs</c>), a formula is interpreted: the same bits, slower.</para>
/// </remarks>
[TypeFormatterSource]
public sealed class Formula : Objective
{
    private readonly Term _term;
    private readonly Variable[] _variables;
    private readonly Kernel _value;
    private readonly Kernel _valueAndGradient;
    private readonly Lazy<Kernel> _hessian;

    private Formula(Term term, Variable[] variables)
    {
        (_term, _variables) = (term, variables);
        _value = Kernels.Make(term);
        _valueAndGradient = Kernels.Make(term, GradientTerms);
        _hessian = new(() => Kernels.Make(term, HessianTerms));
    }

    /// <summary>Makes the formula of a function of one variable.</summary>
    public static Formula Of(Expression<Func<double, double>> function) => From(function);

    /// <summary>Makes the formula of a function of two variables.</summary>
    public static Formula Of(Expression<Func<double, double, double>> function) => From(function);

    /// <summary>Makes the formula of a function of three variables.</summary>
    public static Formula Of(Expression<Func<double, double, double, double>> function) => From(function);

    /// <summary>Makes the formula of a function of four variables.</summary>
    public static Formula Of(Expression<Func<double, double, double, double, double>> function) => From(function);

    /// <summary>Makes the formula of a function of a vector: <c>Formula.Of(5, x => x[0] * x[4])</c>. No index may depend on x.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is less than 1.</exception>
    public static Formula Of(int dimension, Expression<Func<double[], double>> function)
    {
        Require.AtLeast(1, dimension, nameof(dimension), "Pass the number of variables, the length of the vector.");
        var name = function.Parameters[0].Name;
        Variable[] variables = [.. Enumerable.Range(0, dimension).Select(index => new Variable(index, EntryName(name, index)))];
        return new Formula(LambdaReader.Read(function, variables), variables);
    }

    /// <inheritdoc/>
    public override int Dimension => _variables.Length;

    /// <summary>The definition in one line of plain text: <c>f(x) = x^2 - 4x</c>.</summary>
    public override string Name => $"{base.Name} = {this}";

    /// <summary>The names of the variables, as the lambda spells them.</summary>
    public override IReadOnlyList<string> VariableNames => [.. _variables.Select(variable => variable.Name)];

    /// <summary>The derivative of a formula of one variable, a formula itself.</summary>
    /// <exception cref="InvalidOperationException">The formula has more than one variable.</exception>
    public Formula DerivativeFormula => Dimension == 1
        ? PartialDerivative(0)
        : throw new InvalidOperationException(
            $"DerivativeFormula needs a formula of one variable, but this one has {Dimension}. "
            + $"Use PartialDerivative(0) to PartialDerivative({Dimension - 1}).");

    /// <summary>Returns the formula of ∂f/∂xᵢ for the variable at <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public Formula PartialDerivative(int index) => new(Derive(_term, index, nameof(index)), _variables);

    /// <summary>Returns the formula of ∂²f/∂xᵢ∂xⱼ: the entry of the Hessian in that row and column, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public Formula HessianFormula(int row, int column) =>
        new(Derive(Derive(_term, row, nameof(row)), column, nameof(column)), _variables);

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the formula", x.Length, nameof(x));
        return _value(in MemoryMarshal.GetReference(x), ref Unsafe.NullRef<double>());
    }

    /// <inheritdoc/>
    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(_variables.Length, "the formula", x.Length, nameof(x));
        Require.SameLength(_variables.Length, "the formula", gradient.Length, nameof(gradient));
        return _valueAndGradient(in MemoryMarshal.GetReference(x), ref MemoryMarshal.GetReference(gradient));
    }

    /// <summary>Returns the Hessian at x, from the formulas of its entries: no differences are taken.</summary>
    public override double[,] Hessian(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the formula", x.Length, nameof(x));
        var hessian = new double[Dimension, Dimension];
        _hessian.Value(in MemoryMarshal.GetReference(x), ref hessian[0, 0]);
        return hessian;
    }

    /// <summary>Returns the formula as LaTeX, without dollar signs: <c>x^{2} - 4 x</c>.</summary>
    public string ToLatex() => Latex.Write(_term);

    /// <summary>Returns the gradient as LaTeX, a column of partial derivatives in parentheses.</summary>
    public string GradientToLatex() => Latex.Write(GradientTerms, columns: 1);

    /// <summary>Returns the Hessian as LaTeX, a matrix in parentheses.</summary>
    public string HessianToLatex() => Latex.Write(HessianTerms, columns: Dimension);

    /// <summary>Returns the formula as plain text: <c>x^2 - 4x</c>.</summary>
    public override string ToString() => _term.ToString();

    /// <summary>Returns <see cref="ToString"/> as HTML.</summary>
    public string ToHtml() => TextFormatters.Html(this);

    private Term[] GradientTerms => [.. _variables.Select(variable => Differentiation.Derive(_term, variable.Index))];

    private Term[] HessianTerms =>
        [.. GradientTerms.SelectMany(partial => _variables.Select(variable => Differentiation.Derive(partial, variable.Index)))];

    private Term Derive(Term term, int index, string name) => index >= 0 && index < Dimension
        ? Differentiation.Derive(term, index)
        : throw new ArgumentOutOfRangeException(
            name, $"{name} must be 0 to {Dimension - 1}, one per variable of the formula, but was {index}.");

    // Entry 10 of w is w10, and of w1 it is w1_10, not w110.
    private static string EntryName(string? vector, int index) =>
        vector is [.., >= '0' and <= '9'] ? $"{vector}_{index}" : $"{vector}{index}";

    private static Formula From(LambdaExpression function)
    {
        Variable[] variables = [.. function.Parameters.Select((parameter, index) => new Variable(index, parameter.Name ?? "x"))];
        return new Formula(LambdaReader.Read(function, variables), variables);
    }
}
