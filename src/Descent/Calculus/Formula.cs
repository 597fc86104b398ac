using System.Linq.Expressions;
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
/// </code></example>
/// <remarks>
/// Known are + − · /, <see cref="Math.Pow"/>, <see cref="Math.Sqrt"/> and the elementary functions of <see cref="Math"/>;
/// |x| has the derivative sign(x), which is 0 at 0. A captured variable keeps the value that it has when the formula is made.
/// </remarks>
public sealed class Formula : Objective
{
    private readonly Term _term;
    private readonly Variable[] _variables;
    private readonly TermCompiler.Kernel _value;
    private readonly TermCompiler.Kernel _valueAndGradient;

    private Formula(Term term, Variable[] variables)
    {
        (_term, _variables) = (term, variables);
        _value = TermCompiler.Compile(term);
        _valueAndGradient = TermCompiler.Compile([.. variables.Select(v => Differentiation.Derive(term, v.Index)), term]);
    }

    /// <summary>Makes the formula of a function of one variable.</summary>
    /// <exception cref="ArgumentException">The lambda holds something that has no rule; the message names it.</exception>
    public static Formula Of(Expression<Func<double, double>> function) => From(function);

    /// <inheritdoc/>
    public override int Dimension => _variables.Length;

    /// <summary>The derivative of a formula of one variable, a formula itself.</summary>
    /// <exception cref="InvalidOperationException">The formula has more than one variable.</exception>
    public Formula DerivativeFormula => Dimension == 1
        ? PartialDerivative(0)
        : throw new InvalidOperationException(
            $"DerivativeFormula needs a formula of one variable, but this one has {Dimension}. Use PartialDerivative(0) to PartialDerivative({Dimension - 1}).");

    /// <summary>Returns the formula of the partial derivative with respect to the variable at <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public Formula PartialDerivative(int index)
    {
        if (index < 0 || index >= Dimension)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), $"index must be 0 to {Dimension - 1}, one per variable of the formula, but was {index}.");
        }

        return new Formula(Differentiation.Derive(_term, index), _variables);
    }

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> x)
    {
        Require.SameLength(Dimension, "the formula", x.Length, nameof(x));
        var value = 0.0;
        _value(in MemoryMarshal.GetReference(x), ref value);
        return value;
    }

    /// <inheritdoc/>
    public override double ValueAndGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Require.SameLength(Dimension, "the formula", x.Length, nameof(x));
        Require.SameLength(Dimension, "the formula", gradient.Length, nameof(gradient));
        Span<double> results = Dimension < 64 ? stackalloc double[Dimension + 1] : new double[Dimension + 1];
        _valueAndGradient(in MemoryMarshal.GetReference(x), ref MemoryMarshal.GetReference(results));
        results[..^1].CopyTo(gradient);
        return results[^1];
    }

    /// <summary>Returns the formula as LaTeX, without dollar signs: <c>x^{2} - 4 x</c>.</summary>
    public string ToLatex() => Latex.Write(_term);

    /// <summary>Returns the formula as plain text: <c>x^2 - 4x</c>.</summary>
    public override string ToString() => _term.Key;

    private static Formula From(LambdaExpression function) => new(
        LambdaReader.Read(function),
        [.. function.Parameters.Select((parameter, index) => new Variable(index, parameter.Name ?? "x"))]);
}
