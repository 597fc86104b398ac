namespace Descent.Calculus.Symbolic;

/// <summary>Formulas in one line of plain text: <c>2x·y^2 - sin(x)/3</c>.</summary>
internal sealed class PlainText : Notation
{
    private PlainText(Term term)
        : base([term])
    {
    }

    public static string Write(Term term)
    {
        var whole = WrittenOut(term);
        return new PlainText(whole).Text(whole);
    }

    protected override string Times => "·";

    protected override string Fraction(string numerator, Term? singleNumerator, string denominator, bool simpleDenominator) =>
        (singleNumerator is Sum ? Parentheses(numerator) : numerator) + "/" + (simpleDenominator ? denominator : Parentheses(denominator));

    protected override string Raised(Term @base, string exponent) =>
        Base(@base) + "^" + (IsOneSymbol(exponent) ? exponent : Parentheses(exponent));

    protected override string Root(string radicand) => $"sqrt({radicand})";

    protected override string Function(ElementaryFunction function, string argument) => $"{function.Name}({argument})";

    protected override string Name(string variable) => variable;

    protected override string? Constant(string symbol) => IsVariable(symbol) ? null : symbol;

    protected override string Scientific(string mantissa, int exponent) => $"{mantissa}e{exponent}";

    protected override string Parentheses(string content) => $"({content})";

    protected override string Join(string left, string right) =>
        left.All(c => char.IsAsciiDigit(c) || c == '.') ? left + right : left + Times + right;

    // 2 and n are; 2n is not: x^2n would read as x^2·n.
    private static bool IsOneSymbol(string text) =>
        text.All(char.IsAsciiDigit) || (char.IsLetter(text[0]) && text.All(char.IsLetterOrDigit));
}
