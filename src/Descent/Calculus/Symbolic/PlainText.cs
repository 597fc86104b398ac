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
        return new PlainText(whole).Text(whole).ToString();
    }

    protected override string Times => "·";

    protected override Writing Fraction(Writing numerator, Term? singleNumerator, Writing denominator, bool simpleDenominator) =>
        (singleNumerator is Sum ? Parentheses(numerator) : numerator) + "/" + (simpleDenominator ? denominator : Parentheses(denominator));

    protected override Writing Raised(Term @base, Writing exponent) =>
        Base(@base) + "^" + (IsOneSymbol(exponent) ? exponent : Parentheses(exponent));

    protected override Writing Root(Writing radicand) => "sqrt" + Parentheses(radicand);

    protected override Writing Function(ElementaryFunction function, Writing argument) => function.Name + Parentheses(argument);

    protected override string Name(string variable) => variable;

    protected override Writing? Constant(string symbol) => IsVariable(symbol) ? null : (Writing)symbol;

    protected override string Scientific(string mantissa, int exponent) => $"{mantissa}e{exponent}";

    protected override Writing Parentheses(Writing content) => "(" + content + ")";

    protected override Writing Join(Writing left, Writing right) =>
        left.All(c => char.IsAsciiDigit(c) || c == '.') ? left + right : left + Times + right;

    // 2 and n are; 2n is not: x^2n would read as x^2·n.
    private static bool IsOneSymbol(Writing text) =>
        text.All(char.IsAsciiDigit) || (char.IsLetter(text.First) && text.All(char.IsLetterOrDigit));
}
