using System.Globalization;

namespace Descent.Calculus.Symbolic;

/// <summary>Formulas in the subset of LaTeX that KaTeX and MathJax share, without dollar signs.</summary>
internal sealed class Latex : Notation
{
    private static readonly Latex s_instance = new();

    private static readonly HashSet<string> s_greek =
        ["alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "rho", "sigma", "tau", "phi", "omega"];

    public static string Write(Term term) => s_instance.Text(term);

    /// <summary>Writes a matrix in parentheses, given row by row.</summary>
    public static string Write(IEnumerable<Term> entries, int columns)
    {
        var rows = entries.Select(Write).Chunk(columns).Select(row => string.Join(" & ", row));
        return $@"\begin{{pmatrix}} {string.Join(@" \\ ", rows)} \end{{pmatrix}}";
    }

    protected override string Times => @" \cdot ";

    protected override string Fraction(string numerator, Term? singleNumerator, string denominator, bool simpleDenominator) =>
        $@"\frac{{{numerator}}}{{{denominator}}}";

    protected override string Raised(Term @base, string exponent) => @base switch
    {
        Call { Function: var f, Argument: var u } when f != ElementaryFunction.Exp && f != ElementaryFunction.Abs =>
            $@"{f.Latex}^{{{exponent}}}{Parentheses(Text(u))}",
        Call { Function: var f } when f == ElementaryFunction.Exp => $"{Parentheses(Text(@base))}^{{{exponent}}}",
        _ => $"{Base(@base)}^{{{exponent}}}",
    };

    protected override string Root(string radicand) => $@"\sqrt{{{radicand}}}";

    protected override string Function(ElementaryFunction function, string argument) =>
        function == ElementaryFunction.Exp ? $"e^{{{argument}}}"
        : function == ElementaryFunction.Abs ? $@"\left|{argument}\right|"
        : function.Latex + Parentheses(argument);

    // x1 is x with index 1; Greek names are Greek letters; other words stand upright.
    protected override string Name(string variable)
    {
        var letters = variable.TrimEnd("0123456789".ToCharArray());
        var index = variable[letters.Length..];
        var name = s_greek.Contains(letters) ? @"\" + letters : letters.Length > 1 ? $@"\mathrm{{{letters}}}" : letters;
        return index.Length == 0 ? name : $"{name}_{{{index}}}";
    }

    protected override string Constant(string symbol) => symbol == "π" ? @"\pi" : symbol;

    protected override string Scientific(string mantissa, int exponent)
    {
        var power = $"10^{{{exponent.ToString(CultureInfo.InvariantCulture)}}}";
        return mantissa == "1" ? power : mantissa + Times + power;
    }

    protected override string Parentheses(string content) => $@"\left({content}\right)";

    protected override string Join(string left, string right) => left + " " + right;
}
