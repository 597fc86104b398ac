using System.Globalization;

namespace Descent.Tests.Calculus;

/// <summary>
/// Evaluates the plain text of a formula of x and y by the rules that a human reads it by: powers bind tightest, then products and
/// quotients from the left, with 2x and 2sin(x) as products, then sums; a minus sign in front belongs to the whole product.
/// </summary>
internal sealed class PlainTextReader
{
    private readonly string _text;
    private readonly double[] _point;
    private int _at;

    private PlainTextReader(string text, double[] point) => (_text, _point) = (text.Replace(" ", "", StringComparison.Ordinal), point);

    public static double Evaluate(string text, double[] point)
    {
        var reader = new PlainTextReader(text, point);
        var value = reader.Sum();
        return reader._at == reader._text.Length ? value : throw new FormatException($"'{text}' cannot be read at {reader._at}.");
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private double Sum()
    {
        var sum = Take('-') ? -Product() : Product();
        while (Next is '+' or '-')
        {
            sum += Take('+') ? Product() : Take('-') ? -Product() : 0;
        }

        return sum;
    }

    private double Product()
    {
        var product = Power();
        while (true)
        {
            if (Take('·'))
            {
                product *= Power();
            }
            else if (Take('/'))
            {
                product /= Power();
            }
            else if (char.IsLetter(Next) || Next == '(')
            {
                product *= Power();
            }
            else
            {
                return product;
            }
        }
    }

    private double Power()
    {
        var @base = Atom();
        return Take('^') ? Math.Pow(@base, Atom()) : @base;
    }

    private double Atom()
    {
        if (Take('('))
        {
            var inner = Sum();
            return Take(')') ? inner : throw new FormatException($"'{_text}' misses a parenthesis at {_at}.");
        }

        var start = _at;
        if (char.IsAsciiDigit(Next))
        {
            while (char.IsAsciiDigit(Next) || Next == '.' || IsExponent())
            {
                _at += IsExponent() ? 2 : 1;
            }

            return double.Parse(_text[start.._at], CultureInfo.InvariantCulture);
        }

        while (char.IsLetter(Next))
        {
            _at++;
        }

        return _text[start.._at] switch
        {
            "x" => _point[0],
            "y" => _point[1],
            "π" => Math.PI,
            "e" => Math.E,
            "sqrt" => Math.Sqrt(Atom()),
            "sin" => Math.Sin(Atom()),
            "cos" => Math.Cos(Atom()),
            "exp" => Math.Exp(Atom()),
            "tanh" => Math.Tanh(Atom()),
            "atan" => Math.Atan(Atom()),
            "abs" => Math.Abs(Atom()),
            "sign" => Math.Sign(Atom()),
            "log" => Math.Log(Atom()),
            var name => throw new FormatException($"'{name}' in '{_text}' is unknown."),
        };
    }

    // The e of 1e-7 or 2e20, not the constant of 2e.
    private bool IsExponent() => Next == 'e' && _at + 1 < _text.Length && (_text[_at + 1] == '-' || char.IsAsciiDigit(_text[_at + 1]));

    private bool Take(char expected)
    {
        if (Next != expected)
        {
            return false;
        }

        _at++;
        return true;
    }
}
