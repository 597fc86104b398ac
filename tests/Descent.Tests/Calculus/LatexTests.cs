using System.Linq.Expressions;
using Descent.Calculus;
using Descent.Tests.Golden;

namespace Descent.Tests.Calculus;

/// <summary>
/// LaTeX for every name that C# allows and for numbers that need care: the strings of Golden/latex.json, which a test of the site has
/// KaTeX typeset.
/// </summary>
public class LatexTests
{
    private static readonly Formula[] s_formulas =
    [
        Formula.Of((x, e) => e * Math.E + Math.Exp(x)),
        Formula.Of(x => Math.E * x + Math.Exp(x)),
        Formula.Of(x => double.PositiveInfinity * x),
        Formula.Of(x => double.NaN * x),
        Formula.Of(x => Math.Pow(1e-7, x)),
        Formula.Of(x => Math.Pow(Math.PI * Math.PI, x)),
        Formula.Of(x => Math.Pow(2 * Math.PI, x)),
        Formula.Of(x => Math.Pow(1.0 / 3, x)),
        Formula.Of(12, w1 => w1[0] * w1[11]),
        Formula.Of((x, x1) => Math.Pow(1.5, x) * Math.Pow(Math.Abs(x), 2) * Math.Pow(Math.Sin(Math.Pow(x1, 2)), 3)),
    ];

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in GoldenFile.Read("latex.json").GetProperty("names").EnumerateArray())
            {
                data.Add(row.GetProperty("name").GetString()!, row.GetProperty("latex").GetString()!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_is_typeset(string name, string latex)
    {
        var variable = Expression.Parameter(typeof(double), name);
        var formula = Formula.Of(Expression.Lambda<Func<double, double>>(variable, variable));
        Assert.Equal((latex, name), (formula.ToLatex(), $"{formula}"));
    }

    [Fact]
    public void Numbers_and_constants_cannot_be_mistaken()
    {
        var rows = GoldenFile.Read("latex.json").GetProperty("formulas").EnumerateArray();
        Assert.Equal(rows.Select(row => row.GetProperty("latex").GetString()), s_formulas.Select(formula => formula.ToLatex()));
        Assert.Equal(
            [
                "2.718281828459045e + exp(x)", "e·x + exp(x)", "∞·x", "NaN·x", "(1e-7)^x", "(π^2)^x", "(2π)^x", "(1/3)^x", "w1_0·w1_11",
                "1.5^x·abs(x)^2·sin(x1^2)^3",
            ],
            s_formulas.Select(formula => $"{formula}"));
        Assert.Equal("3.141592653589793π", $"{Formula.Of(π => π * Math.PI)}");
        Assert.Equal(@"\begin{pmatrix} \mathrm{e}^{e} & 0 \\ 0 & 0 \end{pmatrix}", Formula.Of((e, y) => Math.Exp(e) + y).HessianToLatex());
    }
}
