using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Descent.Calculus.Symbolic;

/// <summary>Formulas in the subset of LaTeX that KaTeX and MathJax share, without dollar signs.</summary>
internal sealed partial class Latex : Notation
{
    // Without pi, which is a number.
    private static readonly HashSet<string> s_greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma",
        "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Sigma", "Upsilon", "Phi", "Psi",
        "Omega",
    ];

    private Latex(IEnumerable<Term> terms)
        : base(terms)
    {
    }

    public static string Write(Term term)
    {
        var whole = WrittenOut(term);
        return new Latex([whole]).Text(whole).ToString();
    }

    /// <summary>Writes a matrix in parentheses, given row by row.</summary>
    public static string Write(IEnumerable<Term> entries, int columns)
    {
        Term[] whole = [.. entries.Select(WrittenOut)];
        var latex = new Latex(whole);
        var rows = whole.Select(latex.Text).Chunk(columns).Select(row => string.Join(" & ", row));
        return $@"\begin{{pmatrix}} {string.Join(@" \\ ", rows)} \end{{pmatrix}}";
    }

    protected override string Times => @" \cdot ";

    protected override Writing Fraction(Writing numerator, Term? singleNumerator, Writing denominator, bool simpleDenominator) =>
        @"\frac{" + numerator + "}{" + denominator + "}";

    protected override Writing Raised(Term @base, Writing exponent) => @base switch
    {
        Call { Function: var f, Argument: var u } when f != ElementaryFunction.Exp && f != ElementaryFunction.Abs =>
            f.Latex + "^{" + exponent + "}" + Parentheses(Text(u)),
        Call { Function: var f } when f == ElementaryFunction.Exp => Parentheses(Text(@base)) + "^{" + exponent + "}",
        _ => Base(@base) + "^{" + exponent + "}",
    };

    protected override Writing Root(Writing radicand) => @"\sqrt{" + radicand + "}";

    protected override Writing Function(ElementaryFunction function, Writing argument) =>
        function == ElementaryFunction.Exp ? Constant("e") + "^{" + argument + "}"
        : function == ElementaryFunction.Abs ? @"\left|" + argument + @"\right|"
        : function.Latex + Parentheses(argument);

    // x1 and x_1 are x with index 1, w1_10 is w with the indices 1 and 10; names of Greek letters are Greek letters; words stand upright.
    protected override string Name(string variable)
    {
        var parts = Indexed().Match(variable);
        var (letters, index) = parts.Success ? (parts.Groups["name"].Value, parts.Groups["index"].Value) : (variable, "");
        var name = s_greek.Contains(letters) ? @"\" + letters : IsSymbol(letters) ? letters : Word(letters);
        return index.Length == 0 ? name : $"{name}_{{{index.TrimStart('_').Replace('_', ',')}}}";
    }

    protected override Writing Constant(string symbol) => symbol switch
    {
        "π" => @"\pi",
        "∞" => @"\infty",
        "e" when !IsVariable("e") => "e",
        _ => $@"\mathrm{{{symbol}}}",
    };

    protected override string Scientific(string mantissa, int exponent)
    {
        var power = $"10^{{{exponent.ToString(CultureInfo.InvariantCulture)}}}";
        return mantissa == "1" ? power : mantissa + Times + power;
    }

    protected override Writing Parentheses(Writing content) => @"\left(" + content + @"\right)";

    protected override Writing Join(Writing left, Writing right) => left + " " + right;

    private static bool IsSymbol(string letters) =>
        letters.Length == 1 && (char.IsAsciiLetter(letters[0]) || letters[0] is >= 'α' and <= 'ω' and not 'π');

    // In text mode every script is at home. A mark that no letter carries, and that KaTeX does not know as an accent, stands by its number.
    private static string Word(string word)
    {
        var text = word.Normalize(NormalizationForm.FormC).Replace("_", @"\_", StringComparison.Ordinal);
        return text.All(char.IsAscii)
            ? $@"\mathrm{{{text}}}"
            : $@"\text{{{Mark().Replace(text, mark => $@"\char""{(int)mark.Value[0]:X}{{}}")}}}";
    }

    [GeneratedRegex(@"^(?<name>[\p{L}\p{Nl}]+)(?<index>(_?[0-9]+)+)$")]
    private static partial Regex Indexed();

    [GeneratedRegex("[\u0300-\u036f]")]
    private static partial Regex Mark();
}
